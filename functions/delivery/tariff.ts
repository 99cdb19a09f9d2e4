import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { DeliveryZone, StoreSettings } from "@quayside/shared/store/schema.ts";

export type DeliveryOption = DeliveryZone["options"][number];

/** What is to be delivered, as tariffs see it. */
export interface Parcel {
  weightGrams: number;
  /** Discounted subtotal, in the store's price basis. */
  subtotal: Minor;
}

export interface OfferedDelivery {
  option: DeliveryOption;
  price: Minor;
}

export function deliveryZone(settings: StoreSettings, country: string): DeliveryZone | undefined {
  return settings.deliveryZones.find((zone) => zone.countries.includes(country));
}

/** The first row whose limit holds the parcel, free from the option's threshold; none for a parcel too heavy for it. */
function priceOf(option: DeliveryOption, { weightGrams, subtotal }: Parcel): Minor | undefined {
  const row = [...option.rates].sort((a, b) => a.upToGrams - b.upToGrams).find((rate) => weightGrams <= rate.upToGrams);
  if (!row) return undefined;
  return option.freeFrom !== undefined && subtotal >= option.freeFrom ? 0 : row.price;
}

/** The ways to deliver a parcel within a zone, in the store's order. */
export function offeredDeliveries(zone: DeliveryZone, parcel: Parcel): OfferedDelivery[] {
  return zone.options.flatMap((option) => {
    const price = priceOf(option, parcel);
    return price === undefined ? [] : [{ option, price }];
  });
}
