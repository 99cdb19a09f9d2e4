import type { StoreSettings, TaxClass } from "@quayside/shared/store/schema.ts";
import type { Place } from "@quayside/shared/store/zone.ts";

/** The rate of each tax class at a destination, per cent × 10 000. */
export type TaxRates = Record<TaxClass, number>;

export interface TaxDestination {
  shippingAddress?: Place;
  billingAddress?: Place;
}

/** Who knows the tax rates: our own tables, or a service that keeps them. */
export interface TaxProvider {
  rates(settings: StoreSettings, destination: TaxDestination): Promise<TaxRates>;
}
