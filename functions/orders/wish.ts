import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { OrderLine } from "@quayside/shared/orders/schema.ts";
import type { ShipmentLine } from "@quayside/shared/orders/shipment.ts";
import type { LineUnits } from "@quayside/shared/orders/units.ts";

/** Names the first wished line that the order has not, or has fewer units of than are wished. */
export function refusedWish(
  units: readonly LineUnits[],
  wish: readonly ShipmentLine[],
  roomOf: (units: LineUnits) => number,
  what: string,
): AppError | undefined {
  for (const [index, { lineId, quantity }] of wish.entries()) {
    const of = units.find(({ line }) => line.lineId === lineId);
    const room = of ? roomOf(of) : 0;
    if (of && quantity <= room) continue;
    const field = of ? `lines.${index}.quantity` : `lines.${index}.lineId`;
    const reason = of ? `${of.line.title}: only ${room} can be ${what}` : "is not a line of this order";
    return new AppError("unprocessable", "TOO_MANY_UNITS", `${reason}. Nothing was changed.`, { field, reason });
  }
  return undefined;
}

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
