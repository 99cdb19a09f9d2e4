import * as z from "zod";
import { Day, TimeZone } from "../kernel/day.ts";
import { Currency, Minor } from "../kernel/money.ts";
import { AccentTokens } from "./accent.ts";
import {
  Appearance,
  Contact,
  Maintenance,
  Notifications,
  PaymentSettings,
  Policies,
  PolicyName,
  VisitSettings,
} from "./presentation.ts";

/** ISO 3166-1 alpha-2. */
export const Country = z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 country code such as GB");
export type Country = z.output<typeof Country>;

export const Address = z.object({
  name: z.string().trim().min(1, "is required").max(100),
  line1: z.string().trim().min(1, "is required").max(120),
  line2: z.string().trim().max(120).optional(),
  city: z.string().trim().min(1, "is required").max(80),
  region: z.string().trim().max(80).optional(),
  postcode: z.string().trim().max(16).optional(),
  country: Country,
  phone: z.string().trim().max(32).optional(),
});
export type Address = z.output<typeof Address>;

/** ISO 3166-2. */
export const Region = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "must be an ISO 3166-2 code such as US-CA");

export const TaxClass = z.enum(["standard", "reduced", "zero"]);
export type TaxClass = z.output<typeof TaxClass>;

/** Rates are per cent × 10 000, so 20 % is 200 000 and 8.875 % is 88 750: exact, never a float. */
export const TaxZone = z.object({
  id: z.string(),
  name: z.string(),
  countries: z.array(Country),
  /** Only these parts of its country, as ISO 3166-2 writes them (`US-CA`); they come before a zone of the whole country. */
  regions: z.array(Region).min(1).max(100).optional(),
  rates: z.record(TaxClass, z.int().min(0).max(1_000_000)),
});
export type TaxZone = z.output<typeof TaxZone>;

/** One row of a delivery tariff: of those whose limits hold the parcel, the one of the lowest weight limit, then the highest value. */
export const DeliveryRate = z.object({
  upToGrams: z.int().positive(),
  /** Only from this discounted subtotal, minor units. */
  fromSubtotal: Minor.min(0).optional(),
  price: Minor.min(0),
});

export const DeliveryZone = z.object({
  id: z.string(),
  name: z.string(),
  countries: z.array(Country),
  /** Only these parts of its country; they come before a zone of the whole country. */
  regions: z.array(Region).min(1).max(100).optional(),
  /** Only postcodes that begin so, without blanks; they come first of all. */
  postcodes: z.array(z.string().min(1).max(10)).min(1).max(500).optional(),
  options: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Working days from order to door. */
      days: z.object({ min: z.int().min(0), max: z.int().min(0) }),
      rates: z.array(DeliveryRate).min(1),
      /** Free from this discounted subtotal, minor units. */
      freeFrom: Minor.min(0).optional(),
      taxClass: TaxClass,
    }),
  ),
});
export type DeliveryZone = z.output<typeof DeliveryZone>;

/** Part of the names of counters (`onHand@main`), so it never changes. */
export const LocationId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,29}$/, "must be 1 to 30 small letters, digits or -, such as north-warehouse");

/** Where stock lies. Only an active one sells; orders take their stock from the lowest `priority` first. */
export const Location = z.object({
  id: LocationId,
  name: z.string().trim().min(1, "is required").max(60),
  address: Address.optional(),
  active: z.boolean(),
  priority: z.int().min(1).max(99),
});
export type Location = z.output<typeof Location>;

export const Locations = z
  .array(Location)
  .min(1)
  .max(20)
  .refine((all) => all.some(({ active }) => active), "at least one must be active")
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "each needs an id of its own");

/** BCP 47, `en-GB`. */
export const Locale = z.string().refine(isLocale, "must be a language tag such as en-GB");

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** When parcels leave, in the store's zone: what a promise of a day is worked out from. */
export const Dispatch = z.object({
  /** Orders until then leave the same day. */
  cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 14:00"),
  /** ISO days of the week on which parcels leave and arrive, Monday is 1. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  holidays: z.array(Day).max(366),
});
export type Dispatch = z.output<typeof Dispatch>;

/** A store's settings, one versioned item. What is optional has the effect its own docstring says while absent. */
export const StoreSettings = z.object({
  version: z.int(),
  name: z.string().trim().min(1, "is required").max(60),
  currency: Currency,
  timeZone: TimeZone,
  locale: Locale,
  defaultCountry: Country,
  mailFrom: z.email("must be an e-mail address"),
  pricesIncludeTax: z.boolean(),
  taxZones: z.array(TaxZone),
  deliveryZones: z.array(DeliveryZone),
  dispatch: Dispatch,
  /** Seconds an unpaid order holds its stock. */
  reservationSeconds: z.int().positive(),
  locations: Locations,
  contact: Contact.optional(),
  appearance: Appearance.optional(),
  policies: Policies.optional(),
  /** Open while absent. */
  maintenance: Maintenance.optional(),
  /** Captured at once, wallets offered, while absent. */
  payments: PaymentSettings.optional(),
  notifications: Notifications.optional(),
  /** As {@link usualVisits} while absent. */
  visits: VisitSettings.optional(),
});
export type StoreSettings = z.output<typeof StoreSettings>;

/** A change of some of the settings; what is absent stays as it is. A currency is for good: prices are in it. */
export const SettingsEdit = StoreSettings.omit({ version: true, currency: true })
  .partial()
  .extend({ version: z.int().min(1) });
export type SettingsEdit = z.output<typeof SettingsEdit>;

/** The cheapest a way of delivery can be in the default country, for the promise beside a product. Minor units. */
export const DeliveryPromise = z.object({
  name: z.string(),
  days: z.object({ min: z.int(), max: z.int() }),
  priceFrom: Minor,
  freeFrom: Minor.optional(),
});
export type DeliveryPromise = z.output<typeof DeliveryPromise>;

/** What a storefront may know of its store. */
export const StoreConfig = StoreSettings.pick({
  name: true,
  currency: true,
  timeZone: true,
  locale: true,
  defaultCountry: true,
  pricesIncludeTax: true,
  contact: true,
  appearance: true,
}).extend({
  /** What the accent becomes on light and dark ground. */
  accent: AccentTokens.optional(),
  /** `previewHash` is the SHA-256 of the word that opens a closed shop, in base64url. */
  maintenance: Maintenance.omit({ preview: true }).extend({ previewHash: z.string().optional() }).optional(),
  countries: z.array(Country),
  delivery: z.array(DeliveryPromise),
  payments: z.object({
    mode: z.enum(["stripe", "local"]),
    publishableKey: z.string(),
    /** Offered unless this says no. */
    wallets: z.boolean().optional(),
  }),
  /** Whether a visit is counted only after the shopper said yes. */
  visits: VisitSettings.pick({ consentFirst: true }).optional(),
  /** The texts that are written, for the storefront's links to them. */
  policies: z.array(PolicyName).optional(),
});
export type StoreConfig = z.output<typeof StoreConfig>;
