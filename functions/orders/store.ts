import { isDeepStrictEqual } from "node:util";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { Order, OrderRow, PublicStatus } from "@quayside/shared/orders/schema.ts";
import { Entity } from "electrodb";
import { hashOf } from "../idempotency/once.ts";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { indexKey, itemKey, number, sortedKey, text } from "../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../store/write.ts";
import { numberTaken, orderMoved } from "./errors.ts";
import { paged, withLines } from "./lines/store.ts";
import { dueOf, type OrderRecord, rowOf } from "./record.ts";

const OrderItem = new Entity(
  {
    model: { service: "quayside", entity: "order", version: "1" },
    attributes: {
      storeId: text,
      orderId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("order", ["orderId"], "order"),
    },
  },
  { table: "quayside" },
);

/** Nothing is due: such a row is not in the index that the sweeper reads. */
const never = "never";

/**
 * An order as lists show it, and when the sweeper must look at it. Kept apart from the order, because an index copies
 * the whole item on every change, and this one is a tenth of the size.
 */
const RowItem = new Entity(
  {
    model: { service: "quayside", entity: "order-row", version: "1" },
    attributes: {
      storeId: text,
      orderId: text,
      status: text,
      placedAt: text,
      dueAt: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("order", ["orderId"], "row"),
      byStatus: indexKey("gsi1", "orders", ["status"], ["placedAt", "orderId"]),
      byDue: {
        ...indexKey("gsi2", "orders-due", [], ["dueAt", "orderId"]),
        condition: ({ dueAt }: { dueAt?: unknown }) => dueAt !== never,
      },
    },
  },
  { table: "quayside" },
);

/** Whoever holds the item holds the number. */
const NumberItem = new Entity(
  {
    model: { service: "quayside", entity: "order-number", version: "1" },
    attributes: {
      storeId: text,
      number: text,
      orderId: text,
    },
    indexes: {
      byNumber: itemKey("order-number", ["number"], "order-number"),
    },
  },
  { table: "quayside" },
);

/** Orders of an e-mail address; the key holds its hash, so that keys name no one. */
const EmailItem = new Entity(
  {
    model: { service: "quayside", entity: "order-email", version: "1" },
    attributes: {
      storeId: text,
      emailHash: text,
      placedAt: text,
      orderId: text,
    },
    indexes: {
      byEmail: sortedKey("order-email", ["emailHash"], ["placedAt", "orderId"]),
    },
  },
  { table: "quayside" },
);

function emailHash(email: string): string {
  return hashOf(email.trim().toLowerCase());
}

/** How often a long order is read whose lines are changed meanwhile. */
const readings = 5;

/** Always a strong read: what follows from an order is decided on how it stands. */
export async function findOrder(db: Db, storeId: string, orderId: string): Promise<OrderRecord | undefined> {
  for (let tried = 1; ; tried += 1) {
    const item = await db.get(OrderItem.get({ storeId, orderId }).params(), { consistent: true });
    const whole = item && (await withLines(db, storeId, documentOf<OrderRecord>(item)));
    if (whole || !item) return whole;
    if (tried === readings)
      throw new AppError("unavailable", "TRY_AGAIN", "This is busy. Try again.", { retryAfter: 1 });
  }
}

/** Strong reads, in no particular order; unknown ids are left out. */
export async function ordersById(db: Db, storeId: string, orderIds: readonly string[]): Promise<OrderRecord[]> {
  const keys = orderIds.map((orderId) => OrderItem.get({ storeId, orderId }).params());
  const items = await db.batchGet(keys, { consistent: true });
  const found = items.map(async (item) => {
    const record = documentOf<OrderRecord>(item);
    return (await withLines(db, storeId, record)) ?? (await findOrder(db, storeId, record.order.id));
  });
  return (await Promise.all(found)).filter((record) => record !== undefined);
}

function rowParams(storeId: string, record: OrderRecord, dueAt: Instant | undefined) {
  const { id: orderId, status, placedAt, version } = record.order;
  return { storeId, orderId, status, placedAt, dueAt: dueAt ?? never, version, doc: rowOf(record.order) };
}

/** For the transaction that places an order: the order, its row, its number, its place under the address. */
export function newOrderWrites(storeId: string, record: OrderRecord): Write[] {
  const { id: orderId, number, email, placedAt, version } = record.order;
  const { stored, writes } = paged(storeId, record);
  return [
    putWrite(OrderItem.create({ storeId, orderId, version, doc: stored }).params(), orderMoved),
    ...writes,
    putWrite(RowItem.put(rowParams(storeId, record, dueOf(record))).params()),
    putWrite(NumberItem.create({ storeId, number, orderId }).params(), numberTaken),
    ...(email ? [putWrite(EmailItem.put({ storeId, emailHash: emailHash(email), placedAt, orderId }).params())] : []),
  ];
}

