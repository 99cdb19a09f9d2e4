import type { Import, ImportState } from "@quayside/shared/imports/schema.ts";

export const importSteps = ["Upload", "Check", "Preview", "Store", "Done"] as const;

const stepOfState: Record<Exclude<ImportState, "failed">, number> = {
  uploading: 0,
  validating: 1,
  validated: 2,
  committing: 3,
  completed: 4,
};

/** The step an import is at. A failed one stays at the step that failed: storing began only after a preview was made. */
export function stepOf({ state, counts, preview }: Pick<Import, "state" | "counts" | "preview">): number {
  if (state !== "failed") return stepOfState[state];
  const stored = counts.created + counts.updated + counts.unchanged > 0;
  return stored && preview.length > 0 ? 3 : 1;
}

/** Work goes on in the background: worth asking again. */
export function isUnderWay(state: ImportState | undefined): boolean {
  return state === "validating" || state === "committing";
}

/** Whole per cent of the rows of the state it is in. */
export function percentOf({ done, total }: Import["progress"]): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
}

/** Whether there is anything to store. */
export function isCommittable({ state, counts }: Pick<Import, "state" | "counts">): boolean {
  return state === "validated" && counts.rows > counts.refused;
}
