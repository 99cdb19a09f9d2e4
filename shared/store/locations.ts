import { AppError } from "../kernel/errors.ts";
import type { Location, StoreSettings } from "./schema.ts";

type WithLocations = Pick<StoreSettings, "locations">;

/** Those that sell, in the order in which orders take their stock. */
export function sellingLocations({ locations }: WithLocations): Location[] {
  const active = locations.filter((location) => location.active);
  return active.toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
}

/** Where stock is received when nothing else is said, and where what is on backorder is waited for. */
export function firstLocation(settings: WithLocations): string {
  const [first] = sellingLocations(settings);
  if (first) return first.id;
  throw new AppError("unprocessable", "NO_ACTIVE_LOCATION", "This store has no active location.");
}
