import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { useMemo } from "react";
import type { ScatterChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { useValues } from "../../analytics/values.ts";

interface Point {
  id: string;
  title: string;
  revenue: number;
  margin: number | null;
}

interface MarginScatterProps {
  title: string;
  head: string;
  query: { error: AppError | null; refetch: () => void; isPlaceholderData: boolean };
  points?: readonly Point[];
  onOpen: (id: string) => void;
}

/** Who sells much and earns little, and the other way round. Without a known cost there is no margin, and no point. */
export function MarginScatter({ title, head, query, points, onOpen }: MarginScatterProps) {
  const { full } = useValues();
  const chart = useMemo(() => points && scatter(points), [points]);
  const weak = chart?.points.toSorted((one, other) => one.y - other.y)[0];
  return (
    <ChartPanel
      title={title}
      head={head}
      chart={chart}
      summary={weak && `${weak.label} has the lowest margin: ${full(weak.y, "percent")} of ${full(weak.x, "money")}.`}
      error={query.error}
      onRetry={query.refetch}
      isStale={query.isPlaceholderData}
      nothing="The cost of none of these goods is known, so there is no margin to show."
      height={360}
      onPick={({ row }) => onOpen(row)}
    />
  );
}

function scatter(points: readonly Point[]): ScatterChart {
  return {
    kind: "scatter",
    x: { key: "revenue", label: "Revenue", unit: "money" },
    y: { key: "margin", label: "Margin", unit: "percent" },
    points: points.flatMap(({ id, title, revenue, margin }) =>
      margin === null ? [] : [{ key: id, label: title, x: revenue, y: margin }],
    ),
  };
}
