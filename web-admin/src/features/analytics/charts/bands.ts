import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { CartesianChart, Series } from "./chart-model.ts";

/** What the bands of a series say of one category; nothing where they have no edges. */
export function bandTexts({ bands = [] }: CartesianChart, series: Series, at: number, { full }: ValueFormats) {
  return bands.flatMap(({ label, of, lower, upper }) => {
    const [from, to] = [lower[at] ?? null, upper[at] ?? null];
    if (of !== series.key || from === null || to === null) return [];
    return [{ label, value: `${full(from, series.unit)} to ${full(to, series.unit)}` }];
  });
}
