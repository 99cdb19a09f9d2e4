import { reconciliationsOf } from "@quayside/functions/payments/reconciliation/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { documentOf } from "@quayside/functions/store/document.ts";
import type { Item } from "@quayside/functions/store/write.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { expect, test } from "vitest";
import { ledgerIn, ordersIn, stockFaults, sumsBy } from "../../prove/world/books.ts";
import { isWrite, layered } from "../../prove/world/layer.ts";
import { seedLife } from "./seed-life.ts";
import { stories } from "./stories.data.ts";
import { openTestLife } from "./test-life.ts";

/** Noon, so that what happened hours before lies on the same day. */
const start = new Date("2026-11-21T12:00:00.000Z");
const patience = 600_000;

const sumOf = (rows: ReturnType<typeof ledgerIn>, name: (row: (typeof rows)[number]) => string) =>
  Object.fromEntries(sumsBy(rows, name, ({ amount }) => amount.amount));

const has = (orders: readonly Order[], fits: (order: Order) => boolean) => orders.some(fits);

test("the shop's past has every state an order can be in, and its books agree", { timeout: patience }, async () => {
  const life = await openTestLife();
  await seedLife({ ...life, start });
  const items = await life.items();
  const records = ordersIn(items);
  const orders = records.map(({ order }) => order);
  expect(orders).toHaveLength(stories.length);

  const states = { payment: new Set(), fulfilment: new Set(), status: new Set() };
  for (const { paymentState, fulfilmentState, status } of orders) {
    states.payment.add(paymentState);
    states.fulfilment.add(fulfilmentState);
    states.status.add(status);
  }
  // Too much and only a part of it is never paid on purpose; a restocked whole order is "returned".
  expect([...states.payment].sort()).toEqual(
    ["authorised", "awaiting", "cancelled", "paid", "partially-refunded", "refunded"].sort(),
  );
  expect([...states.fulfilment].sort()).toEqual(
    ["delivered", "fulfilled", "partially-fulfilled", "partially-returned", "returned", "unfulfilled"].sort(),
  );
  expect([...states.status].sort()).toEqual(
    ["cancelled", "completed", "pending", "processing", "refunded", "shipped"].sort(),
  );
  expect(has(orders, ({ onHold }) => onHold)).toBe(true);
  for (const kind of ["gift-card", "store-credit"])
    expect(has(orders, ({ tenders }) => tenders.some((tender) => tender.kind === kind))).toBe(true);
  expect(has(orders, ({ promotions }) => promotions.some(({ code }) => code === "HARBOUR10"))).toBe(true);
  expect(has(orders, ({ lines }) => lines.some(({ components }) => components !== undefined))).toBe(true);
  expect(has(orders, ({ shipments }) => new Set(shipments.map(({ location }) => location)).size > 1)).toBe(true);
  for (const kind of ["failed", "disputed"] as const)
    expect(has(orders, ({ paymentEvents }) => paymentEvents.some((event) => event.kind === kind))).toBe(true);
  expect(orders.every(({ placedAt }) => placedAt < start.toISOString())).toBe(true);

  const ledger = ledgerIn(items);
  expect(Object.values(sumOf(ledger, ({ transactionId }) => transactionId)).every((sum) => sum === 0)).toBe(true);
  expect(await stockFaults(life.parts.db, records)).toEqual([]);
  const { items: days } = await reconciliationsOf(life.parts.db, env.storeId, { limit: 100 });
  expect(days).toHaveLength(39);
  for (const day of days) expect(day).toMatchObject({ onlyOurs: [], onlyTheirs: [], differs: [] });
  expect(days.reduce((sum, { matched }) => sum + matched, 0)).toBeGreaterThan(40);
  await life.stop();
});

/** What a shop is, but for its ids and numbers. */
function summary(items: readonly Item[]) {
  const told = ordersIn(items).map(({ order }) => ({
    ...{ email: order.email, at: order.placedAt.slice(0, 16), status: order.status, held: order.hold?.reason },
    ...{ payment: order.paymentState, fulfilment: order.fulfilmentState, total: order.totals.total.amount },
    lines: order.lines.map(({ sku, quantity, cancelled, total }) => [sku, quantity, cancelled, total.amount]),
    parcels: order.shipments.map(({ state, trackingNumber, lines }) => [state, trackingNumber, lines]),
    refunds: order.refunds.map(({ amount, state, cause }) => [amount.amount, state, cause]),
    events: order.paymentEvents.map(({ kind, amount, at }) => [kind, amount.amount, at.slice(0, 16)]),
    tenders: order.tenders.map(({ kind, amount }) => [kind, amount.amount]),
    notes: order.notes.map(({ text }) => text),
  }));
  const kinds = [
    ...["customer", "customer-note", "customer-group", "customer-group-member", "promotion", "price-list", "gift-card"],
    ...[
      "store-credit",
      "balance-entry",
      "transfer",
      "collection",
      "movement",
      "posting",
      "exception",
      "reconciliation",
    ],
  ];
  const ofKind = (kind: string) => items.filter((item) => item.__edb_e__ === kind);
  return {
    orders: told.toSorted((a, b) => (a.at + a.email < b.at + b.email ? -1 : 1)),
    counts: Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind).length])),
    stock: ofKind("stock")
      .map(({ sku, location, onHand, reserved }) => [sku, location, onHand, reserved].join(" "))
      .sort(),
    ledger: sumOf(ledgerIn(items), ({ account }) => account),
    notes: ofKind("customer-note")
      .map((item) => documentOf<{ text: string }>(item).text)
      .sort(),
  };
}

/** Writes that attempts get before they are killed, in turn; the fewest still place an order. */
const writesOfAttempts = [14, 19, 16, 23];

test("cut off again and again, it ends in the same shop", { timeout: patience }, async () => {
  const wanted = new Set(["ruth.levy", "mei.chen", "joan.fletcher", "callum.reid", "isla.mackay", "amara.obi"]);
  const some = stories.filter(({ who }) => wanted.has(who));
  const whole = await openTestLife();
  await seedLife({ ...whole, start, stories: some });
  const expected = summary(await whole.items());
  await whole.stop();

  let left = Number.POSITIVE_INFINITY;
  let deaths = 0;
  const life = await openTestLife((client) =>
    layered(client, async (command, next) => {
      if (left <= 0) throw new Error("killed");
      if (isWrite(command)) left -= 1;
      return next();
    }),
  );
  for (let isDone = false; !isDone; ) {
    left = writesOfAttempts[deaths % writesOfAttempts.length] ?? 0;
    isDone = await seedLife({ ...life, start, stories: some }).then(
      () => true,
      (error: Error) => {
        if (left > 0) throw error;
        deaths += 1;
        return false;
      },
    );
  }
  left = Number.POSITIVE_INFINITY;
  expect(deaths).toBeGreaterThan(8);
  expect(summary(await life.items())).toEqual(expected);
  await life.stop();
});
