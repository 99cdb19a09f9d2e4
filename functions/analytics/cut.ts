import type { Filter, Grain } from "@quayside/shared/analytics/query.ts";
import type { DimensionName } from "@quayside/shared/metrics/dimensions.ts";

/** Values of some dimensions together that sums are narrowed to, or that they leave out. */
export interface Keys {
  is: "in" | "not-in";
  dimensions: readonly DimensionName[];
  rows: readonly (readonly (string | null)[])[];
}

/** How sums are cut: by which dimensions and buckets, and of what. */
export interface Cut {
  dimensions: readonly DimensionName[];
  grain?: Grain;
  filters: readonly Filter[];
  keys?: Keys;
}
