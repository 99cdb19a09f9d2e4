import { ImportRequested } from "@quayside/shared/events.ts";
import { firstLocation } from "@quayside/shared/store/locations.ts";
import { emit } from "../events/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import { type CategoryPlaces, categoryPlaces } from "./category-places.ts";
import { inParallel } from "./in-parallel.ts";
import { listFaults } from "./list-faults.ts";
import { planOf } from "./plan.ts";
import { inBatches, readProducts } from "./read-products.ts";
import { type Resolved, resolve } from "./resolve.ts";
import { type Change, finishedWrite } from "./store.ts";
import { type Import, storeProduct } from "./store-product.ts";
import { noCounts, tally } from "./tally.ts";
import type { Track } from "./track.ts";
import type { ImporterDeps } from "./validate-file.ts";

const batchSize = 40;
const width = 6;
/** After so long it hands over to a next run, well before a Lambda's 15 minutes are up. */
const budgetMilliseconds = 10 * 60_000;

/**
 * Stores the products of a file, batch by batch. Before each batch it notes how far it is and what it is about to do, so a
 * run that was cut off is gone on with at that batch, and counts what it finds half done as was intended.
 */
export async function commitFile(deps: ImporterDeps, ctx: Ctx, track: Track): Promise<void> {
  const { db, clock, imports } = deps;
  const settings = await settingsOf(db, ctx.storeId, clock);
  const { currency } = settings;
  const places = await categoryPlaces({ db, clock }, ctx);
  const { key, commit, import: announced } = track.record;
  const { id, sha256 } = announced;
  const began = clock.now().getTime();
  let [counts, errors] = commit ? [announced.counts, announced.errors] : [noCounts, 0];
  let at = 0;
  for await (const batch of inBatches(readProducts(await imports.open(key), { sha256, currency }), batchSize)) {
    const from = at;
    at += batch.length;
    if (from < (commit?.done ?? 0)) continue;
    const resolved = await resolve(db, ctx.storeId, batch);
    const isResumed = from === commit?.done && commit.planned.length > 0;
    const planned = isResumed ? commit.planned : resolved.map((each) => changeOf(each, places, currency, ctx.now));
    const progress = { done: counts.rows, total: announced.progress.total };
    await track.save({ counts, errors, progress }, { done: from, planned });
    if (clock.now().getTime() - began > budgetMilliseconds)
      return track.enter("import.continued", {}, [emit(clock, ctx, ImportRequested, { importId: id, step: "commit" })]);
    const stored = await storeBatch(deps, ctx, { id, currency, location: firstLocation(settings) }, resolved, places);
    for (const [index, each] of stored.entries())
      counts = tally(counts, each, each.draft ? (planned[index] ?? "none") : undefined);
    const faults = stored.flatMap((each) => each.errors);
    await listFaults(db, ctx.storeId, track.record, from, faults, clock.now());
    errors += faults.length;
  }
  const progress = { done: counts.rows, total: counts.rows };
  const finished = finishedWrite(ctx.storeId, sha256, id);
  await track.enter("import.completed", { state: "completed", counts, errors, progress }, [finished]);
}

async function storeBatch(
  deps: ImporterDeps,
  ctx: Ctx,
  run: Import,
  batch: readonly Resolved[],
  places: CategoryPlaces,
): Promise<Resolved[]> {
  const categoryIds: string[] = [];
  // One after the other: siblings share the parents that the first of them makes.
  for (const { draft } of batch) categoryIds.push(draft ? (await places.ensure(draft.cells.category_path)).id : "");
  return inParallel(batch, width, (each, index) => storeProduct(deps, ctx, run, each, categoryIds[index] ?? ""));
}

function changeOf({ draft, existing }: Resolved, places: CategoryPlaces, currency: string, now: string): Change {
  if (!draft) return "none";
  const categoryId = places.find(draft.cells.category_path)?.id ?? "";
  return planOf(draft, existing, { id: "", categoryId, currency, now }).change;
}
