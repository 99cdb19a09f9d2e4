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
  const { batch: size, batchesPerPart = 1 } = kinds[kind];
  const session = await kinds[kind].open(deps, ctx, await runOf(deps, ctx, importId));
  const rows = readRows(await imports.open(key), announced);
  const began = clock.now().getTime();
  const parts = partsOf(importId, size * batchesPerPart);
  let [counts, errors] = commit ? [announced.counts, announced.errors] : [noCounts, 0];
  let at = 0;
  for await (const batch of inBatches(readRecords(rows, kinds[kind], session), size)) {
    const from = at;
    at += batch.length;
    const begun = commit?.done ?? 0;
    if (at <= parts.startOf(begun)) continue;
    const looked = await session.look(batch);
    const isResumed = from === begun && (commit?.planned.length ?? 0) > 0;
    if (from < begun || isResumed) session.learn?.(looked);
    if (from < begun) continue;
    const planned = isResumed
      ? (commit?.planned ?? [])
      : looked.map(({ outlook }): Change => outlook?.change ?? "none");
    const progress = { done: counts.rows, total: announced.progress.total };
    await track.save({ counts, errors, progress }, { done: from, planned });
    if (parts.startOf(from) === from && clock.now().getTime() - began > budgetMilliseconds)
      return track.enter("import.continued", {}, [emit(clock, ctx, ImportRequested, { importId, step: "commit" })]);
    const stored = await session.store(looked);
    for (const [index, each] of stored.entries())
      counts = tally(counts, each, each.draft ? (planned[index] ?? "none") : undefined);
    const faults = stored.flatMap((each) => named(each.errors, mapping));
    await writeList(db, { storeId: ctx.storeId, list: "errors", importId, pass }, from, faults, clock.now());
    errors += faults.length;
    if (parts.startOf(at) === at) await session.endPart?.(parts.nameOf(from));
  }
  if (at > 0) await session.endPart?.(parts.nameOf(at - 1));
  const progress = { done: counts.rows, total: counts.rows };
  const finished = finishedWrite(ctx.storeId, track.record.import);
  await track.enter("import.completed", { state: "completed", counts, errors, progress }, [finished]);
}

/** A file's records in parts of so many. */
function partsOf(importId: string, size: number) {
  const startOf = (at: number) => at - (at % size);
  return { startOf, nameOf: (at: number) => `${importId}#${startOf(at)}` };
}
