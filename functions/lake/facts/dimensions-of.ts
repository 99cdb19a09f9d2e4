import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Dimensions } from "./fact.ts";

/** Nothing is known: what a return without an order begins with. */
export const unknown: Dimensions = {
  ...{ order_id: null, status: null, customer_key: null, channel: null, source: null, campaign: null, referrer: null },
  ...{ device: null, country: null, state: null, city: null, payment_method: null, shipping_method: null },
  ...{ location: null, promotion: null, owner: null },
};

const channels: Record<Order["source"]["kind"], string | undefined> = {
  store: "web",
  staff: "staff",
  import: undefined,
};

/** How it was paid; several ways together are named together, and nothing to pay is `free`. */
function paymentMethod({ paymentEvents, tenders, totals, paymentIntentId }: Order): string | null {
  const isExternal = paymentEvents.some(({ external }) => external);
  const isOnline = paymentIntentId !== undefined || paymentEvents.some(({ external }) => !external);
  const ways = new Set<string>([
    ...tenders.map(({ kind }) => kind),
    ...(isExternal ? ["external"] : []),
    ...(isOnline ? ["online"] : []),
  ]);
  if (ways.size > 0) return [...ways].sort().join(" + ");
  return totals.total.amount === 0 ? "free" : null;
}

/** The promotion that took the most off, by its name. */
function promotionOf({ promotions }: Order): string | null {
  const applied = promotions.filter((each) => each.applied);
  return applied.toSorted((one, other) => other.amount.amount - one.amount.amount)[0]?.name ?? null;
}

/** Where its first parcel came from. */
function locationOf({ shipments }: Order): string | null {
  return shipments.find(({ state }) => state !== "cancelled")?.location ?? null;
}

export function dimensionsOf(order: Order): Dimensions {
  const { id, status, customerId, source, shippingAddress, delivery, origin } = order;
  return {
    ...unknown,
    ...{ order_id: id, status, customer_key: customerId ?? null },
    channel: source.channel ?? channels[source.kind] ?? null,
    ...{ source: origin?.source ?? null, campaign: origin?.campaign ?? null, device: origin?.device ?? null },
    referrer: origin?.referrer ?? null,
    country: shippingAddress.country || null,
    state: shippingAddress.region || null,
    city: shippingAddress.city || null,
    payment_method: paymentMethod(order),
    shipping_method: delivery.name || null,
    location: locationOf(order),
    promotion: promotionOf(order),
    owner: order.owner?.staffId ?? null,
  };
}
