import type { OrderLine } from "@quayside/shared/orders/schema.ts";
import { Entity } from "electrodb";
import { hashOf } from "../../idempotency/once.ts";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf } from "../../store/document.ts";
import { text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";
import type { OrderRecord } from "../record.ts";

/**
 * Lines that an order's own item holds, and that a page beside it holds. A line takes about 500 bytes, an item at most
 * 400 KB, and refunds and parcels need room too (docs/decisions/061-long-orders.md).
 */
export const linesPerItem = 200;

const LinePageItem = new Entity(
  {
    model: { service: "quayside", entity: "order-lines", version: "1" },
    attributes: {
      storeId: text,
      orderId: text,
      page: text,
      doc: documentAttribute,
    },
    indexes: {
      byOrder: {
        pk: { field: "pk", composite: ["storeId", "orderId"], template: "${storeId}#order#${orderId}", casing: "none" },
        sk: { field: "sk", composite: ["page"], template: "lines#${page}", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

export interface Paged {
  /** The record as its own item holds it. */
  stored: OrderRecord;
  writes: Write[];
}

/** Moves the lines of a long order into pages; only pages that differ from the record's last ones are written. */
export function paged(storeId: string, record: OrderRecord): Paged {
  const { lines, id: orderId } = record.order;
  if (lines.length <= linesPerItem) return { stored: record, writes: [] };
  const pages = Array.from({ length: Math.ceil(lines.length / linesPerItem) }, (_, page) =>
    lines.slice(page * linesPerItem, (page + 1) * linesPerItem),
  );
  const hashes = pages.map((page) => hashOf(JSON.stringify(page)));
  const writes = pages.flatMap((page, at) => {
    if (record.linePages?.[at] === hashes[at]) return [];
    return [putWrite(LinePageItem.put({ storeId, orderId, page: String(at).padStart(3, "0"), doc: page }).params())];
  });
  return { stored: { ...record, order: { ...record.order, lines: [] }, linePages: hashes }, writes };
}

/** The record with its lines; `undefined` where they were changed between the two reads. */
export async function withLines(db: Db, storeId: string, stored: OrderRecord): Promise<OrderRecord | undefined> {
  if (!stored.linePages) return stored;
  const query = LinePageItem.query.byOrder({ storeId, orderId: stored.order.id });
  const items = await db.queryAll(query.params(), { consistent: true });
  const pages = items.map(documentOf<OrderLine[]>);
  const isWhole = stored.linePages.every((hash, at) => hashOf(JSON.stringify(pages[at])) === hash);
  return isWhole ? { ...stored, order: { ...stored.order, lines: pages.flat() } } : undefined;
}
