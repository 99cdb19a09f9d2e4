import type { Reservation } from "@quayside/shared/orders/schema.ts";
import type { Units } from "../inventory/ship.ts";

type State = Reservation["state"];

function add(reservations: readonly Reservation[], { sku, location }: Units, state: State, change: number) {
  const isSame = (each: Reservation) => each.sku === sku && each.location === location && each.state === state;
  const known = reservations.find(isSame);
  if (!known) return [...reservations, { sku, location, quantity: change, state }];
  const quantity = known.quantity + change;
  return reservations.flatMap((each) => (isSame(each) ? (quantity > 0 ? [{ ...each, quantity }] : []) : [each]));
}

/** The reservations once units of them went from one state to another. */
export function movedUnits(
  reservations: readonly Reservation[],
  units: readonly Units[],
  from: State,
  to: State,
): Reservation[] {
  return units.reduce<Reservation[]>(
    (all, each) => add(add(all, each, from, -each.quantity), each, to, each.quantity),
    [...reservations],
  );
}

/** Takes so many units of each SKU from what is free, the last location first: the first ones are preferred for parcels. */
export function takenFrom(free: readonly Units[], wanted: ReadonlyMap<string, number>): Units[] {
  return [...wanted].flatMap(([sku, quantity]) => {
    let missing = quantity;
    return free
      .filter((units) => units.sku === sku)
      .toReversed()
      .flatMap((units) => {
        const taken = Math.min(missing, units.quantity);
        missing -= taken;
        return taken > 0 ? [{ ...units, quantity: taken }] : [];
      });
  });
}
