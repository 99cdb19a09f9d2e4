import { allMovementsOf, stockedSkus } from "@quayside/functions/inventory/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";
import { payableOf, sumOf } from "@quayside/shared/orders/authorisation.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type Stripe from "stripe";
import type { Checks } from "../proof.ts";
import { ledgerIn, ordersIn, stockFaults, sumsBy } from "../world/books.ts";
import { judgeTenders } from "../world/judge-books.ts";
import type { World } from "../world.ts";
import type { Told } from "./scenarios.ts";

async function intentsOf({ stripe }: World): Promise<Stripe.PaymentIntent[]> {
  const intents: Stripe.PaymentIntent[] = [];
  const listed = stripe.client.paymentIntents.list({ limit: 100, expand: ["data.latest_charge"] });
  for await (const intent of listed) intents.push(intent);
  return intents;
}

const chargeOf = ({ latest_charge: charge }: Stripe.PaymentIntent) => (typeof charge === "object" ? charge : null);

/** What was authorised and let go counts as refunded there, though it was never received. */
const refundedOf = (intent: Stripe.PaymentIntent) =>
  intent.amount_received > 0 ? (chargeOf(intent)?.amount_refunded ?? 0) : 0;

const livingStates = new Set(["paid", "partially-refunded", "refunded"]);

const sumOfAmounts = (all: readonly { amount: Money }[]) => all.reduce((sum, { amount }) => sum + amount.amount, 0);

function judgeMoney(checks: Checks, orders: readonly Order[], intents: readonly Stripe.PaymentIntent[]): void {
  const byOrder = Map.groupBy(intents, ({ metadata }) => metadata.orderId ?? "");
  const known = new Set(orders.map(({ id }) => id));
  for (const [orderId, made] of byOrder) {
    checks.that("one payment intent an order", made.length === 1, () => `${orderId} has ${made.length}`);
    checks.that("no payment without its order", known.has(orderId), () => orderId);
  }
  for (const order of orders) {
    const [intent] = byOrder.get(order.id) ?? [];
    const captured = intent?.amount_received ?? 0;
    const refunded = intent ? refundedOf(intent) : 0;
    const { paymentEvents, state, paymentState } = order;
    const tell = () => `${order.id} ${state} ${paymentState}: provider ${captured} − ${refunded}`;
    checks.that("captures are what the orders say", captured === sumOf(paymentEvents, "captured"), tell);
    checks.that("refunds are what the orders say", refunded === sumOf(paymentEvents, "refunded"), tell);
    const due = payableOf(order);
    checks.that("captures are what was due, or none", captured === 0 || captured === due, tell);
    const isPaid = captured === due && livingStates.has(paymentState);
    checks.that("open and completed orders are paid", state === "cancelled" || isPaid, tell);
    const owed = sumOfAmounts(order.refunds);
    const returned = sumOfAmounts(order.refunds.flatMap(({ tenders }) => tenders));
    checks.that("refunds that were decided on were made", state === "cancelled" || refunded === owed - returned, tell);
    checks.that("no refund is of more than came in", owed <= captured + sumOfAmounts(order.tenders), tell);
    const isEmpty = captured === refunded && returned === sumOfAmounts(order.tenders);
    checks.that("cancelled orders keep no money", state !== "cancelled" || isEmpty, tell);
    const isOver = due === 0 || intent?.status === "succeeded" || intent?.status === "canceled";
    checks.that(
      "no payment of an ended order can still be made",
      state !== "cancelled" || isOver,
      () => `${tell()} ${intent?.status}`,
    );
  }
}

function judgeMails(checks: Checks, orders: readonly Order[], mails: readonly string[], mayRepeat: readonly string[]) {
  const sent = sumsBy(
    mails,
    (subject) => subject,
    () => 1,
  );
  const repeated = sumsBy(
    mayRepeat,
    (subject) => subject,
    () => 1,
  );
  for (const { id, paidAt, state, cancelReason, paymentEvents, shipments, lines, refunds } of orders) {
    const toTenders = paidAt ? refunds.filter(({ tenders }) => tenders.length > 0).length : 0;
    const expected = {
      confirmation: paidAt || paymentEvents.some((event) => event.kind === "authorised") ? 1 : 0,
      cancelled: state === "cancelled" && cancelReason === "As agreed" ? 1 : 0,
      "lines-cancelled": lines.some(({ cancelled }) => cancelled > 0) ? 1 : 0,
      shipped: shipments.filter(({ shippedAt }) => shippedAt).length,
      refunded: paymentEvents.filter(({ kind }) => kind === "refunded").length + toTenders,
    };
    for (const [kind, count] of Object.entries(expected)) {
      const subject = `${kind} ${id}`;
      const found = sent.get(subject) ?? 0;
      const most = count + (repeated.get(subject) ?? 0);
      checks.that("every mail that is due went out", found >= count, () => `${subject}: ${found} of ${count}`);
      checks.that(
        "and no mail twice, but where its sender died holding the receipt",
        found <= most,
        () => `${subject}: ${found}, at most ${most}`,
      );
    }
  }
}

