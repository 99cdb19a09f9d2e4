import type { Page } from "@quayside/shared/kernel/page.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { sortedKey, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";
import { firstPast, isPast, pastOrderIdsBySku } from "./past/store.ts";
import { headOf, orderWords } from "./words.ts";

/**
 * One small item per order and word, in no index: it is found by the beginning of its own key (decision 080). `head` spreads
 * the words over partitions; a SKU is a partition of its own.
 */
const WordItem = new Entity(
  {
    model: { service: "quayside", entity: "order-word", version: "1" },
    attributes: {
      storeId: text,
      head: text,
      word: text,
      placedAt: text,
      orderId: text,
    },
    indexes: {
      byWord: sortedKey("order-words", ["head"], ["word", "placedAt", "orderId"]),
    },
  },
  { table: "quayside" },
);

const headOfName = (word: string) => `name#${headOf(word)}`;
const headOfSku = (sku: string) => `sku#${sku}`;

function writesOf(storeId: string, { id: orderId, placedAt }: Order, words: { head: string; word: string }[]): Write[] {
  return words.map((each) => putWrite(WordItem.put({ storeId, ...each, placedAt, orderId }).params()));
}

/** The names an order is found by. Writing them again changes nothing. */
export function nameWrites(storeId: string, order: Order): Write[] {
  const words = orderWords(order).names.map((word) => ({ head: headOfName(word), word }));
  return writesOf(storeId, order, words);
}

/** Everything an order is found by. Writing it again changes nothing. */
export function wordWrites(storeId: string, order: Order): Write[] {
  const skus = orderWords(order).skus.map((word) => ({ head: headOfSku(word), word }));
  return [...nameWrites(storeId, order), ...writesOf(storeId, order, skus)];
}

type PageOptions = { limit?: number; cursor?: string };

async function idsIn(db: Db, params: object, page: PageOptions): Promise<Page<string>> {
  const found = await db.query({ ...params, ScanIndexForward: false }, page);
  return { ...found, items: [...new Set(found.items.map(({ orderId }) => String(orderId)))] };
}

/** Orders with a name that has a word beginning so; newest first within a word. At least three letters. */
export function orderIdsByName(db: Db, storeId: string, word: string, page: PageOptions): Promise<Page<string>> {
  const query = WordItem.query.byWord({ storeId, head: headOfName(word) }).begins({ word });
  return idsIn(db, query.params(), page);
}

/** Orders with a line of this SKU: those placed here, newest first, then those that were imported, newest first. */
export async function orderIdsBySku(
  db: Db,
  storeId: string,
  sku: string,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Page<string>> {
  if (isPast(cursor)) return pastOrderIdsBySku(db, storeId, sku, { limit, cursor });
  const params = WordItem.query.byWord({ storeId, head: headOfSku(sku.toLowerCase()) }).params();
  const own = await idsIn(db, params, { limit, cursor });
  if (own.nextCursor) return own;
  const left = limit - own.items.length;
  if (left === 0) return { ...own, nextCursor: firstPast };
  const past = await pastOrderIdsBySku(db, storeId, sku, { limit: left, cursor: firstPast });
  return { ...past, items: [...own.items, ...past.items] };
}
