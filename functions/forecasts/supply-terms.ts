import type { ForecastSettings, SkuTerms } from "@quayside/shared/forecasts/settings.ts";

/** How a SKU is ordered: by what is said of itself, else of its supplier, else of all. */
export interface SupplyTerms {
  leadTimeDays: number;
  reviewDays: number;
  /** 0 to 1. */
  serviceLevel: number;
  packSize: number;
  minimum: number;
  /** Days within which a unit must be sold after it came; undefined where it keeps. */
  shelfLife: number | undefined;
  orderCost: number;
  /** Of one unit and day, minor units; undefined where its cost is not known. */
  holdingCost: number | undefined;
}

export function supplyTerms(
  settings: ForecastSettings,
  { sku, supplier, cost }: { sku: string; supplier: string | null; cost: number | null },
): SupplyTerms {
  const own = {
    ...settings.suppliers.find((each) => each.supplier === supplier),
    ...given(settings.skus.find((each) => each.sku === sku)),
  };
  return {
    leadTimeDays: own.leadTimeDays ?? settings.leadTimeDays,
    reviewDays: settings.reviewDays,
    serviceLevel: settings.serviceLevel / 100,
    packSize: own.packSize ?? 1,
    minimum: own.minimumUnits ?? 1,
    shelfLife: own.shelfLifeDays,
    orderCost: settings.orderCost,
    holdingCost: cost ? (cost * settings.holdingCostPercent) / 100 / 365 : undefined,
  };
}

/** Terms that were left empty say nothing against the supplier's. */
const given = (terms: SkuTerms | undefined): Partial<SkuTerms> =>
  Object.fromEntries(Object.entries(terms ?? {}).filter(([, value]) => value !== undefined));
