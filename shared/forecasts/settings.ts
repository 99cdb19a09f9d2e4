import * as z from "zod";
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
  holidays: true,
  holidaysOff: [],
};
