import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { productIdsBySku, productShards, productsById, productsOfShard } from "../catalog/store.ts";
import { collectionsOf } from "../collections/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Objects } from "../platform/objects.ts";
import { readRules } from "../pricing/live/store.ts";
import { listsForAll, markOf } from "../pricing/shelf-prices.ts";
import type { Db } from "../store/db.ts";
import { entriesOf } from "./entries.ts";
import { snapshotFormat } from "./snapshot-schema.ts";
import { findManifest, type Manifest, manifestWrite } from "./store.ts";
import { type SnapshotWriter, writeSnapshot } from "./write-snapshot.ts";

export interface PublishDeps {
  db: Db;
  clock: Clock;
  objects: Objects;
  scratchDir: string;
}

export interface Changes {
  productIds: readonly string[];
  /** Variants of which the last was sold or the first came back, or that cost something else. */
  skus: readonly string[];
  /** Lists that opened, closed or changed; all their SKUs are among those above. */
  priceListIds?: readonly string[];
  /** Build from the table instead of from the file published last. */
  rebuild?: boolean;
}

const tries = 5;
/** How long a file stays after another took its place: a reader may just be fetching it. */
const keepMilliseconds = 3_600_000;

/**
 * Publishes changed products as the next version of the snapshot. Publishers may run at once: each begins from the newest
 * version, reads the table after that, and only one of them can follow it; the others begin again, so no change is lost.
 * Nothing is published when the snapshot has it all already.
 */
export async function publish(deps: PublishDeps, storeId: string, changes: Changes): Promise<Manifest | undefined> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await publishNext(deps, storeId, changes);
    } catch (error) {
      if (tried >= tries || !isAppError(error, "VERSION_CONFLICT")) throw error;
      await deps.clock.sleep(deps.clock.random() * 200 * tried);
    }
  }
}

async function publishNext(deps: PublishDeps, storeId: string, changes: Changes): Promise<Manifest | undefined> {
  const { db, clock, objects, scratchDir } = deps;
  const before = await findManifest(db, storeId, { consistent: true });
  const isRebuild = changes.rebuild || before?.format !== snapshotFormat;
  const base = isRebuild ? undefined : before;
  // As of before the products are priced: a list that opens in between is found by the next run of the job.
  const lists = await listsAfter(deps, storeId, changes, base);
  const file = join(scratchDir, `publish-${clock.newSecret()}.sqlite`);
  const earlier = `${file}.earlier`;
  const version = (before?.version ?? 0) + 1;
  const key = `${storeId}/${version}-${clock.newSecret().slice(0, 16)}.sqlite`;
  try {
    if (base) await objects.download(base.key, file);
    const hasEarlier = isRebuild && before !== undefined && (await objects.size(before.key)) !== undefined;
    if (hasEarlier) await objects.download(before.key, earlier);
    const changed = await written(deps, storeId, file, {
      changes,
      isRebuild,
      earlier: hasEarlier ? earlier : undefined,
    });
    const isOld = base !== undefined && changed === 0;
    if (isOld && isSameList(base.lists, lists)) return base;
    if (!isOld) await objects.upload(key, file);
    const publishedAt = clock.now().toISOString();
    const manifest = { version, key: isOld ? base.key : key, format: snapshotFormat, publishedAt, lists };
    await db.scratch(manifestWrite(storeId, manifest));
    await removeOld(deps, storeId, manifest.key);
    return manifest;
  } finally {
    await Promise.all([file, earlier].map((each) => rm(each, { force: true })));
  }
}

const isSameList = (before: readonly string[] | undefined, next: readonly string[]) =>
  JSON.stringify(before) === JSON.stringify(next);

/** Which lists the prices are from: as before, but for those whose products are all published now. */
async function listsAfter(
  { db, clock }: PublishDeps,
  storeId: string,
  { priceListIds = [] }: Changes,
  base: Manifest | undefined,
): Promise<string[]> {
  const { priceLists } = await readRules(db, storeId);
  const open = listsForAll(priceLists, clock.now().toISOString());
  if (!base) return open.map(markOf).sort();
  const isNamed = (id: string) => priceListIds.includes(id);
  const kept = (base.lists ?? []).filter((mark) => !isNamed(mark.split("@")[0] ?? ""));
  return [...kept, ...open.filter(({ id }) => isNamed(id)).map(markOf)].sort();
}

interface Writing {
  changes: Changes;
  isRebuild: boolean;
  /** Where a file built anew takes the history of prices from, if that is still there. */
  earlier: string | undefined;
}

/** How much differs from what the file held. */
async function written(
  deps: PublishDeps,
  storeId: string,
  file: string,
  { changes, isRebuild, earlier }: Writing,
): Promise<number> {
  const { db, clock } = deps;
  const bySku = await productIdsBySku(db, storeId, changes.skus, { consistent: true });
  const productIds = [...changes.productIds, ...bySku.values()];
  const products = await productsById(db, storeId, productIds, { consistent: true });
  const writer = writeSnapshot(file, { isNew: isRebuild, now: clock.now().toISOString(), earlier });
  try {
    // Read after the products, so that theirs are among them.
    const isOtherTree = writer.categories(await categoriesOf(db, storeId, { consistent: true }));
    const areOthers = writer.collections(await collectionsOf(db, storeId, { consistent: true }));
    let changed = isOtherTree || areOthers ? 1 : 0;
    changed += isRebuild ? await writeAll(deps, storeId, writer) : 0;
    changed += writer.products(await entriesOf(deps, storeId, [...products.values()]));
    changed += writer.remove(productIds.filter((id) => !products.has(id)));
    if (changed > 0 || isRebuild) writer.finish({ compact: isRebuild });
    return changed;
  } finally {
    writer.close();
  }
}

/** The index that lists products may lag behind: the changed ones are read by themselves afterwards. */
async function writeAll(deps: PublishDeps, storeId: string, writer: SnapshotWriter): Promise<number> {
  let count = 0;
  for (let shard = 0; shard < productShards; shard += 1) {
    for await (const products of productsOfShard(deps.db, storeId, shard))
      count += writer.products(await entriesOf(deps, storeId, products));
  }
  return count;
}

async function removeOld({ objects, clock }: PublishDeps, storeId: string, current: string): Promise<void> {
  const before = clock.now().getTime() - keepMilliseconds;
  const files = await objects.list(`${storeId}/`);
  const old = files.filter(({ key, modified }) => key !== current && modified.getTime() < before);
  await Promise.all(old.map(({ key }) => objects.remove(key)));
}
