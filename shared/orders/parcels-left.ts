import type { Order, Reservation } from "./schema.ts";
import type { ShipmentLine } from "./shipment.ts";
import { freeUnits, stockUnits } from "./stock-units.ts";
import { unitsOf } from "./units.ts";

export interface PlannedParcel {
  location: string;
  lines: ShipmentLine[];
}

/**
 * The parcels that would send everything that is left, one per location that holds some of it. A bundle goes out from where
 * all it is made of is held; what no location holds whole is left out.
 */
export function parcelsLeft(held: { order: Order; reservations: readonly Reservation[] }): PlannedParcel[] {
  const { order } = held;
  const free = freeUnits(held).map((units) => ({ ...units }));
  const locations = [...new Set(free.map(({ location }) => location))];
  const missing = new Map(unitsOf(order).map(({ line, left }) => [line.lineId, left]));
  const take = (location: string, lineId: string): boolean => {
    const needed = [...stockUnits(order.lines, [{ lineId, quantity: 1 }])].map(([sku, quantity]) => ({
      from: free.find((units) => units.location === location && units.sku === sku),
      quantity,
    }));
    if (needed.length === 0 || needed.some(({ from, quantity }) => !from || from.quantity < quantity)) return false;
    for (const { from, quantity } of needed) if (from) from.quantity -= quantity;
    return true;
  };
  const parcels = locations.map((location) => {
    const lines = order.lines.flatMap(({ lineId }) => {
      let quantity = 0;
      for (let left = missing.get(lineId) ?? 0; left > 0 && take(location, lineId); left -= 1) quantity += 1;
      missing.set(lineId, (missing.get(lineId) ?? 0) - quantity);
      return quantity > 0 ? [{ lineId, quantity }] : [];
    });
    return { location, lines };
  });
  return parcels.filter(({ lines }) => lines.length > 0);
}
