import type { Order } from "@quayside/shared/orders/schema.ts";
import type { fulfilment, Row } from "../tables.ts";

const daySeconds = 86_400;
const seconds = (from: string, to: string) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

/** How the parcels of an order went, as far as they did. */
export function fulfilmentOf({ placedAt, shipments, fulfilmentState }: Order): Row<typeof fulfilment> {
  const left = shipments.filter(({ state }) => state !== "cancelled").flatMap(({ shippedAt }) => shippedAt ?? []);
  const arrived = shipments.flatMap(({ deliveredAt }) => deliveredAt ?? []);
  const [first] = left.toSorted();
  const last = arrived.toSorted().at(-1);
  const isDelivered = ["delivered", "partially-returned", "returned"].includes(fulfilmentState);
  const toShip = first === undefined ? 0 : seconds(placedAt, first);
  return {
    ...{ shipped: first ? 1 : 0, ship_seconds: toShip, shipped_in_a_day: first && toShip <= daySeconds ? 1 : 0 },
    ...{ split: left.length > 1 ? 1 : 0, delivered: isDelivered && first && last ? 1 : 0 },
    delivery_seconds: isDelivered && first && last ? seconds(first, last) : 0,
  };
}
