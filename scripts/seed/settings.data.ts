import type { Policies } from "@quayside/shared/store/presentation.ts";
import type { DeliveryZone, StoreSettings, TaxZone } from "@quayside/shared/store/schema.ts";

/** Per cent, standard and the reduced rate that fits most goods, as of 2026; a shop checks its own before it sells. */
const euRates: Record<string, [standard: number, reduced: number]> = {
  AT: [20, 10],
  BE: [21, 6],
  BG: [20, 9],
  CY: [19, 5],
  CZ: [21, 12],
  DE: [19, 7],
  DK: [25, 25],
  EE: [24, 9],
  ES: [21, 10],
  FI: [25.5, 13.5],
  FR: [20, 5.5],
  GR: [24, 13],
  HR: [25, 13],
  HU: [27, 5],
  IE: [23, 13.5],
  IT: [22, 10],
  LT: [21, 12],
  LU: [17, 8],
  LV: [21, 12],
  MT: [18, 5],
  NL: [21, 9],
  PL: [23, 8],
  PT: [23, 6],
  RO: [21, 11],
  SE: [25, 12],
  SI: [22, 9.5],
  SK: [23, 5],
};

const countryNames = new Intl.DisplayNames("en-GB", { type: "region" });

/** Sales to shoppers in the Union are taxed where the parcel goes (its one-stop shop), so each country is a zone. */
const taxZones: TaxZone[] = [
  { id: "gb", name: "United Kingdom", countries: ["GB"], rates: { standard: 200_000, reduced: 50_000, zero: 0 } },
  ...Object.entries(euRates).map(([country, [standard, reduced]]) => ({
    id: country.toLowerCase(),
    name: countryNames.of(country) ?? country,
    countries: [country],
    rates: { standard: standard * 10_000, reduced: reduced * 10_000, zero: 0 },
  })),
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
    countries: Object.keys(euRates),
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

const policies: Policies = {
  about: `Quayside sells things for the house that are made to be used for years. We choose every one ourselves, keep it in our own warehouse and send it from there.

## Write to us
Our people answer on working days between nine and five.`,
  delivery: `We send your order on the working day after you place it, and tell you by e-mail when it leaves.

## What it costs
The ways of delivery and their prices are shown beside each product and before you pay. Heavier parcels cost more.

## When it does not arrive
Write to us once it is three working days late. We find it or send it again.`,
  returns: `You may send anything back within 30 days, unused and in its packaging, and get your money back.

## How
- Write to us with the number of your order.
- Pack the goods so that nothing breaks on the way.
- We refund the way you paid within five working days after they reach us.

## Something is broken
Send us a picture. We send another one, or refund it, and pay for the way back.`,
  privacy: `We keep what we need to send your order and to answer you: your name, addresses, e-mail address and what you bought. Card numbers never reach us; our payment provider has them.

## How long
Orders are kept as long as tax law wants them. Everything else goes when you ask us to delete your account.`,
  terms: `A contract comes about when we confirm your order by e-mail. All prices include value added tax.

## Payment
We take the payment when you order. If we cannot send something, you get your money back at once.

## Law
The law of England and Wales applies; your rights as a consumer stay as they are.`,
};

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
  dispatch: {
    cutOff: "14:00",
    weekdays: [1, 2, 3, 4, 5],
    holidays: ["2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31"],
  },
  reservationSeconds: 900,
  locations: [
    {
      ...{ id: "main", name: "Quayside warehouse", active: true, priority: 1 },
      address: {
        ...{ name: "Quayside warehouse", line1: "14 Wapping Wharf" },
        ...{ city: "Bristol", postcode: "BS1 4RW", country: "GB" },
      },
    },
    {
      ...{ id: "shop", name: "Shop on the quay", active: true, priority: 2 },
      address: {
        ...{ name: "Quayside", line1: "3 Narrow Quay", city: "Bristol", postcode: "BS1 4QA", country: "GB" },
      },
    },
  ],
  contact: { email: "hello@quayside.example", phone: "+44 20 7946 0991" },
  policies,
  notifications: { lowStock: ["stock@quayside.example"], goals: ["managers@quayside.example"] },
};

/** The same shop with prices before tax. */
export const netPriceSettings: StoreSettings = { ...demoSettings, pricesIncludeTax: false };
