import { type ValueFormats, valueFormatsOf } from "@quayside/shared/metrics/values.ts";
import { stringify } from "csv-stringify/sync";
import { guarded } from "../../imports/guard.ts";
import type { ReportContent, SectionContent } from "../content/content.ts";
import { plainCell } from "./cell-words.ts";
import { figureTable } from "./figure-table.ts";

/**
 * One table per part: its title, its head, its rows; an empty line between parts. A report of one part is just its table.
 * UTF-8 with a byte order mark, as spreadsheets want it; what they would run as a formula is guarded.
 */
export function writeCsv({ locale, currency, sections, notice }: ReportContent): Uint8Array {
  const values = valueFormatsOf(locale, currency);
  const tables = sections.map((section) => tableRows(section, values));
  const [only] = tables;
  const rows =
    only && tables.length === 1
      ? only
      : [
          ...(notice ? [[notice], []] : []),
          ...tables.flatMap((table, at) => [...(at > 0 ? [[]] : []), [sections[at]?.title ?? ""], ...table]),
        ];
  const guardedRows = rows.map((row) => row.map(guarded));
  return new TextEncoder().encode(`\uFEFF${stringify(guardedRows, { record_delimiter: "windows" })}`);
}

function tableRows(section: SectionContent, values: ValueFormats): string[][] {
  if (section.kind === "figures") {
    const rows = figureTable(section);
    const head = rows[0]?.columns.map(({ label }) => label) ?? [];
    return [head, ...rows.map(({ columns, row }) => columns.map((column, at) => plainCell(column, row[at], values)))];
  }
  const { columns, rows, other, totals } = section;
  const all = [...rows, ...(other ? [other] : []), ...(totals ? [totals] : [])];
  return [
    columns.map(({ label }) => label),
    ...all.map((row) => columns.map((column, at) => plainCell(column, row[at], values))),
  ];
}
