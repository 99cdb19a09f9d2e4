import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditEntry } from "@quayside/functions/audit/store.ts";
import { categoryWrites } from "@quayside/functions/catalog/categories/store.ts";
import { productWrites } from "@quayside/functions/catalog/store.ts";
import { receiveStock } from "@quayside/functions/inventory/receive-stock.ts";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { snapshotFormat } from "@quayside/functions/search/snapshot-schema.ts";
import { manifestWrite } from "@quayside/functions/search/store.ts";
import { writeSnapshot } from "@quayside/functions/search/write-snapshot.ts";
import { settingsWrite } from "@quayside/functions/settings/store.ts";
import { createDb, type Db } from "@quayside/functions/store/db.ts";
import type { Write } from "@quayside/functions/store/write.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { settings } from "../../prove/world/shop-settings.ts";
import { syntheticCatalogue } from "../synthetic-catalogue.ts";
import type { OutsideProcess } from "./ask-outside.ts";

/** Products that are kept in the table with stock; beyond them only the published file grows. */
const stocked = 1000;

export interface Shop {
  products: Product[];
  categories: string[];
  words: string[];
}

async function write(db: Db, writes: readonly Write[]): Promise<void> {
  const ctx = systemCtx(env.storeId, "bench", systemClock);
  const audit = () => auditEntry(systemClock, ctx, { action: "bench.arranged", object: { type: "bench", id: "1" } });
  for (let from = 0; from < writes.length; from += 90) await db.transact(audit(), writes.slice(from, from + 90));
}

function stockWrites({ variants }: Product): Write[] {
  const ctx = systemCtx(env.storeId, "bench", systemClock);
  return variants.flatMap(({ sku }) => {
    const receipt = { sku, location: "main", change: 1_000_000, kind: "purchase", reference: "bench" } as const;
    return receiveStock(systemClock, ctx, receipt);
  });
}

/** Fills table and snapshot as publishing would, but in one go. */
export async function arrange(outside: OutsideProcess, products: number): Promise<Shop> {
  const db = createDb();
  const { categories, products: all, words } = syntheticCatalogue({ products, variants: 3 });
  const folder = mkdtempSync(join(tmpdir(), "quayside-bench-"));
  const file = join(folder, "snapshot.sqlite");
  const kept: Product[] = [];
  await write(db, [
    settingsWrite(env.storeId, settings),
    ...categories.flatMap((category) => categoryWrites(env.storeId, category)),
  ]);
  const writer = writeSnapshot(file, { isNew: true, now: systemClock.now().toISOString() });
  writer.categories(categories);
  for (const product of all()) {
    writer.products([{ product, inStock: true }]);
    if (kept.length < stocked) kept.push(product);
  }
  writer.finish({ compact: true });
  for (const product of kept) await write(db, [...productWrites(env.storeId, product), ...stockWrites(product)]);
  const key = `${env.storeId}/1.sqlite`;
  await outside.ask({ kind: "upload", key, file });
  const publishedAt = systemClock.now().toISOString();
  await db.scratch(manifestWrite(env.storeId, { version: 1, key, format: snapshotFormat, publishedAt }));
  rmSync(folder, { recursive: true });
  return { products: kept, categories: categories.map(({ slug }) => slug), words };
}
