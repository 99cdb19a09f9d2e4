import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import { cursorRefused } from "../../../store/cursor.ts";
import type { Db } from "../../../store/db.ts";
import { documentAttribute, documentOf } from "../../../store/document.ts";
import { sortedKey, text } from "../../../store/keys.ts";
import { putWrite, type Write } from "../../../store/write.ts";

/**
 * Past orders by SKU, up to fifty to an item: an item per order and SKU, as new orders have, would be a million of them for
 * 40 000 past orders (decision 150). Found from the newest, like the others.
 */
const PastSkuItem = new Entity(
  {
    model: { service: "quayside", entity: "past-sku", version: "1" },
    attributes: {
      storeId: text,
      sku: text,
      newest: text,
      part: text,
      doc: documentAttribute,
    },
    indexes: {
      bySku: sortedKey("past-skus", ["sku"], ["newest", "part"]),
    },
  },
  { table: "quayside" },
);

const idsPerItem = 50;

export interface PastOrder {
  id: string;
  placedAt: Instant;
}

/** The items that find these orders by a SKU. `part` tells them apart from those of other orders with the same SKU. */
export function pastSkuWrites(storeId: string, sku: string, orders: readonly PastOrder[], part: string): Write[] {
  const newestFirst = orders.toSorted((one, other) => (one.placedAt < other.placedAt ? 1 : -1));
  const writes: Write[] = [];
  for (let from = 0; from < newestFirst.length; from += idsPerItem) {
    const page = newestFirst.slice(from, from + idsPerItem);
    const row = { storeId, sku: sku.toLowerCase(), newest: page[0]?.placedAt ?? "", part: `${part}#${from}` };
    writes.push(putWrite(PastSkuItem.put({ ...row, doc: page.map(({ id }) => id) }).params()));
  }
  return writes;
}

/** Where a page begins: within the item behind `cursor`. */
interface Place {
  cursor?: string;
  skip: number;
}

const prefix = "past.";

function placeOf(cursor: string): Place {
  const [, skip, inner = ""] = /^past\.(\d{1,2})\.([\w-]*)$/.exec(cursor) ?? [];
  if (skip === undefined) throw cursorRefused();
  return { skip: Number(skip), ...(inner ? { cursor: inner } : {}) };
}

const cursorOf = ({ cursor = "", skip }: Place) => `${prefix}${skip}.${cursor}`;

export const firstPast = cursorOf({ skip: 0 });

export function isPast(cursor: string | undefined): cursor is string {
  return cursor?.startsWith(prefix) ?? false;
}

/** Past orders with a line of this SKU, newest first. A cursor is one that this gave, or {@link firstPast}. */
export async function pastOrderIdsBySku(
  db: Db,
  storeId: string,
  sku: string,
  { limit, cursor }: { limit: number; cursor: string },
): Promise<Page<string>> {
  const params = { ...PastSkuItem.query.bySku({ storeId, sku: sku.toLowerCase() }).params(), ScanIndexForward: false };
  const ids: string[] = [];
  let place: Place | undefined = placeOf(cursor);
  while (place && ids.length < limit) {
    const page: Page<Record<string, unknown>> = await db.query(params, { limit: 1, cursor: place.cursor });
    const [item] = page.items;
    const own: string[] = item ? documentOf<string[]>(item).slice(place.skip) : [];
    const taken = own.slice(0, limit - ids.length);
    ids.push(...taken);
    if (taken.length < own.length) place = { ...place, skip: place.skip + taken.length };
    else place = page.nextCursor ? { cursor: page.nextCursor, skip: 0 } : undefined;
  }
  return { items: [...new Set(ids)], ...(place ? { nextCursor: cursorOf(place) } : {}) };
}
