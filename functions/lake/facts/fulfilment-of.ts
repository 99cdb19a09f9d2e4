import type { Day, Instant } from "@quayside/shared/kernel/day.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Row } from "../columns.ts";
import type { fulfilment } from "../tables.ts";

const daySeconds = 86_400;
const seconds = (from: string, to: string) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

type Told = Pick<Order, "placedAt" | "shipments" | "fulfilmentState" | "promisedBy">;

/** How the parcels of an order went, as far as they did. `dayAt` tells the store's day of an instant. */
export function fulfilmentOf(
  { placedAt, shipments, fulfilmentState, promisedBy }: Told,
  dayAt: (at: Instant) => Day,
): Row<typeof fulfilment> {
  const left = shipments.filter(({ state }) => state !== "cancelled").flatMap(({ shippedAt }) => shippedAt ?? []);
  const arrived = shipments.flatMap(({ deliveredAt }) => deliveredAt ?? []);
  const [first] = left.toSorted();
  const last = arrived.toSorted().at(-1);
  const isDelivered = ["delivered", "partially-returned", "returned"].includes(fulfilmentState) && first && last;
  const isPromised = isDelivered && promisedBy !== undefined;
  const toShip = first === undefined ? 0 : seconds(placedAt, first);
  return {
    ...{ shipped: first ? 1 : 0, ship_seconds: toShip, shipped_in_a_day: first && toShip <= daySeconds ? 1 : 0 },
    ...{ split: left.length > 1 ? 1 : 0, delivered: isDelivered ? 1 : 0 },
    delivery_seconds: isDelivered ? seconds(first, last) : 0,
    ...{ promised: isPromised ? 1 : 0, on_time: isPromised && dayAt(last) <= promisedBy ? 1 : 0 },
  };
}
