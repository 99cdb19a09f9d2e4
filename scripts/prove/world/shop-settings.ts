import { plainCategory } from "@quayside/functions/catalog/categories/store.ts";
import type { Category } from "@quayside/shared/catalog/schema.ts";
import type { Collection } from "@quayside/shared/collections/schema.ts";
import { ulid } from "@quayside/shared/kernel/id.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { Address, StoreSettings } from "@quayside/shared/store/schema.ts";

const fixedId = (prefix: string, place: number) =>
  `${prefix}_${ulid(Date.parse("2026-01-01T00:00:00.000Z") + place, new Uint8Array(10))}`;

const days = { min: 1, max: 3 };
const rates = [{ upToGrams: 1_000_000_000, price: 395 }];

/** British prices with tax; one way of delivery to Britain, another to France. */
export const settings: StoreSettings = {
  ...{ version: 1, name: "Proving ground", currency: "GBP", timeZone: "Europe/London", locale: "en-GB" },
  ...{ defaultCountry: "GB", mailFrom: "shop@example.com", pricesIncludeTax: true },
  reservationSeconds: 900,
  locations: [
    { id: "main", name: "Main warehouse", active: true, priority: 1 },
    { id: "north", name: "North", active: true, priority: 2 },
    { id: "east", name: "East", active: true, priority: 2 },
  ],
  policies: { returns: "Send it back within 30 days." },
  taxZones: [
    { id: "gb", name: "Britain", countries: ["GB"], rates: { standard: 200_000, reduced: 50_000, zero: 0 } },
    { id: "fr", name: "France", countries: ["FR"], rates: { standard: 200_000, reduced: 55_000, zero: 0 } },
  ],
  dispatch: { cutOff: "14:00", weekdays: [1, 2, 3, 4, 5], holidays: [] },
  deliveryZones: [
    {
      ...{ id: "gb", name: "Britain", countries: ["GB"] },
      options: [{ id: "standard", name: "Standard", days, taxClass: "standard", rates }],
    },
    {
      ...{ id: "fr", name: "France", countries: ["FR"] },
      options: [{ id: "europe", name: "Europe", days, taxClass: "standard", rates }],
    },
  ],
};

export const category: Category = {
  ...plainCategory,
  ...{ id: fixedId("cat", 1), slug: "goods", name: "Goods", path: ["goods"] },
};

/** Everything that costs anything. */
export const collection: Collection = {
  ...{ id: fixedId("col", 1), version: 1, slug: "all-goods", title: "All goods", visible: true, featured: true },
  members: { kind: "rule", match: "all", conditions: [{ about: "price", from: 1 }], sort: "newest" },
  ...{ formerSlugs: [], createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z" },
};

/** A tenth off, for as many orders as like. */
export const promotion: Promotion = {
  ...{ id: fixedId("prm", 1), version: 1, name: "A tenth off", code: "TENTH", active: true },
  effect: { kind: "percentage", basisPoints: 1000, on: "order" },
  ...{ conditions: [], priority: 0, exclusive: false, limits: { total: 1_000_000 } },
  ...{ createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z" },
};

export const address: Address = {
  ...{ name: "Ada Byron", line1: "12 St James's Square", city: "London", postcode: "SW1Y 4JH", country: "GB" },
};
