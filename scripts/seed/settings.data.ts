import type { DeliveryZone, StoreSettings, TaxZone } from "@quayside/shared/store/schema.ts";

const euroZone = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

/** Rates of 2026: United Kingdom (VAT Notice 700), Ireland for the Union (its one-stop shop), no sales tax collected in the US. */
const taxZones: TaxZone[] = [
  { id: "gb", name: "United Kingdom", countries: ["GB"], rates: { standard: 200_000, reduced: 50_000, zero: 0 } },
  { id: "eu", name: "European Union", countries: euroZone, rates: { standard: 230_000, reduced: 135_000, zero: 0 } },
  { id: "us", name: "United States", countries: ["US"], rates: { standard: 0, reduced: 0, zero: 0 } },
];

const deliveryZones: DeliveryZone[] = [
  {
    id: "gb",
    name: "United Kingdom",
    countries: ["GB"],
    options: [
      {
        id: "gb-standard",
        name: "Tracked 48",
        days: { min: 2, max: 3 },
        rates: [
          { upToGrams: 2000, price: 395 },
          { upToGrams: 10_000, price: 695 },
          { upToGrams: 30_000, price: 1295 },
        ],
        freeFrom: 5000,
        taxClass: "standard",
      },
      {
        id: "gb-express",
        name: "Next working day",
        days: { min: 1, max: 1 },
        rates: [
          { upToGrams: 2000, price: 795 },
          { upToGrams: 20_000, price: 1495 },
        ],
        taxClass: "standard",
      },
    ],
  },
  {
    id: "eu",
    name: "European Union",
    countries: euroZone,
    options: [
      {
        id: "eu-tracked",
        name: "International tracked",
        days: { min: 4, max: 7 },
        rates: [
          { upToGrams: 1000, price: 995 },
          { upToGrams: 2000, price: 1495 },
          { upToGrams: 10_000, price: 2995 },
          { upToGrams: 30_000, price: 5995 },
        ],
        freeFrom: 15_000,
        taxClass: "standard",
      },
    ],
  },
  {
    id: "us",
    name: "United States",
    countries: ["US"],
    options: [
      {
        id: "us-tracked",
        name: "International tracked",
        days: { min: 6, max: 12 },
        rates: [
          { upToGrams: 1000, price: 1595 },
          { upToGrams: 2000, price: 2195 },
          { upToGrams: 10_000, price: 4995 },
        ],
        taxClass: "standard",
      },
    ],
  },
];

/** The demo shop: British prices with tax in them. */
export const demoSettings: StoreSettings = {
  version: 1,
  name: "Quayside",
  currency: "GBP",
  timeZone: "Europe/London",
  locale: "en-GB",
  defaultCountry: "GB",
  mailFrom: "hello@quayside.example",
  pricesIncludeTax: true,
  taxZones,
  deliveryZones,
  reservationSeconds: 900,
  defaultLocation: "main",
};

/** The same shop with prices before tax. */
export const netPriceSettings: StoreSettings = { ...demoSettings, pricesIncludeTax: false };
