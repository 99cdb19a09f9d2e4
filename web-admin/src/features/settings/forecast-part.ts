import {
  type ForecastSettings,
  SkuTerms,
  type StoredForecastSettings,
  SupplierTerms,
} from "@quayside/shared/forecasts/settings.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import * as z from "zod";
import { moneyField, moneyText } from "../../ui/form/money-text.ts";

const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,7}$/, "A whole number")
    .transform(Number)
    .refine((value) => value >= least && value <= most, `From ${least} to ${most}`);

const orNothing = (least: number, most: number) =>
  z.union([z.literal("").transform(() => undefined), whole(least, most)]);

const percent = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}(\.\d{1,2})?$/, "Per cent with at most 2 digits after the point")
    .transform(Number)
    .refine((value) => value >= least && value <= most, `From ${least} to ${most}`);

const supplier = z.object({
  supplier: SupplierTerms.shape.supplier,
  leadTimeDays: orNothing(1, 365),
  packSize: orNothing(1, 100_000),
  minimumUnits: orNothing(1, 1_000_000),
});

export function forecastSchema(currency: Currency) {
  return z.object({
    serviceLevel: percent(51, 99.9),
    leadTimeDays: whole(1, 365),
    reviewDays: whole(1, 365),
    holdingCostPercent: percent(0.1, 500),
    orderCost: moneyText(currency),
    suppliers: z
      .array(supplier)
      .max(500, "At most 500 suppliers")
      .superRefine((all, context) => {
        all.forEach(({ supplier: name }, at) => {
          if (all.findIndex((each) => each.supplier === name) < at)
            context.addIssue({ code: "custom", path: [at, "supplier"], message: "This supplier is there already" });
        });
      }),
    skus: z.array(SkuTerms),
    promotions: z.boolean(),
    holidays: z.boolean(),
    holidaysOff: z.array(z.string()),
  });
}

export type ForecastFields = z.input<ReturnType<typeof forecastSchema>>;
export type ForecastChanges = ForecastSettings;

export const newSupplier: ForecastFields["suppliers"][number] = {
  ...{ supplier: "", leadTimeDays: "", packSize: "", minimumUnits: "" },
};

const text = (value: number | undefined) => (value === undefined ? "" : String(value));

export function forecastFields(settings: StoredForecastSettings, currency: Currency): ForecastFields {
  const { serviceLevel, leadTimeDays, reviewDays, holdingCostPercent, orderCost, suppliers } = settings;
  const { skus, promotions, holidays, holidaysOff } = settings;
  return {
    ...{ serviceLevel: text(serviceLevel), leadTimeDays: text(leadTimeDays), reviewDays: text(reviewDays) },
    ...{ holdingCostPercent: text(holdingCostPercent), orderCost: moneyField(orderCost, currency) },
    ...{ skus, promotions, holidays, holidaysOff },
    suppliers: suppliers.map((each) => ({
      supplier: each.supplier,
      leadTimeDays: text(each.leadTimeDays),
      packSize: text(each.packSize),
      minimumUnits: text(each.minimumUnits),
    })),
  };
}

export function forecastChanges({ version: _, ...settings }: StoredForecastSettings): ForecastChanges {
  return settings;
}

export const forecastLabels: Readonly<Record<string, string>> = {
  serviceLevel: "Service level, %",
  leadTimeDays: "Lead time, days",
  reviewDays: "Days between two looks",
  holdingCostPercent: "Cost of stock a year, %",
  orderCost: "Cost of an order",
  packSize: "Units of a pack",
  minimumUnits: "Least units of an order",
  skus: "Terms of single SKUs",
  promotions: "Count the shop’s promotions",
  holidaysOff: "Holidays that do not count",
};
