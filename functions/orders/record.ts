import { addSeconds, type Instant } from "@quayside/shared/kernel/day.ts";
import type { Order, OrderLine, OrderRow, Reservation } from "@quayside/shared/orders/schema.ts";
import { stockUnits } from "@quayside/shared/orders/stock-units.ts";
import type { PromotionUse } from "../promotions/store.ts";
import { isPaid } from "./lifecycle.ts";

/** An order as stored: what the API shows, and what only the shop's own steps need. */
export interface OrderRecord {
  order: Order;
  reservations: Reservation[];
  promotionUses: PromotionUse[];
  /** Stock was given back while a slow payment went on; the provider is asked again then. */
  askAgainAt?: Instant;
  /** Hashes of the pages that its lines were stored in, where they are too many for one item (`lines/store.ts`). */
  linePages?: string[];
}

/** Seconds after payment by which its mail must have gone out; then the sweeper looks after it. */
const mailGrace = 600;

/** When the sweeper must look at an order; nothing is due where nothing is left unfinished. */
export function dueOf({ order, askAgainAt }: OrderRecord): Instant | undefined {
  const pending = order.refunds.find(({ state }) => state === "pending");
  if (pending) return pending.at;
  if (order.state !== "open") return undefined;
  if (!isPaid(order.paymentState)) return order.reservedUntil ?? askAgainAt;
  return order.paidAt && addSeconds(order.paidAt, mailGrace);
}

/** Whether money must still go back. Kept until the provider has done it, so that a crash in between is made good. */
export function owesMoney({ order }: OrderRecord): boolean {
  return order.refunds.some(({ state }) => state === "pending");
}

/** Lines with the units that are still wanted of them. */
export function wantedLines({ lines }: Pick<Order, "lines">): OrderLine[] {
  return lines.flatMap((line) => {
    const quantity = line.quantity - line.cancelled;
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}

/** Whether it still holds, or was sent, the stock of all that is wanted of it; lines taken off it hold none. */
export function holdsStock({ order, reservations }: OrderRecord): boolean {
  const held = reservations.filter(({ state }) => state !== "released");
  return [...stockUnits(order.lines, wantedLines(order))].every(
    ([sku, units]) => held.reduce((sum, each) => (each.sku === sku ? sum + each.quantity : sum), 0) >= units,
  );
}

export function rowOf(order: Order): OrderRow {
  const { id, number, email, state, paymentState, fulfilmentState, status, onHold, placedAt } = order;
  return {
    ...{ id, number, email, state, paymentState, fulfilmentState, status, onHold, placedAt },
    name: order.shippingAddress.name,
    ...(order.billingAddress.name === order.shippingAddress.name ? {} : { billingName: order.billingAddress.name }),
    country: order.shippingAddress.country,
    units: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    total: order.totals.total,
  };
}
