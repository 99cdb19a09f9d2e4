import { useMemo } from "react";
import type { AnswerFor } from "../../lib/api.ts";
import { useOperation } from "../../lib/query.ts";

export type MetricFacts = AnswerFor<"analytics.metrics">[number];

/** The registry's rows by id. Figures show before it is read; their definitions need it. */
export function useMetrics(): { all: readonly MetricFacts[] | undefined; of(id: string): MetricFacts | undefined } {
  const { data } = useOperation("analytics.metrics", {}, { staleTime: 3_600_000 });
  return useMemo(() => {
    const byId = new Map(data?.map((metric) => [metric.id, metric]));
    return { all: data, of: (id) => byId.get(id) };
  }, [data]);
}
