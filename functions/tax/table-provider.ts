import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { type Place, zoneOf } from "@quayside/shared/store/zone.ts";
import type { TaxDestination, TaxProvider, TaxRates } from "./provider.ts";

/** Goods that leave every tax zone of the store are sold without its taxes. */
const untaxed: TaxRates = { standard: 0, reduced: 0, zero: 0 };

/** Where the sale is taxed: shipping address, else billing address, else the store's own country. */
function taxPlace(settings: StoreSettings, { shippingAddress, billingAddress }: TaxDestination): Place {
  return shippingAddress ?? billingAddress ?? { country: settings.defaultCountry };
}

/** Rates from the zone × class tables of the store's settings. */
export const taxTables: TaxProvider = {
  async rates(settings, destination) {
    return zoneOf(settings.taxZones, taxPlace(settings, destination))?.rates ?? untaxed;
  },
};
