import type { Pace } from "@quayside/shared/sales/products.ts";
import type { SalesSettings } from "@quayside/shared/sales/settings.ts";
import { quantile } from "../../forecasting/numeric.ts";

export interface PaceBorders {
  fast: number;
  slow: number;
}

/** Units of products that were sold at all, by percentiles that are linear between order statistics. */
export function paceBorders(units: readonly number[], movers: SalesSettings["movers"]): PaceBorders {
  return { fast: quantile(units, 1 - movers.fast / 100), slow: quantile(units, movers.slow / 100) };
}

/** Equal units, equal pace; where nearly all sell alike, nothing is fast that is not faster than the slow. */
export function paceOf(units: number, { fast, slow }: PaceBorders): Pace {
  if (units <= 0) return "still";
  if (units >= fast && units > slow) return "fast";
  return units <= slow ? "slow" : "middle";
}
