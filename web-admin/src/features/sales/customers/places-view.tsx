import type { AnalyticsAnswer, AnalyticsRow } from "@quayside/shared/analytics/query.ts";
import { useMemo } from "react";
import type { Column } from "../../../ui/list/list-spec.ts";
import { beforeOf, changeOf, figureOf, keyOf, keyText, nameOf, totalOf } from "../../analytics/answer.ts";
import { rankChart } from "../../analytics/charts/build-charts.ts";
import { only } from "../../analytics/drill/drill.ts";
import { Delta } from "../../analytics/kpi/delta.tsx";
import { useFigures } from "../../analytics/use-figures.ts";
import { useValues } from "../../analytics/values.ts";
import { headlines } from "../headlines.ts";
import { SplitView, type SplitWords } from "../split-view.tsx";
import type { CustomersPart } from "./customers-frame.ts";

type Place = "country" | "state" | "city";

const placeWords: SplitWords<Place> = {
  country: { one: "Country", many: "Countries" },
  state: { one: "State or region", many: "States and regions" },
  city: { one: "City", many: "Cities" },
};

const inTable = 50;
const inChart = 12;

/** Where goods go. */
export function PlacesView({ frame }: CustomersPart) {
  const { search, change } = frame;
  const place = search.place ?? "country";
  const metrics = ["revenue", "orders", "customers", "average_order_value"];
  const query = useFigures(search, { metrics, dimensions: [place], limit: inTable });
  const { data } = query;
  const values = useValues();
  const chart = useMemo(
    () => data && rankChart({ ...data, rows: data.rows.slice(0, inChart), other: undefined }, headlines.revenue),
    [data],
  );
  const open = (row: string) => {
    const label = chart?.categories.find(({ key }) => key === row)?.label ?? "";
    frame.drill({ title: `Orders: ${label}`, filters: { [place]: only(keyOf(row)) } });
  };
  return (
    <SplitView
      words={placeWords}
      by={place}
      onBy={(next) => change({ place: next })}
      query={query}
      chart={chart}
      height={Math.max(150, (chart?.categories.length ?? 6) * 30 + 40)}
      onPick={open}
      columns={data ? columnsOf(data, placeWords[place].one, values) : []}
      rows={data?.rows}
      idOf={({ keys }) => keyText(keys[0])}
    />
  );
}

function columnsOf(
  answer: AnalyticsAnswer,
  one: string,
  { full, plain }: ReturnType<typeof useValues>,
): Column<AnalyticsRow>[] {
  const end = true;
  const figure = (metric: string, unit: "money" | "count") => ({
    cell: (row: AnalyticsRow) => full(figureOf(answer, row, metric), unit),
    text: (row: AnalyticsRow) => plain(figureOf(answer, row, metric), unit),
  });
  const share = (row: AnalyticsRow) => {
    const [part, total] = [figureOf(answer, row, "revenue"), totalOf(answer, "revenue")];
    return part === null || !total ? null : (part / total) * 100;
  };
  const change = (row: AnalyticsRow) => changeOf(figureOf(answer, row, "revenue"), beforeOf(answer, row, "revenue"));
  return [
    { id: "place", label: one, card: "title", cell: (row) => <b>{nameOf(row)}</b>, text: nameOf },
    { id: "revenue", label: "Revenue", end, card: "value", ...figure("revenue", "money") },
    {
      id: "share",
      label: "Share",
      end,
      card: "line",
      cell: (row) => full(share(row), "percent"),
      text: (row) => plain(share(row), "percent"),
    },
    {
      id: "change",
      label: "Change",
      end,
      card: "line",
      cell: (row) => <Delta change={change(row)} better="up" />,
      text: (row) => plain(change(row), "percent"),
    },
    { id: "orders", label: "Orders", end, card: "line", ...figure("orders", "count") },
    { id: "customers", label: "Customers", end, card: "line", ...figure("customers", "count") },
    { id: "aov", label: "Average order", end, card: "line", ...figure("average_order_value", "money") },
  ];
}
