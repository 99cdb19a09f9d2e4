import { Select } from "@mantine/core";
import { LifeStage } from "@quayside/shared/sales/products.ts";
import { useMemo, useState } from "react";
import { useFormats } from "../../../lib/format.ts";
import { useOperation } from "../../../lib/query.ts";
import type { Column } from "../../../ui/list/list-spec.ts";
import { Status, type Tone } from "../../../ui/status.tsx";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { FigureTable } from "../../analytics/figure-table.tsx";
import { scopeOf } from "../../analytics/frame/frame-search.ts";
import { Delta } from "../../analytics/kpi/delta.tsx";
import { useValues } from "../../analytics/values.ts";
import type { LifeCycle } from "../answers.ts";
import { ClassedView } from "./classed-view.tsx";
import { stageWords } from "./pace-words.ts";
import { ProductName } from "./product-name.tsx";
import type { ProductsPart } from "./products-frame.ts";

const tones: Record<LifeStage, Tone> = {
  introduction: "calm",
  growth: "good",
  maturity: "plain",
  decline: "attention",
  ended: "bad",
};

/** In which stage of their lives products are. */
export function LifeCycleView({ frame }: ProductsPart) {
  const request = { query: scopeOf(frame.search) };
  const query = useOperation("sales.life-cycle", request, { keepPrevious: true, staleTime: 60_000 });
  const { data } = query;
  const [stage, setStage] = useState<LifeStage>();
  const chart = useMemo(() => data && stages(data), [data]);
  const columns = useColumns();
  return (
    <ClassedView
      title="Revenue by stage of life"
      head="Stage"
      query={query}
      chart={chart}
      height={230}
      onPick={(stage) => setStage(stage as LifeStage)}
    >
      <FigureTable
        title={stage ? `Products: ${stageWords[stage].toLowerCase()}` : "Products and their stage"}
        columns={columns}
        rows={data?.products.filter((each) => stage === undefined || each.stage === stage)}
        idOf={({ id }) => id}
        nothing="Nothing was sold in these days."
        actions={
          <Select
            size="xs"
            w={150}
            aria-label="Stage"
            placeholder="Any stage"
            clearable
            clearButtonProps={{ "aria-label": "Clear stage" }}
            data={LifeStage.options.map((value) => ({ value, label: stageWords[value] }))}
            value={stage ?? null}
            onChange={(next) => setStage((next as LifeStage | null) ?? undefined)}
          />
        }
      />
    </ClassedView>
  );
}

function useColumns(): Column<LifeCycle["products"][number]>[] {
  const { full, plain } = useValues();
  const { calendarDay } = useFormats();
  const end = true;
  return [
    {
      ...{ id: "title", label: "Product", card: "title" },
      cell: (row) => <ProductName product={row} />,
      text: ({ title }) => title,
    },
    {
      ...{ id: "stage", label: "Stage", card: "status" },
      cell: ({ stage }) => <Status tone={tones[stage]}>{stageWords[stage]}</Status>,
      text: ({ stage }) => stageWords[stage],
    },
    {
      id: "first",
      label: "First sold",
      card: "line",
      cell: (row) => calendarDay(row.firstSold),
      text: (row) => row.firstSold,
    },
    {
      id: "last",
      label: "Last sold",
      card: "line",
      cell: (row) => calendarDay(row.lastSold),
      text: (row) => row.lastSold,
    },
    {
      ...{ id: "recent", label: "Lately", end, card: "value" },
      cell: ({ recent }) => full(recent, "money"),
      text: ({ recent }) => plain(recent, "money"),
    },
    {
      ...{ id: "previous", label: "Before that", end, card: "line" },
      cell: ({ previous }) => full(previous, "money"),
      text: ({ previous }) => plain(previous, "money"),
    },
    {
      ...{ id: "relative", label: "Against the store", end, card: "line" },
      cell: ({ relative }) => <Delta change={relative} better="up" />,
      text: ({ relative }) => plain(relative, "percent"),
    },
  ];
}

function stages({ stages: rows }: LifeCycle): CartesianChart {
  return {
    kind: "cartesian",
    categories: rows.map(({ stage }) => ({ key: stage, label: stageWords[stage] })),
    series: [
      { key: "revenue", label: "Revenue", unit: "money", kind: "bar", values: rows.map(({ revenue }) => revenue) },
      { key: "products", label: "Products", unit: "count", kind: "bar", values: rows.map(({ products }) => products) },
    ],
  };
}
