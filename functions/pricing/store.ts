import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { ListedPrice, PriceList } from "@quayside/shared/pricing/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { number, sortedKey, text } from "../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../store/write.ts";

const ListItem = new Entity(
  {
    model: { service: "quayside", entity: "price-list", version: "1" },
    attributes: {
      storeId: text,
      priceListId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: sortedKey("price-lists", [], ["priceListId"]),
    },
  },
  { table: "quayside" },
);

/** One SKU's prices in one list: a cart gets them by key, the grid of a list reads them in order of SKU. */
const PriceItem = new Entity(
  {
    model: { service: "quayside", entity: "listed-price", version: "1" },
    attributes: {
      storeId: text,
      priceListId: text,
      sku: text,
      doc: documentAttribute,
    },
    indexes: {
      byList: sortedKey("price-list", ["priceListId"], ["sku"]),
    },
  },
  { table: "quayside" },
);

export async function priceListOf(db: Db, storeId: string, priceListId: string): Promise<PriceList> {
  const item = await db.get(ListItem.get({ storeId, priceListId }).params(), { consistent: true });
  if (!item) throw notFound("price list", priceListId);
  return documentOf<PriceList>(item);
}

/** Newest first. */
export async function priceListsOf(
  db: Db,
  storeId: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<PriceList>> {
  const params = { ...ListItem.query.byStore({ storeId }).params(), ScanIndexForward: false };
  const found = await db.query(params, page);
  return { ...found, items: found.items.map(documentOf<PriceList>) };
}

/** Stores a list over the version before it; version 1 only where there is none. */
export function priceListWrite(storeId: string, list: PriceList): Write {
  const { id: priceListId, version } = list;
  const row = { storeId, priceListId, version, doc: list };
  if (version === 1) return putWrite(ListItem.create(row).params(), versionConflict("price list"));
  const put = ListItem.put(row).where((stored, { eq }) => eq(stored.version, version - 1));
  return putWrite(put.params(), versionConflict("price list"));
}

export function listedPriceWrite(storeId: string, priceListId: string, price: ListedPrice): Write {
  return putWrite(PriceItem.put({ storeId, priceListId, sku: price.sku, doc: price }).params());
}

export function unlistPriceWrite(storeId: string, priceListId: string, sku: string): Write {
  return deleteWrite(PriceItem.delete({ storeId, priceListId, sku }).params());
}

export async function listedPrices(
  db: Db,
  storeId: string,
  priceListId: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<ListedPrice>> {
  const found = await db.query(PriceItem.query.byList({ storeId, priceListId }).params(), page);
  return { ...found, items: found.items.map(documentOf<ListedPrice>) };
}

/** Every SKU of a list. */
export async function skusOfList(db: Db, storeId: string, priceListId: string): Promise<string[]> {
  const items = await db.queryAll(PriceItem.query.byList({ storeId, priceListId }).params(), { consistent: true });
  return items.map(({ sku }) => String(sku));
}

/** What some lists say of some SKUs, by list. */
export async function pricesIn(
  db: Db,
  storeId: string,
  priceListIds: readonly string[],
  skus: readonly string[],
  options?: { consistent?: boolean },
): Promise<Map<string, ListedPrice[]>> {
  const keys = priceListIds.flatMap((priceListId) =>
    skus.map((sku) => PriceItem.get({ storeId, priceListId, sku }).params()),
  );
  const items = keys.length === 0 ? [] : await db.batchGet(keys, options);
  const byList = Map.groupBy(items, ({ priceListId }) => String(priceListId));
  return new Map([...byList].map(([id, found]) => [id, found.map(documentOf<ListedPrice>)]));
}
