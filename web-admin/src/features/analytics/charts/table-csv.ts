import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import { toCsv } from "../../../ui/list/to-csv.ts";
import type { ChartTable, TableRow } from "./chart-table.ts";

/** The figures as they are seen, as RFC 4180 CSV: money as a decimal, nothing where there is no data. */
export function tableCsv({ head, columns, rows }: ChartTable, values: ValueFormats): string {
  const own = columns.map(({ label, unit }, at) => ({
    label,
    text: (row: TableRow) => values.plain(row.values[at], unit),
  }));
  return toCsv([{ label: head, text: ({ label }: TableRow) => label }, ...own], rows);
}
