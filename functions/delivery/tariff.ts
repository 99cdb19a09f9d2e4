import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { DeliveryZone, StoreSettings } from "@quayside/shared/store/schema.ts";
import { type Place, zoneOf } from "@quayside/shared/store/zone.ts";

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

export function deliveryZone(settings: StoreSettings, place: Place): DeliveryZone | undefined {
  return zoneOf(settings.deliveryZones, place);
}

/** Lowest weight limit first, and of one limit the row for the highest value. */
function closest(rates: DeliveryOption["rates"], { weightGrams, subtotal }: Parcel) {
  return rates
    .filter((rate) => weightGrams <= rate.upToGrams && subtotal >= (rate.fromSubtotal ?? 0))
    .toSorted((a, b) => a.upToGrams - b.upToGrams || (b.fromSubtotal ?? 0) - (a.fromSubtotal ?? 0))
    .at(0);
}

/** The row that holds the parcel most closely, free from the option's threshold; none for a parcel too heavy for it. */
function priceOf(option: DeliveryOption, parcel: Parcel): Minor | undefined {
  const { subtotal } = parcel;
  const row = closest(option.rates, parcel);
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
