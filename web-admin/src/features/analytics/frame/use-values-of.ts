import type { DimensionName } from "@quayside/shared/metrics/dimensions.ts";
import { useMemo } from "react";
import { useOperation } from "../../../lib/query.ts";
import { useNames } from "../use-names.ts";

const most = 100;

/** Values of a dimension that a text finds, most revenue first. */
export function useValuesOf(dimension: DimensionName, q: string) {
  return useOperation(
    "analytics.values",
    { params: { dimension }, query: { q, limit: most } },
    { keepPrevious: true, staleTime: 300_000 },
  );
}

/** How values of a dimension are called, as far as they are among the first; else as they are. */
export function useValueNames(dimension: DimensionName): (value: string | null) => string {
  const { data } = useValuesOf(dimension, "");
  const nameOf = useNames();
  return useMemo(() => {
    const labels = new Map(data?.map(({ value, label }) => [value, label]));
    return (value) => nameOf(dimension, value, labels.get(value));
  }, [data, nameOf, dimension]);
}
