import { goodsOnly } from "@quayside/shared/analytics/query.ts";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { keyOf, otherKey } from "../../analytics/answer.ts";
import { rankChart } from "../../analytics/charts/build-charts.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { rankSummary } from "../../analytics/charts/summaries.ts";
import { only } from "../../analytics/drill/drill.ts";
import { beforeWords } from "../../analytics/frame/compare-choice.tsx";
import { askedOf, carriedOver, comparingOf, type FrameSearch } from "../../analytics/frame/frame-search.ts";
import type { Frame } from "../../analytics/frame/use-frame.ts";
import { useFigures } from "../../analytics/use-figures.ts";
import { useValues } from "../../analytics/values.ts";
import { headlines } from "../headlines.ts";

/** The ten products with most revenue; what the rest brought is told below. */
export function TopProducts({ frame }: { frame: Pick<Frame<FrameSearch>, "search" | "drill"> }) {
  const values = useValues();
  const { search } = frame;
  const filters = [...askedOf(search).filters.filter(({ dimension }) => dimension !== "line_kind"), goodsOnly];
  const query = useFigures(search, { metrics: ["revenue", "units"], dimensions: ["product"], filters, limit: 10 });
  const { data, error, refetch, isPlaceholderData } = query;
  const before = beforeWords[comparingOf(search)] || undefined;
  const chart = useMemo(
    () => data && rankChart({ ...data, other: undefined }, headlines.revenue, before),
    [data, before],
  );
  const nameOf = (key: string) => chart?.categories.find((each) => each.key === key)?.label ?? "";
  const open = (key: string) =>
    frame.drill({ title: `Orders: ${nameOf(key)}`, filters: { product: only(keyOf(key)) } });
  return (
    <ChartPanel
      title="Top 10 products by revenue"
      head="Product"
      chart={chart}
      summary={chart && rankSummary(chart, values)}
      error={error}
      onRetry={refetch}
      isStale={isPlaceholderData}
      nothing="No product was sold in these days."
      height={340}
      onPick={({ row }) => (row === otherKey ? undefined : open(row))}
    >
      <p className="section-note small">
        {data?.other ? `All other products: ${values.full(data.other.values[0], "money")}. ` : ""}
        <Link to="/sales/products" search={carriedOver(search)}>
          All products
        </Link>
      </p>
    </ChartPanel>
  );
}
