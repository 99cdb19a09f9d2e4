import type { DeliveryPromise, StoreSettings } from "@quayside/shared/store/schema.ts";
import { zoneOf } from "@quayside/shared/store/zone.ts";

/** What each way of delivery takes, and costs at its cheapest, in the store's default country. */
export function deliveryPromises(settings: Pick<StoreSettings, "deliveryZones" | "defaultCountry">): DeliveryPromise[] {
  const zone = zoneOf(settings.deliveryZones, { country: settings.defaultCountry });
  return (zone?.options ?? []).map(({ name, days, rates, freeFrom }) => ({
    name,
    days,
    priceFrom: Math.min(...rates.map(({ price }) => price)),
    ...(freeFrom === undefined ? {} : { freeFrom }),
  }));
}
