import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import { addSeconds, type Instant } from "@quayside/shared/kernel/day.ts";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { indexKey, itemKey, number, text } from "../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../store/write.ts";
import { bundleWrites } from "./bundles/store.ts";
import { barcodeTaken, skuTaken, slugTaken } from "./errors.ts";
import { holdersOf, type NameKind, nameWrites } from "./names/store.ts";

/** All products of a store are listed over this many index partitions, so that no import heats one of them. */
export const productShards = 8;

/** Stands in `changesAt` of a product whose publication stays as it is. */
const never = "never";

const ProductItem = new Entity(
  {
    model: { service: "quayside", entity: "product", version: "1" },
    attributes: {
      storeId: text,
      productId: text,
      shard: number,
      version: number,
      changesAt: text,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("product", ["productId"], "product"),
      byShard: indexKey("gsi1", "products", ["shard"], ["productId"]),
      /** Only products whose publication changes by itself; not so many that they need shards. */
      byChange: {
        ...indexKey("gsi2", "products-due", [], ["changesAt", "productId"]),
        condition: ({ changesAt }: { changesAt?: unknown }) => changesAt !== never,
      },
    },
  },
  { table: "quayside" },
);

interface ReadOptions {
  consistent?: boolean;
}

export async function findProduct(
  db: Db,
  storeId: string,
  productId: string,
  options?: ReadOptions,
): Promise<Product | undefined> {
  const item = await db.get(ProductItem.get({ storeId, productId }).params(), options);
  return item && documentOf<Product>(item);
}

export async function productsById(
  db: Db,
  storeId: string,
  productIds: Iterable<string>,
  options?: ReadOptions,
): Promise<Map<string, Product>> {
  const keys = [...new Set(productIds)].map((productId) => ProductItem.get({ storeId, productId }).params());
  const items = await db.batchGet(keys, options);
  return new Map(items.map(documentOf<Product>).map((product) => [product.id, product]));
}

/** Which product holds each of these addresses, present or former; free ones are missing. */
export async function productIdsBySlug(db: Db, storeId: string, slugs: Iterable<string>, options?: ReadOptions) {
  return holdersOf("slug", db, storeId, slugs, options);
}

/** Which product holds each of these SKUs; free ones are missing. */
export async function productIdsBySku(db: Db, storeId: string, skus: Iterable<string>, options?: ReadOptions) {
  return holdersOf("sku", db, storeId, skus, options);
}

export interface SoldVariant {
  product: Product;
  variant: Variant;
}

function soldBy(productIds: ReadonlyMap<string, string>, products: ReadonlyMap<string, Product>) {
  const found = new Map<string, SoldVariant>();
  for (const [sku, productId] of productIds) {
    const product = products.get(productId);
    const variant = product?.variants.find((each) => each.sku === sku);
    if (product && variant) found.set(sku, { product, variant });
  }
  return found;
}

/**
 * Products and variants by SKU, whatever their status; SKUs that nobody holds are missing. `expected` tells where SKUs
 * were when the caller last saw them: only those that moved are looked up by name.
 */
export async function productsBySku(
  db: Db,
  storeId: string,
  skus: Iterable<string>,
  { expected = new Map(), ...options }: ReadOptions & { expected?: ReadonlyMap<string, string> } = {},
): Promise<Map<string, SoldVariant>> {
  const found = soldBy(expected, await productsById(db, storeId, expected.values(), options));
  const others = [...skus].filter((sku) => !found.has(sku));
  const productIds = await productIdsBySku(db, storeId, others, options);
  const rest = soldBy(productIds, await productsById(db, storeId, productIds.values(), options));
  return new Map([...found, ...rest]);
}

/** A page of the products of one shard. */
export async function pageOfShard(db: Db, storeId: string, shard: number, cursor?: string): Promise<Page<Product>> {
  const found = await db.query(ProductItem.query.byShard({ storeId, shard }).params(), { cursor });
  return { ...found, items: found.items.map(documentOf<Product>) };
}

/** Every product of one shard, page after page. */
export async function* productsOfShard(db: Db, storeId: string, shard: number): AsyncGenerator<Product[]> {
  let cursor: string | undefined;
  do {
    const page = await pageOfShard(db, storeId, shard, cursor);
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor);
}

/** Products whose publication changes by itself up to an instant, first due first; one page of them. */
export async function productsDue(db: Db, storeId: string, until: Instant, limit: number): Promise<Product[]> {
  const query = ProductItem.query.byChange({ storeId }).lt({ changesAt: addSeconds(until, 0.001) });
  return (await db.query(query.params(), { limit })).items.map(documentOf<Product>);
}

function shardOf(productId: string): number {
  let sum = 0;
  for (const letter of productId) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % productShards;
}

/**
 * The writes that store `next` in place of `before` (nothing, when it is new): the product under its version, and the
 * names it takes and gives up. `next.version` is one more than the version read.
 */
export function productWrites(storeId: string, next: Product, before?: Product): Write[] {
  const row = {
    storeId,
    productId: next.id,
    shard: shardOf(next.id),
    version: next.version,
    changesAt: next.changesAt ?? never,
    doc: next,
  };
  const put = before
    ? ProductItem.put(row).where(({ version }, { eq }) => eq(version, before.version))
    : ProductItem.create(row);
  return [
    putWrite(put.params(), versionConflict("product")),
    ...heldNames(storeId, next.id, next, before),
    ...bundleWrites(storeId, next, before),
  ];
}

function heldNames(storeId: string, holderId: string, next?: Product, before?: Product): Write[] {
  const barcodesOf = (product?: Product) => product?.variants.flatMap(({ barcode }) => barcode ?? []) ?? [];
  const fieldOf = (of: (variant: Variant) => boolean, name: string) =>
    `variants.${next?.variants.findIndex(of)}.${name}`;
  const names = (kind: NameKind, of: (product?: Product) => string[], taken: (name: string) => AppError) =>
    nameWrites(kind, storeId, { holderId, had: of(before), has: of(next), taken });
  return [
    ...names("sku", skusOf, (sku) =>
      skuTaken(
        sku,
        fieldOf((variant) => variant.sku === sku, "sku"),
      ),
    ),
    ...names("barcode", barcodesOf, (code) =>
      barcodeTaken(
        code,
        fieldOf(({ barcode }) => barcode === code, "barcode"),
      ),
    ),
    ...names("slug", slugsOf, slugTaken),
  ];
}

/** The product and every name it holds. */
export function removeProductWrites(storeId: string, product: Product): Write[] {
  const { id: productId, version: known } = product;
  const remove = ProductItem.delete({ storeId, productId }).where(({ version }, { eq }) => eq(version, known));
  return [
    deleteWrite(remove.params(), versionConflict("product")),
    ...heldNames(storeId, productId, undefined, product),
    ...bundleWrites(storeId, undefined, product),
  ];
}

export function skusOf(product?: Product): string[] {
  return product?.variants.map(({ sku }) => sku) ?? [];
}

/** Every address that leads to a product. */
function slugsOf(product?: Product): string[] {
  return product ? [product.slug, ...product.formerSlugs] : [];
}
