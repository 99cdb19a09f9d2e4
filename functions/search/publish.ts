import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { productIdsBySku, productShards, productsById, productsOfShard } from "../catalog/store.ts";
import { collectionsOf } from "../collections/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Objects } from "../platform/objects.ts";
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
  /** Variants of which the last was sold or the first came back. */
  skus: readonly string[];
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
  const file = join(scratchDir, `publish-${clock.newSecret()}.sqlite`);
  const version = (before?.version ?? 0) + 1;
  const key = `${storeId}/${version}-${clock.newSecret().slice(0, 16)}.sqlite`;
  try {
    if (base) await objects.download(base.key, file);
    const changed = await written(deps, storeId, file, changes, isRebuild);
    if (changed === 0 && !isRebuild) return before;
    await objects.upload(key, file);
    const manifest = { version, key, format: snapshotFormat, publishedAt: clock.now().toISOString() };
    await db.scratch(manifestWrite(storeId, manifest));
    await removeOld(deps, storeId, key);
    return manifest;
  } finally {
    await rm(file, { force: true });
  }
}

/** How much differs from what the file held. */
async function written(
  deps: PublishDeps,
  storeId: string,
  file: string,
  changes: Changes,
  isRebuild: boolean,
): Promise<number> {
  const { db } = deps;
  const bySku = await productIdsBySku(db, storeId, changes.skus, { consistent: true });
  const productIds = [...changes.productIds, ...bySku.values()];
  const products = await productsById(db, storeId, productIds, { consistent: true });
  const writer = writeSnapshot(file, { isNew: isRebuild });
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
