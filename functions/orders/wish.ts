import { AppError } from "@quayside/shared/kernel/errors.ts";
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
