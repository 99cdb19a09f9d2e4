import type { Order, OrderLine, Reservation } from "./schema.ts";
import type { ShipmentLine } from "./shipment.ts";

/** Units of a SKU at a location. */
export type HeldUnits = Pick<Reservation, "sku" | "location" | "quantity">;

/** Units of stock per SKU: bundles by what they are made of, two lines of one SKU together. */
export function stockUnits(lines: readonly OrderLine[], wish: readonly ShipmentLine[]): Map<string, number> {
  const units = new Map<string, number>();
  for (const { lineId, quantity } of wish) {
    const line = lines.find((each) => each.lineId === lineId);
    const parts = line?.components ?? (line ? [{ sku: line.sku, quantity: 1 }] : []);
    for (const part of parts) units.set(part.sku, (units.get(part.sku) ?? 0) + part.quantity * quantity);
  }
  return units;
}

interface Held {
  order: Pick<Order, "lines" | "shipments">;
  reservations: readonly Reservation[];
}

/** What is held for the order and lies in no parcel yet. */
export function freeUnits({ order, reservations }: Held): HeldUnits[] {
  const held = reservations.filter(({ state }) => state === "held");
  const packing = order.shipments.filter(({ state }) => ["created", "picked", "packed"].includes(state));
  return held.map(({ sku, location, quantity }) => {
    const inParcels = packing.filter((parcel) => parcel.location === location);
    const used = inParcels.reduce((sum, { lines }) => sum + (stockUnits(order.lines, lines).get(sku) ?? 0), 0);
    return { sku, location, quantity: quantity - used };
  });
}
