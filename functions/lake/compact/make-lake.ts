import type { Day, Instant } from "@quayside/shared/kernel/day.ts";
import { changedDays } from "./changed-days.ts";
import { writeProductDays, writeShelfCubes } from "./cubes.ts";
import { gather } from "./gather.ts";
import { writeMonth } from "./months.ts";
import { type Segmenting, writeCustomers } from "./people.ts";
import { rank } from "./rank.ts";
import { arrange, refiledMonths, type Shelf, writeProducts } from "./shelf.ts";
import { type MadeFile, type Work, write } from "./work.ts";

/** What the lake is made by beside its facts: as it is now. */
export interface Around {
  shelf: Shelf;
  segmenting: Segmenting;
}

export interface Made {
  files: MadeFile[];
  records: number;
  changedDays: Day[];
  asOf: Instant | undefined;
}

/**
 * Makes the files of the lake that what came in changes. Nothing outside of the session's folder is touched. `undefined`
 * where the lake has all of it.
 */
export async function makeLake(work: Work, inputs: readonly string[], around: Around): Promise<Made | undefined> {
  const { session } = work;
  const gathered = await gather(work, inputs);
  const { records, hasShelf, hasKnown, asOf } = gathered;
  if (records === 0 && !hasShelf) return undefined;
  await arrange(work, around.shelf);
  const stale = await rank(work);
  const months = [...new Set([...gathered.months, ...stale])].sort();
  const days: Day[] = [];
  for (const month of months) {
    await writeMonth(work, month);
    await writeProductDays(work, month);
    await writeShelfCubes(work, month);
    days.push(...(await changedDays(work, month)));
  }
  const refiled = hasShelf || hasKnown ? await refiledMonths(work) : [];
  for (const month of refiled.filter((each) => !months.includes(each)).sort()) await writeShelfCubes(work, month);
  if (hasKnown) await write(work, "known", undefined, "known", "kind, id");
  await writeProducts(work);
  await writeCustomers(work, around.segmenting);
  await session.run("CHECKPOINT");
  return { files: work.made, records, changedDays: days.sort(), asOf };
}
