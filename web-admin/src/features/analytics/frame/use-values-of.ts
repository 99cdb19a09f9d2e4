import type { DimensionName } from "@quayside/shared/metrics/dimensions.ts";
import { useMemo } from "react";
import { useOperation } from "../../../lib/query.ts";
import { unknown } from "../answer.ts";

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
  return useMemo(() => {
    const names = new Map(data?.map(({ value, label }) => [value, label]));
    return (value) => (value === null ? unknown : (names.get(value) ?? value));
  }, [data]);
}
