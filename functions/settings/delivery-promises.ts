import type { DeliveryPromise, StoreSettings } from "@quayside/shared/store/schema.ts";

/** What each way of delivery takes, and costs at its cheapest, in the store's default country. */
export function deliveryPromises(settings: Pick<StoreSettings, "deliveryZones" | "defaultCountry">): DeliveryPromise[] {
  const zone = settings.deliveryZones.find(({ countries }) => countries.includes(settings.defaultCountry));
  return (zone?.options ?? []).map(({ name, days, rates, freeFrom }) => ({
    name,
    days,
    priceFrom: Math.min(...rates.map(({ price }) => price)),
    ...(freeFrom === undefined ? {} : { freeFrom }),
  }));
}
