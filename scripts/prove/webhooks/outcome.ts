import { stockOf } from "@quayside/functions/inventory/store.ts";
import { owesMoney } from "@quayside/functions/orders/record.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { documentOf } from "@quayside/functions/store/document.ts";
import type { Item } from "@quayside/functions/store/write.ts";
import { sumOf } from "@quayside/shared/orders/authorisation.ts";
import { ledgerIn, ordersIn, sumsBy } from "../world/books.ts";
import type { World } from "../world.ts";

/** Whatever of a shop's state must not depend on how the post came. */
export type Outcome = Record<string, unknown>;

export async function stockOfThing({ table, thing }: World) {
  const [level] = (await stockOf(table.db, env.storeId, [thing.sku], { consistent: true })).get(thing.sku) ?? [];
  return { onHand: level?.onHand ?? 0, reserved: level?.reserved ?? 0 };
}

function docsAbout(items: readonly Item[], kind: string, orderId: string): Record<string, unknown>[] {
  return items
    .filter((item) => item.__edb_e__ === kind && String(item.doc).includes(orderId))
    .map((item) => documentOf<Record<string, unknown>>(item));
}

/** What the provider took and gave back. */
async function atProvider({ stripe }: World, intentId: string): Promise<[number, number]> {
  const intent = await stripe.client.paymentIntents.retrieve(intentId, { expand: ["latest_charge"] });
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  return [intent.amount_received, charge?.amount_refunded ?? 0];
}

/**
 * States, sums of money, books, stock, exceptions and what was told to others. Attempts that failed at the bank are left
 * out: the provider shows the last one only, so how many of them were seen depends on when somebody looked.
 */
export async function outcomeOf(world: World, orderId: string, before: { reserved: number }): Promise<Outcome> {
  const items = await world.table.items();
  const record = ordersIn(items).find(({ order }) => order.id === orderId);
  if (!record) throw new Error(`${orderId} is gone`);
  const { order, reservations } = record;
  const { state, paymentState, fulfilmentState, status, paymentEvents, cancelReason } = order;
  const entries = ledgerIn(items).filter((entry) => entry.orderId === orderId);
  const sums = sumsBy(
    entries,
    ({ account }) => account,
    ({ amount }) => amount.amount,
  );
  const count = (kind: string) => paymentEvents.filter((event) => event.kind === kind).length;
  const told = docsAbout(items, "event", orderId).map(({ name }) => String(name));
  const exceptions = docsAbout(items, "exception", orderId).map(({ kind }) => String(kind));
  const { reserved } = await stockOfThing(world);
  return {
    ...{ state, paymentState, fulfilmentState, status, cancelReason, isOwed: owesMoney(record) },
    events: [count("captured"), count("refunded")],
    captured: sumOf(paymentEvents, "captured"),
    refunded: sumOf(paymentEvents, "refunded"),
    provider: await atProvider(world, order.paymentIntentId ?? ""),
    ...{ disputed: count("disputed"), cancelled: count("cancelled") },
    ledger: Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).sort()),
    balance: entries.reduce((sum, { amount }) => sum + amount.amount, 0),
    reservations: reservations.map((each) => each.state),
    reserved: reserved - before.reserved,
    told: told.sort(),
    exceptions: exceptions.sort(),
  };
}