const hasSameRow = (before: OrderRecord, next: OrderRecord): boolean =>
  dueOf(before) === dueOf(next) && isDeepStrictEqual(rowOf(before.order), rowOf(next.order));

/**
 * Stores `next` in place of `before`, the version it was made from; refused with ORDER_MOVED. A row that says the same
 * stays: with its two indexes it is the dearest write of a step.
 */
export function orderWrites(storeId: string, before: OrderRecord, next: OrderRecord): Write[] {
  const { id: orderId, version } = next.order;
  const { stored, writes } = paged(storeId, next);
  const put = OrderItem.put({ storeId, orderId, version, doc: stored });
  return [
    putWrite(put.where((item, { eq }) => eq(item.version, version - 1)).params(), orderMoved),
    ...writes,
    ...(hasSameRow(before, next) ? [] : [putWrite(RowItem.put(rowParams(storeId, next, dueOf(next))).params())]),
  ];
}

/** When the sweeper looks again, or never: for this version of the order only, a newer one has set its own. */
export async function setDue(db: Db, storeId: string, record: OrderRecord, dueAt: Instant | undefined): Promise<void> {
  const { version } = record.order;
  const put = RowItem.put(rowParams(storeId, record, dueAt));
  await db.scratch(putWrite(put.where((row, { lte }) => lte(row.version, version)).params(), orderMoved));
}

/** Orders due until now, longest waiting first. An index read: verbs read the order itself again. */
export async function dueOrders(
  db: Db,
  storeId: string,
  now: Instant,
  page: { limit: number; cursor?: string },
): Promise<Page<string>> {
  const found = await db.query(
    RowItem.query
      .byDue({ storeId })
      .lte({ dueAt: `${now}~` })
      .params(),
    page,
  );
  return { ...found, items: found.items.map(({ orderId }) => String(orderId)) };
}

export interface RowRange {
  /** Bounds of `placedAt#orderId`, inclusive. */
  from: string;
  to: string;
  direction: "asc" | "desc";
  limit: number;
}

export async function rowsByStatus(
  db: Db,
  storeId: string,
  status: PublicStatus,
  { from, to, direction, limit }: RowRange,
): Promise<OrderRow[]> {
  const query = RowItem.query.byStatus({ storeId, status }).between({ placedAt: from }, { placedAt: to });
  const params = { ...query.params(), ScanIndexForward: direction === "asc" };
  const page = await db.query(params, { limit });
  return page.items.map(documentOf<OrderRow>);
}

export async function rowsById(db: Db, storeId: string, orderIds: readonly string[]): Promise<OrderRow[]> {
  const items = await db.batchGet(orderIds.map((orderId) => RowItem.get({ storeId, orderId }).params()));
  return items.map(documentOf<OrderRow>);
}

/** Strongly: which order has each of these numbers; free ones are missing. */
export async function orderIdsByNumber(
  db: Db,
  storeId: string,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const keys = [...new Set(numbers)].map((number) => NumberItem.get({ storeId, number }).params());
  const items = await db.batchGet(keys, { consistent: true });
  return new Map(items.map((item) => [String(item.number), String(item.orderId)]));
}

export async function orderIdByNumber(db: Db, storeId: string, number: string): Promise<string | undefined> {
  const item = await db.get(NumberItem.get({ storeId, number }).params());
  return item && String(item.orderId);
}

/** The order is not found by its address any more. */
export function forgetEmailWrite(
  storeId: string,
  { id: orderId, email, placedAt }: Pick<Order, "id" | "email" | "placedAt">,
) {
  return deleteWrite(EmailItem.delete({ storeId, emailHash: emailHash(email), placedAt, orderId }).params());
}

/** Newest first. */
export async function orderIdsByEmail(
  db: Db,
  storeId: string,
  email: string,
  page: { limit?: number; cursor?: string },
): Promise<Page<string>> {
  const params = EmailItem.query.byEmail({ storeId, emailHash: emailHash(email) }).params();
  const found = await db.query({ ...params, ScanIndexForward: false }, page);
  return { ...found, items: found.items.map(({ orderId }) => String(orderId)) };
}
