import { addDays, type Instant } from "@quayside/shared/kernel/day.ts";
import type { Currency, Money } from "@quayside/shared/kernel/money.ts";
import type { LedgerEntry } from "@quayside/shared/orders/schema.ts";
import { Entity } from "electrodb";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { indexKey, sortedKey, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";
import type { Posting } from "./postings.ts";

/** One posting, one item: its entries are written together and never changed. */
const PostingItem = new Entity(
  {
    model: { service: "quayside", entity: "posting", version: "1" },
    attributes: {
      storeId: text,
      orderId: text,
      postingId: text,
      day: text,
      at: text,
      doc: documentAttribute,
    },
    indexes: {
      byOrder: sortedKey("ledger", ["orderId"], ["postingId"]),
      byDay: indexKey("gsi1", "postings", ["day"], ["at", "postingId"]),
    },
  },
  { table: "quayside" },
);

/** What a posting is about: an order, a return of none, or a gift card or customer to whom money is owed. */
interface Posted {
  id: string;
  totals: { total: Pick<Money, "currency"> };
}

/** `at` is the day it counts for, now unless said. Nothing is written for a posting that moves nothing. Throws on one that does not sum to zero: a mistake in the code. */
export function postingWrites(
  clock: Clock,
  ctx: Ctx,
  order: Posted,
  reference: string,
  posting: Posting,
  at: Instant = clock.now().toISOString(),
): Write[] {
  return orderPostingWrites(clock, ctx, order.id, reference, order.totals.total.currency, posting, at);
}

/** The same in any currency, of an order that is known by its id. */
export function orderPostingWrites(
  clock: Clock,
  ctx: Ctx,
  orderId: string,
  reference: string,
  currency: Currency,
  posting: Posting,
  at: Instant = clock.now().toISOString(),
): Write[] {
  if (posting.length === 0) return [];
  const sum = posting.reduce((total, { amount }) => total + amount, 0);
  if (sum !== 0) throw new RangeError(`a posting of ${orderId} is off by ${sum}`);
  const postingId = clock.newId("ledgerEntry");
  const entries = posting.map(
    ({ account, amount }, index): LedgerEntry => ({
      id: `${postingId}-${index + 1}`,
      transactionId: postingId,
      account,
      amount: { amount, currency },
      orderId,
      reference,
      at,
    }),
  );
  const row = { storeId: ctx.storeId, orderId, postingId, day: at.slice(0, 10), at, doc: entries };
  return [putWrite(PostingItem.create(row).params())];
}

export async function ledgerOf(db: Db, storeId: string, orderId: string): Promise<LedgerEntry[]> {
  const items = await db.queryAll(PostingItem.query.byOrder({ storeId, orderId }).params(), { consistent: true });
  return items.flatMap(documentOf<LedgerEntry[]>);
}

/** What was posted for between two instants, both included: orders, and gift cards and customers that money is owed to. */
export async function postedBetween(db: Db, storeId: string, from: Instant, to: Instant): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let day = from.slice(0, 10); day <= to.slice(0, 10); day = addDays(day, 1)) {
    const query = PostingItem.query.byDay({ storeId, day }).between({ at: from }, { at: `${to}~` });
    for (const { orderId } of await db.queryAll(query.params())) ids.add(String(orderId));
  }
  return ids;
}
