import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { addDays, dayOf, startOfDay } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import { type OrderRow, PublicStatus } from "@quayside/shared/orders/schema.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { searchOrders } from "./search-orders.ts";
import { rowsByStatus } from "./store.ts";

type List = typeof orderOperations.list;
type Query = InputOf<List>["query"];

/** Where a page goes on: the place of its last row in the order of time, the same for every status. */
function placeOf({ placedAt, id }: OrderRow): string {
  return `${placedAt}#${id}`;
}

function cursorOf(row: OrderRow): string {
  return Buffer.from(placeOf(row)).toString("base64url");
}

const beginning = "0";
const end = "~";

const placePattern = /^\d{4}-\d\d-\d\dT[\d:.]+Z#ord_\w+$/;

function placeIn(cursor: string): string {
  const place = Buffer.from(cursor, "base64url").toString();
  if (placePattern.test(place)) return place;
  const details = { field: "cursor", reason: "must be the next_cursor of the page before" };
  throw new AppError("invalid", "VALIDATION_ERROR", "The cursor is not one of ours.", details);
}

/** Days are the store's. */
function rangeOf({ from, to, cursor, direction }: Query, timeZone: string): { from: string; to: string } {
  const after = cursor ? placeIn(cursor) : undefined;
  const lower = from ? startOfDay(from, timeZone) : beginning;
  const upper = to ? startOfDay(addDays(to, 1), timeZone) : end;
  if (after === undefined) return { from: lower, to: upper };
  return direction === "asc" ? { from: after, to: upper } : { from: lower, to: after };
}

/** Whether a row is on one of the asked days, and in the asked states. */
export function rowFilter(query: Query, timeZone: string): (row: OrderRow) => boolean {
  const { from, to, status, payment, fulfilment, country, onHold } = query;
  return (row) => {
    const day = dayOf(new Date(row.placedAt), timeZone);
    const states = (!status || row.status === status) && (!payment || row.paymentState === payment);
    const place = (!country || row.country === country) && (onHold === undefined || row.onHold === onHold);
    const isFulfilled = !fulfilment || row.fulfilmentState === fulfilment;
    return (!from || day >= from) && (!to || day <= to) && states && place && isFulfilled;
  };
}

/** Rows of all wanted statuses, merged in the order of time. Each status is an index partition of its own. */
async function merged(db: Db, storeId: string, query: Query, range: { from: string; to: string }, limit: number) {
  const statuses = query.status ? [query.status] : PublicStatus.options;
  const { direction } = query;
  const read = statuses.map((status) => rowsByStatus(db, storeId, status, { ...range, direction, limit }));
  const rows = (await Promise.all(read)).flat();
  const sign = direction === "asc" ? 1 : -1;
  return rows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -sign : sign)).slice(0, limit);
}

export async function listOrders(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { query }: InputOf<List>,
): Promise<OutputOf<List>> {
  const { timeZone } = await settingsOf(db, ctx.storeId, clock);
  if (query.q) return searchOrders(db, ctx.storeId, query.q, query, rowFilter(query, timeZone));
  return pageOfRows(db, ctx.storeId, query, timeZone);
}

/** Rows read at a time, and how often, to find a rare state before the caller must ask on. */
const readAtOnce = 200;
const mostReads = 5;

/** Filters apply as rows are read, so a page may end early, even empty, and still have a cursor. */
async function pageOfRows(db: Db, storeId: string, query: Query, timeZone: string): Promise<Page<OrderRow>> {
  const fits = rowFilter(query, timeZone);
  const { payment, fulfilment, country, onHold, per_page: limit } = query;
  const isNarrow = [payment, fulfilment, country, onHold].some((filter) => filter !== undefined);
  const items: OrderRow[] = [];
  let cursor = query.cursor;
  for (let read = 0; read < mostReads; read += 1) {
    const range = rangeOf({ ...query, cursor }, timeZone);
    const page = await rowsAfter(db, storeId, { ...query, cursor }, range, isNarrow ? readAtOnce : limit);
    for (const row of page.rows) {
      cursor = cursorOf(row);
      if (fits(row)) items.push(row);
      if (items.length === limit) break;
    }
    if (items.length === limit || !page.more) return done(items, page, cursor);
  }
  return { items, ...(cursor ? { nextCursor: cursor } : {}) };
}

interface RowsRead {
  rows: OrderRow[];
  /** Whether there are rows after these. */
  more: boolean;
}

/** There is a next page where rows were read and not looked at, or others follow those. */
function done(items: OrderRow[], { rows, more }: RowsRead, cursor: string | undefined): Page<OrderRow> {
  const last = rows.at(-1);
  const isThrough = !more && (last === undefined || cursorOf(last) === cursor);
  return { items, ...(isThrough || !cursor ? {} : { nextCursor: cursor }) };
}

async function rowsAfter(
  db: Db,
  storeId: string,
  query: Query,
  range: { from: string; to: string },
  limit: number,
): Promise<RowsRead> {
  if (range.from > range.to) return { rows: [], more: false };
  const found = await merged(db, storeId, query, range, limit + 2);
  const fresh = found.filter((row) => cursorOf(row) !== query.cursor);
  return { rows: fresh.slice(0, limit), more: fresh.length > limit };
}
