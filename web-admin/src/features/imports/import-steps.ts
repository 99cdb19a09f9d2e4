import type { Import, ImportState } from "@quayside/shared/imports/schema.ts";

export const importSteps = ["Upload", "Check", "Preview", "Store", "Done"] as const;

const stepOfState: Record<Exclude<ImportState, "failed" | "cancelled">, number> = {
  uploading: 0,
  validating: 1,
  mapping: 1,
  validated: 2,
  committing: 3,
  completed: 4,
};

/** The step an import is at. One that failed or was cancelled stays where it was: all rows are known once it was checked. */
export function stepOf({ state, progress }: Pick<Import, "state" | "progress">): number {
  if (state !== "failed" && state !== "cancelled") return stepOfState[state];
  return progress.total > 0 ? 3 : 1;
}

/** Whether it can still be stopped. */
export function isStoppable(state: ImportState): boolean {
  return state !== "completed" && state !== "failed" && state !== "cancelled";
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
