import type { ChartKind } from "@quayside/shared/reports/section.ts";
import type { Cell, ChartData, TableContent } from "./content.ts";

/** More slices than this cannot be told apart, more bars cannot be read: the table has them all. */
const mostSlices = 7;
const mostBars = 12;

/** The first metric of a table as a picture, with the range it is compared with behind it. */
export function chartData(
  kind: Exclude<ChartKind, "none">,
  { columns, rows, other }: Pick<TableContent, "columns" | "rows" | "other">,
): ChartData {
  const at = columns.findIndex(({ role }) => role === "value");
  const [value, before] = [columns[at], columns[at + 1]];
  const isByTime = columns[0]?.id === "bucket";
  const shown = isByTime ? rows : rows.slice(0, kind === "share" ? mostSlices : mostBars);
  const rest = kind === "share" ? [...rows.slice(shown.length), ...(other ? [other] : [])] : [];
  const left = rest.reduce((sum, row) => sum + (numeric(row[at]) ?? 0), 0);
  const keys = columns.flatMap(({ role }, place) => (role === "key" ? [place] : []));
  const values = (place: number) => shown.map((row) => numeric(row[place]));
  const reference =
    before?.role === "before" && kind !== "share"
      ? [{ label: "Before", values: values(at + 1), isReference: true }]
      : [];
  return {
    kind,
    ...(isByTime && { isByTime }),
    unit: value === undefined || value.unit === "text" || value.unit === "points" ? "count" : value.unit,
    categories: [
      ...shown.map((row) => keys.map((place) => String(row[place] ?? "")).join(", ")),
      ...(left > 0 ? ["All others"] : []),
    ],
    series: [
      { label: value?.label ?? "", values: [...values(at), ...(left > 0 ? [left] : [])], isReference: false },
      ...reference,
    ],
  };
}

/** A picture of nothing but zeros says nothing. */
export function showsAnything({ series }: ChartData): boolean {
  return series.some(({ values }) => values.some(Boolean));
}

const numeric = (cell: Cell | undefined): number | null => (typeof cell === "number" ? cell : null);
