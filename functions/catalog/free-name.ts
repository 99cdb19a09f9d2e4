import type { Clock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import { holdersOf, type NameKind } from "./names/store.ts";

const tried = 20;

/** The wanted name where nobody has it, else with the first free number behind it; the write decides races. */
export async function freeName(
  { db, clock }: { db: Db; clock: Clock },
  storeId: string,
  kind: NameKind,
  wanted: string,
): Promise<string> {
  const names = [wanted, ...Array.from({ length: tried }, (_, index) => `${wanted}-${index + 2}`)];
  const taken = await holdersOf(kind, db, storeId, names, { consistent: true });
  return names.find((name) => !taken.has(name)) ?? `${wanted}-${clock.newId("event").slice(-8).toLowerCase()}`;
}
