import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { ImportKind } from "@quayside/shared/imports/schema.ts";
import { toDecimal } from "@quayside/shared/kernel/money.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import { productShards, productsById, productsOfShard } from "../catalog/store.ts";
import { collectionsOf } from "../collections/store.ts";
import { groupsOf } from "../customers/groups/store.ts";
import { customersByAge, customersById } from "../customers/store.ts";
import { categoryPlaces } from "../imports/catalog/category-places.ts";
import { productRows } from "../imports/catalog/cells-of.ts";
import { collectionPlaces } from "../imports/catalog/collection-places.ts";
import { collectionRows } from "../imports/collections/cells-of.ts";
import { memberNames } from "../imports/collections/member-names.ts";
import { customerRow } from "../imports/customers/cells-of.ts";
import { orderRows } from "../imports/orders/cells-of.ts";
import { stockOf } from "../inventory/store.ts";
import { everyOrder } from "../orders/every-order.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { returnsOf } from "../returns/store.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** The rows of one record, by the columns of an import of its kind. */
export type RecordRows = Record<string, string>[];

/** Some records at a time, so that their numbers can be told while the file grows. */
type Records = AsyncGenerator<RecordRows[]>;

const pageSize = 100;

async function* products(deps: Deps, ctx: Ctx): Records {
  const [categories, collections] = await Promise.all([categoryPlaces(deps, ctx), collectionPlaces(deps, ctx)]);
  const rowsOf = async (page: readonly Product[]) => {
    const skus = page.flatMap(({ variants }) => variants.map(({ sku }) => sku));
    const stock = await stockOf(deps.db, ctx.storeId, skus);
    const placesOf = ({ id, categoryId }: Product) => {
      return { category: categories.namesOf(categoryId), collections: collections.namesOf(id) };
    };
    return page.map((product) => productRows(product, placesOf(product), stock));
  };
  const bundles: string[] = [];
  for (let shard = 0; shard < productShards; shard += 1)
    for await (const page of productsOfShard(deps.db, ctx.storeId, shard)) {
      yield rowsOf(page.filter((product) => !isBundle(product)));
      bundles.push(...page.filter(isBundle).map(({ id }) => id));
    }
  // Last, so that whoever reads the file has their parts by then.
  for (let from = 0; from < bundles.length; from += pageSize) {
    const page = await productsById(deps.db, ctx.storeId, bundles.slice(from, from + pageSize));
    yield rowsOf([...page.values()]);
  }
}

function isBundle({ variants }: Product): boolean {
  return variants.some(({ components }) => components);
}

async function* collections(deps: Deps, ctx: Ctx): Records {
  const [categories, { currency }] = await Promise.all([
    categoryPlaces(deps, ctx),
    settingsOf(deps.db, ctx.storeId, deps.clock),
  ]);
  for (const collection of await collectionsOf(deps.db, ctx.storeId, { consistent: true })) {
    const names = await memberNames(deps.db, ctx.storeId, collection, { categories, currency });
    yield [collectionRows(collection, names)];
  }
}

async function* customers({ db }: Deps, { storeId }: Ctx): Records {
  const groups = new Map((await groupsOf(db, storeId)).map(({ id, name }) => [id, name]));
  let cursor: string | undefined;
  do {
    const page = await customersByAge(db, storeId, { limit: pageSize, cursor });
    const found = await customersById(
      db,
      storeId,
      page.items.map(({ customerId }) => String(customerId)),
    );
    yield found.map(({ record }) => [customerRow(record, groups)]);
    cursor = page.nextCursor;
  } while (cursor);
}

async function* orders({ db }: Deps, { storeId }: Ctx): Records {
  for await (const page of everyOrder(db, storeId)) yield page.map(orderRows);
}

function returnRows({ number, returnedAt, email, name, country, total, lines }: Return): RecordRows {
  const orders = new Set(lines.flatMap(({ of }) => of?.number ?? []));
  const isWhole = orders.size === 1 && lines.every(({ of }) => of);
  const order = isWhole ? ([...orders][0] ?? "") : "";
  return lines.map(({ sku, title, quantity, amount }, at) => ({
    return: number,
    ...(at === 0 ? { returned_at: returnedAt, order, email, name, country, currency: total.currency } : {}),
    ...{ sku, title, quantity: String(quantity), amount: toDecimal(amount) },
  }));
}

async function* returns({ db }: Deps, { storeId }: Ctx): Records {
  let cursor: string | undefined;
  do {
    const page = await returnsOf(db, storeId, { limit: pageSize, cursor });
    yield page.items.map(returnRows);
    cursor = page.nextCursor;
  } while (cursor);
}

export const recordsOf: Record<ImportKind, (deps: Deps, ctx: Ctx) => Records> = {
  catalog: products,
  collections,
  customers,
  orders,
  returns,
};
