import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { Minor } from "../kernel/money.ts";

const Days = z.int().min(1).max(365);

/** How orders come from a supplier, where it is otherwise than said for all. */
export const SupplierTerms = z.object({
  supplier: z.string().trim().min(1, "is required").max(100),
  leadTimeDays: Days.optional(),
  packSize: z.int().min(1).max(100_000).optional(),
  minimumUnits: z.int().min(1).max(1_000_000).optional(),
});
export type SupplierTerms = z.output<typeof SupplierTerms>;

/** How one SKU is ordered, where it is otherwise than said of its supplier, and how long it keeps. */
export const SkuTerms = z.object({
  sku: Sku,
  leadTimeDays: Days.optional(),
  packSize: z.int().min(1).max(100_000).optional(),
  minimumUnits: z.int().min(1).max(1_000_000).optional(),
  /** Days within which a unit must be sold after it came. */
  shelfLifeDays: z.int().min(1).max(3650).optional(),
});
export type SkuTerms = z.output<typeof SkuTerms>;

/** What forecasts and orders are worked out by. */
export const ForecastSettings = z.object({
  /** Per cent of cases in which stock is to last until an order is there. */
  serviceLevel: z.number().min(51).max(99.9),
  leadTimeDays: Days,
  /** Days between two looks at what is to be ordered. */
  reviewDays: Days,
  /** What a unit in stock costs a year, per cent of its cost. */
  holdingCostPercent: z.number().min(0.1).max(500),
  /** Of one order, whatever its size. Minor units of the store's currency. */
  orderCost: Minor.min(0),
  suppliers: z
    .array(SupplierTerms)
    .max(500)
    .refine((all) => new Set(all.map(({ supplier }) => supplier)).size === all.length, "names a supplier twice"),
  skus: z
    .array(SkuTerms)
    .max(1000)
    .refine((all) => new Set(all.map(({ sku }) => sku)).size === all.length, "names a SKU twice"),
  /** Whether the shop's own promotions are events of the calendar. */
  promotions: z.boolean(),
  /** Public holidays of the store's country, Black Friday and the like. */
  holidays: z.boolean(),
  /** Names of those that mean nothing to this shop. */
  holidaysOff: z.array(z.string().max(200)).max(200),
});
export type ForecastSettings = z.output<typeof ForecastSettings>;

export const StoredForecastSettings = ForecastSettings.extend({ version: z.int().min(0) });
export type StoredForecastSettings = z.output<typeof StoredForecastSettings>;

export const defaultForecastSettings: StoredForecastSettings = {
  version: 0,
  serviceLevel: 95,
  leadTimeDays: 14,
  reviewDays: 7,
  holdingCostPercent: 25,
  orderCost: 2000,
  suppliers: [],
  skus: [],
  promotions: true,
  holidays: true,
  holidaysOff: [],
};
