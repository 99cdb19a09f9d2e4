import type { ImportKind } from "@quayside/shared/imports/schema.ts";
import type { Stored } from "./stored-history.ts";

interface Size {
  records: number;
  rows: number;
  /** Minor units; absent for what has no money. */
  amount?: number;
}

/** What went into an import, what it left out, and what the store has of it. */
export interface Account {
  kind: ImportKind;
  in: Size;
  refused: Size;
  /** How often each reason was given for leaving a row out. */
  reasons: [reason: string, count: number][];
  stored: Stored;
}

const sized = ["records", "rows", "amount"] as const;

const some = (keys: readonly string[]) => `${keys.slice(0, 5).join(", ")}${keys.length > 5 ? " …" : ""}`;

/** In plain words, where what is stored does not agree with what went in less what was refused. */
export function faultsOf({ kind, in: given, refused, stored }: Account): string[] {
  const faults: string[] = [];
  const { missing, differing, sums } = stored;
  const kept: Size = { ...stored, amount: Object.values(sums).reduce((sum, each) => sum + each, 0) };
  for (const of of sized) {
    const [went, has, left] = [given[of] ?? 0, kept[of] ?? 0, refused[of] ?? 0];
    if (went === has + left) continue;
    const said = `${went} ${of} went in, but ${has} are stored and ${left} were refused`;
    faults.push(`${kind}: ${said}: ${went - has - left} are not accounted for.`);
  }
  if (missing.length !== refused.records)
    faults.push(`${kind}: ${missing.length} are not in the store, ${refused.records} were refused: ${some(missing)}`);
  if (differing.length > 0) faults.push(`${kind}: ${differing.length} are stored otherwise: ${some(differing)}`);
  if (Object.keys(sums).length > 1) faults.push(`${kind}: stored in more than one currency: ${Object.keys(sums)}`);
  return faults;
}