const unitsIn = (lines: readonly { quantity: number }[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** What left and what came back, of every SKU. */
async function judgeMovements(checks: Checks, { table }: World, orders: readonly Order[]): Promise<void> {
  const { items: skus } = await stockedSkus(table.db, env.storeId, { limit: 10_000 });
  const movements = (await Promise.all(skus.map((sku) => allMovementsOf(table.db, env.storeId, sku)))).flat();
  const moved = sumsBy(
    movements,
    ({ kind }) => kind,
    ({ onHand }) => onHand,
  );
  const sent = orders.flatMap(({ shipments }) => shipments.filter(({ shippedAt }) => shippedAt));
  const shipped = unitsIn(sent.flatMap(({ lines }) => lines));
  const back = orders.flatMap(({ refunds }) => refunds.flatMap(({ lines }) => lines.filter(({ restock }) => restock)));
  checks.equal("what left the shelves is what left in parcels", -(moved.get("sale") ?? 0), shipped);
  checks.equal("what came back to the shelves is what was refunded so", moved.get("return") ?? 0, unitsIn(back));
}

/** What must hold when everything that was left half-done has been finished. */
export async function judge(
  checks: Checks,
  world: World,
  { told, mails, mayRepeat }: { told: readonly Told[]; mails: readonly string[]; mayRepeat: readonly string[] },
) {
  const items = await world.table.items();
  const records = ordersIn(items);
  const orders = records.map(({ order }) => order);
  const intents = await intentsOf(world);
  judgeMoney(checks, orders, intents);
  judgeMails(checks, orders, mails, mayRepeat);

  const ledger = ledgerIn(items);
  const balances = sumsBy(
    ledger,
    ({ amount }) => amount.currency,
    ({ amount }) => amount.amount,
  );
  checks.that(
    "the ledger sums to zero per currency",
    [...balances.values()].every((sum) => sum === 0),
    () => JSON.stringify([...balances]),
  );
  const postings = sumsBy(
    ledger,
    ({ transactionId }) => transactionId,
    ({ amount }) => amount.amount,
  );
  checks.that(
    "and so does each of its transactions",
    [...postings.values()].every((sum) => sum === 0),
  );
  const atProvider = ledger
    .filter(({ account }) => account === "provider-balance")
    .reduce((sum, { amount }) => sum + amount.amount, 0);
  const held = intents.reduce((sum, intent) => sum + intent.amount_received - refundedOf(intent), 0);
  checks.equal("the ledger's balance at the provider is the provider's", atProvider, held);

  const faults = await stockFaults(world.table.db, records);
  checks.that(
    "stock is conserved: counters are movements, reserved is what open orders hold",
    faults.length === 0,
    () => faults.join("; "),
  );
  const left = orders.flatMap(({ shipments }) => shipments.filter(({ shippedAt }) => shippedAt));
  await judgeMovements(checks, world, orders);
  judgeTenders(checks, items, orders);
  const uses = items
    .filter((item) => item.__edb_e__ === "promotion-usage")
    .reduce((sum, { used }) => sum + Number(used), 0);
  const live = orders.filter(
    ({ state, promotions }) => state !== "cancelled" && promotions.some(({ applied }) => applied),
  );
  checks.equal("promotion uses are those of orders that live", uses, live.length);

  const byId = new Map(orders.map((order) => [order.id, order]));
  for (const { cartId, orderId } of told)
    if (orderId)
      checks.that(
        "who was told of an order has it",
        byId.get(orderId)?.cartId === cartId,
        () => `${cartId} ${orderId}`,
      );
  const kept = orders.filter(({ state }) => state !== "cancelled");
  checks.equal(
    "one order a cart, beside those that came to nothing",
    new Set(kept.map(({ cartId }) => cartId)).size,
    kept.length,
  );
  const count = (match: (order: Order) => boolean) => orders.filter(match).length;
  return {
    orders: orders.length,
    paid: count(({ paymentState }) => paymentState === "paid"),
    refunded: count(({ paymentState }) => paymentState === "refunded"),
    parcels: left.length,
    unpaid: count(({ paidAt }) => !paidAt),
    mails: mails.length,
  };
}
