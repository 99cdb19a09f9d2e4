import { Button, Select } from "@mantine/core";
import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import { useOperation } from "../../../lib/query.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { useValues } from "../../analytics/values.ts";
import type { Bundles } from "../answers.ts";
import type { ProductsPart } from "./products-frame.ts";

type Pair = Bundles["pairs"][number];
type PairSort = "lift" | "confidence" | "support";

const sorts: { value: PairSort; label: string }[] = [
  { value: "support", label: "Most often together" },
  { value: "confidence", label: "Highest confidence" },
  { value: "lift", label: "Highest lift" },
];

/** A pair in fewer orders than this says nothing. */
const fewest = 2;

/** What is bought together, and how much more often than chance would have it. */
export function BundlesView({ frame: { search, change } }: ProductsPart) {
  const request = { query: { ...scopeOf(search), sort: search.pairs, together: search.together } };
  const { data, error, refetch } = useOperation("sales.bundles", request, { keepPrevious: true, staleTime: 60_000 });
  const values = useValues();
  const note =
    data &&
    `Pairs in ${values.full(data.together, "count")} or more of ${values.full(data.orders, "count")} orders. Support: of all orders. Confidence: of the orders with the first, that have the second. Lift: so many times as often as by chance.`;
  return (
    <FigureTable
      title="Bought together"
      columns={columnsOf(values)}
      rows={data?.pairs}
      idOf={({ a, b }) => `${a.id} ${b.id}`}
      nothing={data?.note ?? "No two products were bought together that often in these days."}
      note={note}
      error={error}
      onRetry={refetch}
      actions={
        <Select
          size="xs"
          w={180}
          aria-label="Order of the pairs"
          data={sorts}
          value={search.pairs ?? "support"}
          onChange={(value) => change({ pairs: value as PairSort })}
          allowDeselect={false}
        />
      }
    >
      {data && data.pairs.length === 0 && data.together > fewest && data.orders > 0 ? (
        <p className="section-note">
          <Button size="compact-sm" variant="default" onClick={() => change({ together: fewest })}>
            Show pairs in {fewest} orders or more
          </Button>
        </p>
      ) : null}
    </FigureTable>
  );
}

function columnsOf({ full, plain }: ValueFormats): Column<Pair>[] {
  const end = true;
  return [
    {
      ...{ id: "pair", label: "Products", card: "title" },
      cell: ({ a, b }) => (
        <span className="pair">
          <b>{a.title}</b>
          <span className="soft">with</span> <b>{b.title}</b>
        </span>
      ),
      text: ({ a, b }) => `${a.title} + ${b.title}`,
    },
    {
      ...{ id: "orders", label: "Orders", end, card: "value" },
      cell: ({ orders }) => full(orders, "count"),
      text: ({ orders }) => String(orders),
    },
    {
      ...{ id: "support", label: "Support", end, card: "line" },
      cell: ({ support }) => full(support, "percent"),
      text: ({ support }) => plain(support, "percent"),
    },
    {
      ...{ id: "confidenceAb", label: "First → second", end, card: "line" },
      cell: ({ confidenceAb }) => full(confidenceAb, "percent"),
      text: ({ confidenceAb }) => plain(confidenceAb, "percent"),
    },
    {
      ...{ id: "confidenceBa", label: "Second → first", end, card: "line" },
      cell: ({ confidenceBa }) => full(confidenceBa, "percent"),
      text: ({ confidenceBa }) => plain(confidenceBa, "percent"),
    },
    {
      id: "lift",
      label: "Lift",
      end,
      card: "line",
      cell: ({ lift }) => full(lift, "ratio"),
      text: ({ lift }) => String(lift),
    },
    {
      ...{ id: "revenue", label: "Revenue of both", end, card: "line" },
      cell: ({ revenue }) => full(revenue, "money"),
      text: ({ revenue }) => plain(revenue, "money"),
    },
  ];
}
