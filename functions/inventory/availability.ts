import { sellingLocations } from "@quayside/shared/store/locations.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";

/** What a location can give. */
export interface FreeStock {
  location: string;
  available: number;
}

/** Units that can be bought of a SKU: what is free at selling locations, floored at 0 per location before summing. */
export function availableOf(levels: readonly FreeStock[], settings: Pick<StoreSettings, "locations">): number {
  const selling = new Set(sellingLocations(settings).map(({ id }) => id));
  return levels.reduce((sum, { location, available }) => sum + (selling.has(location) ? available : 0), 0);
}
