import type { Product } from "@quayside/shared/catalog/schema.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { barcodeTaken, categoryNotFound, imageNotFound, skuTaken, slugTaken } from "../catalog/errors.ts";
import { holdersOf } from "../catalog/names/store.ts";
import { readyKeys } from "../media/store.ts";
import type { Db } from "../store/db.ts";

const strongly = { consistent: true };

/** A category that is new to the product must be there. */
export async function checkPlace(db: Db, storeId: string, next: Product, before?: Product): Promise<void> {
  if (next.categoryId === before?.categoryId) return;
  const categories = await categoriesOf(db, storeId, strongly);
  if (!categories.some(({ id }) => id === next.categoryId)) throw categoryNotFound(next.categoryId);
}

/** A picture that is new to the product must have been uploaded and be ready. */
export async function checkImages(db: Db, storeId: string, next: Product, before?: Product): Promise<void> {
  const had = new Set(before?.images.map(({ key }) => key));
  const added = next.images.map(({ key }) => key).filter((key) => !had.has(key));
  if (added.length === 0) return;
  const ready = await readyKeys(db, storeId, added);
  for (const [index, { key }] of next.images.entries())
    if (!had.has(key) && !ready.has(key)) throw imageNotFound(key, `images.${index}.key`);
}

/** Refuses names that others hold before anything is written; the writes' own conditions decide races. */
export async function checkNames(db: Db, storeId: string, next: Product, before?: Product): Promise<void> {
  const had = new Set(before?.variants.flatMap(({ sku, barcode = "" }) => [sku, barcode]));
  const isNew = (name: string | undefined) => name !== undefined && !had.has(name);
  const skus = next.variants.flatMap(({ sku }) => (isNew(sku) ? [sku] : []));
  const barcodes = next.variants.flatMap(({ barcode }) => (barcode && isNew(barcode) ? [barcode] : []));
  const [bySku, byBarcode, bySlug] = await Promise.all([
    holdersOf("sku", db, storeId, skus, strongly),
    holdersOf("barcode", db, storeId, barcodes, strongly),
    holdersOf("slug", db, storeId, next.slug === before?.slug ? [] : [next.slug], strongly),
  ]);
  const isOthers = (holder: string | undefined) => holder !== undefined && holder !== next.id;
  for (const [index, { sku, barcode = "" }] of next.variants.entries()) {
    if (isOthers(bySku.get(sku))) throw skuTaken(sku, `variants.${index}.sku`);
    if (isOthers(byBarcode.get(barcode))) throw barcodeTaken(barcode, `variants.${index}.barcode`);
  }
  if (isOthers(bySlug.get(next.slug))) throw slugTaken(next.slug);
}
