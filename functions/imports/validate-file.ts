import type { Import } from "@quayside/shared/imports/schema.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Objects } from "../platform/objects.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { type CategoryPlaces, categoryPlaces } from "./category-places.ts";
import { listFaults } from "./list-faults.ts";
import { planOf } from "./plan.ts";
import { inBatches, readProducts } from "./read-products.ts";
import { type Resolved, resolve } from "./resolve.ts";
import type { Change } from "./store.ts";
import { noCounts, tally } from "./tally.ts";
import type { Track } from "./track.ts";

export interface ImporterDeps {
  db: Db;
  clock: Clock;
  imports: Objects;
}

const batchSize = 100;
const previewed = 20;

/** Reads the whole file and says what storing it would do. Stores nothing of it. */
export async function validateFile({ db, clock, imports }: ImporterDeps, ctx: Ctx, track: Track): Promise<void> {
  const { currency } = await settingsOf(db, ctx.storeId, clock);
  const places = await categoryPlaces({ db, clock }, ctx);
  const { key, import: announced } = track.record;
  const file = await imports.open(key);
  const preview: Import["preview"] = [];
  let [counts, errors, batchNumber] = [noCounts, 0, 0];
  for await (const batch of inBatches(readProducts(file, { ...announced, currency }), batchSize)) {
    const resolved = await resolve(db, ctx.storeId, batch);
    for (const each of resolved) {
      const change = changeOf(each, places, currency, ctx.now);
      counts = tally(counts, each, change);
      if (change && each.draft && preview.length < previewed) preview.push(previewOf(each.draft, change));
    }
    const faults = resolved.flatMap((each) => each.errors);
    await listFaults(db, ctx.storeId, track.record, batchNumber, faults, clock.now());
    errors += faults.length;
    batchNumber += 1;
    await track.save({ counts, errors, preview, progress: { done: counts.rows, total: 0 } });
  }
  const progress = { done: counts.rows, total: counts.rows };
  await track.enter("import.validated", { state: "validated", counts, errors, preview, progress, failure: undefined });
}

function changeOf(
  { draft, existing }: Resolved,
  places: CategoryPlaces,
  currency: string,
  now: string,
): Change | undefined {
  if (!draft) return undefined;
  const categoryId = places.find(draft.cells.category_path)?.id ?? "";
  return planOf(draft, existing, { id: "", categoryId, currency, now }).change;
}

function previewOf(draft: NonNullable<Resolved["draft"]>, change: Change): Import["preview"][number] {
  const { title, category_path: path } = draft.cells;
  return { title, skus: draft.variants.map(({ cells }) => cells.sku), change, category: path.join(" > ") };
}
