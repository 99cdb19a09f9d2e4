import { SegmentedControl } from "@mantine/core";
import type { AnalyticsAnswer, AnalyticsRow } from "@quayside/shared/analytics/query.ts";
import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import { figureOf, keyText, nameOf } from "../../analytics/answer.ts";
import { only } from "../../analytics/drill/drill.ts";
import { FigureTable } from "../../analytics/figure-table.tsx";
import type { Frame } from "../../analytics/frame/use-frame.ts";
import { useFigures } from "../../analytics/use-figures.ts";
import { useValues } from "../../analytics/values.ts";
import { type VisitsBy, type VisitsSearch, visitsBy } from "../sales-search.ts";

const words: Record<VisitsBy, string> = {
  traffic_source: "Source",
  device: "Device",
  campaign: "Campaign",
  referrer: "Referrer",
  landing_page: "First page",
  country: "Country",
};

const figures = [
  ["visits", "Visits", "count"],
  ["product_view_rate", "Saw a product", "percent"],
  ["basket_rate", "Basket", "percent"],
  ["checkout_rate", "Checkout", "percent"],
  ["conversion_rate", "Order", "percent"],
  ["cart_abandonment_rate", "Baskets left", "percent"],
  ["abandoned_basket_value", "Worth of them", "money"],
  ["basket_recovery_rate", "Bought later", "percent"],
] as const;

/** The same way, of visits that one thing is known of; a name narrows the page to it. */
export function VisitsByPart({ frame }: { frame: Frame<VisitsSearch> }) {
  const { search, change } = frame;
  const by = search.by ?? "traffic_source";
  const query = useFigures(search, { metrics: figures.map(([id]) => id), dimensions: [by], limit: 25 });
  const { data, error, refetch } = query;
  const values = useValues();
  return (
    <FigureTable
      title={`Visits by ${words[by].toLowerCase()}`}
      columns={data ? columnsOf(data, words[by], values, (key) => frame.filter(by, only(key))) : []}
      rows={data?.rows}
      idOf={({ keys }) => keyText(keys[0])}
      nothing="Nobody was counted in these days."
      error={error}
      onRetry={refetch}
      actions={
        <SegmentedControl
          className="choice-row"
          aria-label="By"
          size="xs"
          value={by}
          onChange={(next) => change({ by: next as VisitsBy })}
          data={visitsBy.map((value) => ({ value, label: words[value] }))}
        />
      }
    />
  );
}

function columnsOf(
  answer: AnalyticsAnswer,
  label: string,
  { full, plain }: ValueFormats,
  onPick: (key: string | null) => void,
): Column<AnalyticsRow>[] {
  const name: Column<AnalyticsRow> = {
    ...{ id: "name", label, card: "title" },
    cell: (row) => (
      <button type="button" className="figure-link" onClick={() => onPick(row.keys[0] ?? null)}>
        {nameOf(row)}
      </button>
    ),
    text: nameOf,
  };
  const rest = figures.map(
    ([id, head, unit], at): Column<AnalyticsRow> => ({
      ...{ id, label: head, end: true, card: at === 0 ? "value" : "line" },
      cell: (row) => full(figureOf(answer, row, id), unit),
      text: (row) => plain(figureOf(answer, row, id), unit),
    }),
  );
  return [name, ...rest];
}
