import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { ReactNode } from "react";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";

interface ClassedViewProps {
  title: string;
  /** What the classes are called: "Stage". */
  head: string;
  query: {
    data: { rule: string } | undefined;
    error: AppError | null;
    refetch: () => void;
    isPlaceholderData: boolean;
  };
  chart: CartesianChart | undefined;
  height: number;
  onPick?: (row: string) => void;
  /** Lists of the products. */
  children: ReactNode;
}

/** Products in classes that a rule draws: how many are in each, the rule in words, and the products themselves. */
export function ClassedView({ query, chart, onPick, children, ...panel }: ClassedViewProps) {
  const { data, error, refetch, isPlaceholderData } = query;
  return (
    <>
      <ChartPanel
        {...panel}
        chart={chart}
        summary={data?.rule}
        error={error}
        onRetry={refetch}
        isStale={isPlaceholderData}
        nothing="Nothing was sold in these days."
        onPick={onPick && (({ row }) => onPick(row))}
      />
      {error && !data ? null : children}
    </>
  );
}
