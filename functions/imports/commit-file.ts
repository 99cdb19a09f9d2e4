import { ImportRequested } from "@quayside/shared/events.ts";
import { emit } from "../events/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { kinds } from "./kinds.ts";
import { inBatches, readRecords } from "./read-records.ts";
import { readRows } from "./read-rows.ts";
import { runOf } from "./run-of.ts";
import type { Change } from "./session.ts";
import { finishedWrite } from "./store.ts";
import { noCounts, tally } from "./tally.ts";
import type { Track } from "./track.ts";
import { type ImporterDeps, named } from "./validate-file.ts";
import { writeList } from "./write-list.ts";

/** After so long it hands over to a next run, well before a Lambda's 15 minutes are up. */
const budgetMilliseconds = 10 * 60_000;

/**
 * Stores the records of a file, batch by batch. Before each batch it notes how far it is and what it is about to do, so a
 * run that was cut off is gone on with at that batch, and counts what it finds half done as was intended.
 */
export async function commitFile(deps: ImporterDeps, ctx: Ctx, track: Track): Promise<void> {
  const { db, clock, imports } = deps;
  const { key, commit, pass, import: announced } = track.record;
  const { id: importId, kind, mapping } = announced;
  const session = await kinds[kind].open(deps, ctx, await runOf(deps, ctx, importId));
  const rows = readRows(await imports.open(key), announced);
  const began = clock.now().getTime();
  let [counts, errors] = commit ? [announced.counts, announced.errors] : [noCounts, 0];
  let at = 0;
  for await (const batch of inBatches(readRecords(rows, kinds[kind], session), kinds[kind].batch)) {
    const from = at;
    at += batch.length;
    if (from < (commit?.done ?? 0)) continue;
    const looked = await session.look(batch);
    const isResumed = from === commit?.done && commit.planned.length > 0;
    const planned = isResumed ? commit.planned : looked.map(({ outlook }): Change => outlook?.change ?? "none");
    const progress = { done: counts.rows, total: announced.progress.total };
    await track.save({ counts, errors, progress }, { done: from, planned });
    if (clock.now().getTime() - began > budgetMilliseconds)
      return track.enter("import.continued", {}, [emit(clock, ctx, ImportRequested, { importId, step: "commit" })]);
    const stored = await session.store(looked);
    for (const [index, each] of stored.entries())
      counts = tally(counts, each, each.draft ? (planned[index] ?? "none") : undefined);
    const faults = stored.flatMap((each) => named(each.errors, mapping));
    await writeList(db, { storeId: ctx.storeId, list: "errors", importId, pass }, from, faults, clock.now());
    errors += faults.length;
  }
  const progress = { done: counts.rows, total: counts.rows };
  const finished = finishedWrite(ctx.storeId, track.record.import);
  await track.enter("import.completed", { state: "completed", counts, errors, progress }, [finished]);
}
