import type { ForecastSettings } from "@quayside/shared/forecasts/settings.ts";

/** How a SKU is ordered: by what is said of its supplier, else of all. */
export interface SupplyTerms {
  leadTimeDays: number;
  reviewDays: number;
  /** 0 to 1. */
  serviceLevel: number;
  packSize: number;
  minimum: number;
  orderCost: number;
  /** Of one unit and day, minor units; undefined where its cost is not known. */
  holdingCost: number | undefined;
}

export function supplyTerms(
  settings: ForecastSettings,
  { supplier, cost }: { supplier: string | null; cost: number | null },
): SupplyTerms {
  const own = settings.suppliers.find((each) => each.supplier === supplier);
  return {
    leadTimeDays: own?.leadTimeDays ?? settings.leadTimeDays,
    reviewDays: settings.reviewDays,
    serviceLevel: settings.serviceLevel / 100,
    packSize: own?.packSize ?? 1,
    minimum: own?.minimumUnits ?? 1,
    orderCost: settings.orderCost,
    holdingCost: cost ? (cost * settings.holdingCostPercent) / 100 / 365 : undefined,
  };
}
