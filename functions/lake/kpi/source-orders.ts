import { addDays, addSeconds, type Day, startOfDay } from "@quayside/shared/kernel/day.ts";
import { PublicStatus } from "@quayside/shared/orders/schema.ts";
import { postedBetween } from "../../ledger/store.ts";
import { ordersById, rowsByStatus } from "../../orders/store.ts";
import type { Db } from "../../store/db.ts";

const pageSize = 100;

/** A step reads the clock more than once: what happened at the end of a day may be posted on the next. */
const leewaySeconds = 60;

interface Span {
  from: string;
  to: string;
}

const dayOfStore = (day: Day, timeZone: string): Span => {
  return { from: startOfDay(day, timeZone), to: startOfDay(addDays(day, 1), timeZone) };
};

async function addPlaced(ids: Set<string>, db: Db, storeId: string, { from: begin, to }: Span): Promise<void> {
  for (const status of PublicStatus.options) {
    let from = begin;
    for (;;) {
      const rows = await rowsByStatus(db, storeId, status, { from, to, direction: "asc", limit: pageSize });
      const last = rows.at(-1);
      if (!last) break;
      for (const { id } of rows) ids.add(id);
      from = `${last.placedAt}#${last.id}!`;
    }
  }
}

/** Every order that was placed on a day of the store, or whose money moved on it, some at a time. */
export async function* ordersOfDay(db: Db, storeId: string, day: Day, timeZone: string) {
  const span = dayOfStore(day, timeZone);
  const ids = await postedBetween(
    db,
    storeId,
    addSeconds(span.from, -leewaySeconds),
    addSeconds(span.to, leewaySeconds),
  );
  await addPlaced(ids, db, storeId, span);
  const all = [...ids];
  for (let at = 0; at < all.length; at += pageSize)
    yield (await ordersById(db, storeId, all.slice(at, at + pageSize))).map(({ order }) => order);
}
