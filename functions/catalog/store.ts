import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { deleteWrite, putWrite, type Write } from "../store/write.ts";
import { skuTaken, slugTaken } from "./errors.ts";

/** All products of a store are listed over this many index partitions, so that no import heats one of them. */
export const productShards = 8;

const ProductItem = new Entity(
  {
    model: { service: "quayside", entity: "product", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      productId: { type: "string", required: true },
      shard: { type: "number", required: true },
      version: { type: "number", required: true },
      doc: documentAttribute,
    },
    indexes: {
      byId: {
        pk: {
          field: "pk",
          composite: ["storeId", "productId"],
          template: "${storeId}#product#${productId}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "product", casing: "none" },
      },
      byShard: {
        index: "gsi1",
        pk: {
          field: "gsi1pk",
          composite: ["storeId", "shard"],
          template: "${storeId}#products#${shard}",
          casing: "none",
        },
        sk: { field: "gsi1sk", composite: ["productId"], template: "${productId}", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

/** Whoever holds the item holds the name: SKUs and slugs are unique in a store. */
function nameItem(entity: "sku" | "slug") {
  return new Entity(
    {
      model: { service: "quayside", entity, version: "1" },
      attributes: {
        storeId: { type: "string", required: true },
        name: { type: "string", required: true },
        productId: { type: "string", required: true },
      },
      indexes: {
        byName: {
          pk: {
            field: "pk",
            composite: ["storeId", "name"],
            template: `\${storeId}#${entity}#\${name}`,
            casing: "none",
          },
          sk: { field: "sk", composite: [], template: entity, casing: "none" },
        },
      },
    },
    { table: "quayside" },
  );
}

const SkuItem = nameItem("sku");
const SlugItem = nameItem("slug");

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

async function productIdsByName(
  entity: typeof SkuItem,
  db: Db,
  storeId: string,
  names: Iterable<string>,
  options?: ReadOptions,
): Promise<Map<string, string>> {
  const keys = [...new Set(names)].map((name) => entity.get({ storeId, name }).params());
  const items = await db.batchGet(keys, options);
  return new Map(items.map((item) => [String(item.name), String(item.productId)]));
}

/** Which product holds each of these slugs; free ones are missing. */
export async function productIdsBySlug(db: Db, storeId: string, slugs: Iterable<string>, options?: ReadOptions) {
  return productIdsByName(SlugItem, db, storeId, slugs, options);
}

/** Which product holds each of these SKUs; free ones are missing. */
export async function productIdsBySku(db: Db, storeId: string, skus: Iterable<string>, options?: ReadOptions) {
  return productIdsByName(SkuItem, db, storeId, skus, options);
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

/** Every product of one shard, page after page. */
export async function* productsOfShard(db: Db, storeId: string, shard: number): AsyncGenerator<Product[]> {
  const params = ProductItem.query.byShard({ storeId, shard }).params();
  let cursor: string | undefined;
  do {
    const page = await db.query(params, { cursor });
    yield page.items.map(documentOf<Product>);
    cursor = page.nextCursor;
  } while (cursor);
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
  const row = { storeId, productId: next.id, shard: shardOf(next.id), version: next.version, doc: next };
  const put = before
    ? ProductItem.put(row).where(({ version }, { eq }) => eq(version, before.version))
    : ProductItem.create(row);
  return [
    putWrite(put.params(), versionConflict("product")),
    ...skuWrites(storeId, next, before),
    ...slugWrites(storeId, next, before),
  ];
}

function skuWrites(storeId: string, next: Product, before?: Product): Write[] {
  const had = new Set(before?.variants.map(({ sku }) => sku));
  const has = new Set(next.variants.map(({ sku }) => sku));
  const taken = next.variants.flatMap(({ sku }, index) => {
    if (had.has(sku)) return [];
    const params = SkuItem.create({ storeId, name: sku, productId: next.id }).params();
    return [putWrite(params, () => skuTaken(sku, `variants.${index}.sku`))];
  });
  const givenUp = [...had].filter((sku) => !has.has(sku));
  return [...taken, ...givenUp.map((name) => deleteWrite(SkuItem.delete({ storeId, name }).params()))];
}

function slugWrites(storeId: string, next: Product, before?: Product): Write[] {
  if (before?.slug === next.slug) return [];
  const params = SlugItem.create({ storeId, name: next.slug, productId: next.id }).params();
  const taken = putWrite(params, () => slugTaken(next.slug));
  return before ? [taken, deleteWrite(SlugItem.delete({ storeId, name: before.slug }).params())] : [taken];
}
