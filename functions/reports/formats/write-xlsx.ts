import { digitsOf } from "@quayside/shared/kernel/money.ts";
import { wholeMinor } from "@quayside/shared/metrics/values.ts";
import writeExcelFile, { type Cell as SheetCell, type Sheet as SheetOf } from "write-excel-file/node";
import type { Cell, Column, ReportContent, SectionContent } from "../content/content.ts";
import { type Labels, labelsOf } from "../content/labels.ts";
import { figureTable } from "./figure-table.ts";
import { sheetNames } from "./sheet-names.ts";

type Row = SheetCell[];
/** Without pictures. */
type Sheet = SheetOf<never>;

/** Said of every cell: styled ones have no font of their own otherwise. */
const font = { fontFamily: "Calibri", fontSize: 11 };
const head = { fontWeight: "bold", backgroundColor: "#e3edf1", textColor: "#13252d" } as const;
const soft = { textColor: "#4b5e66" } as const;

/** A workbook: a cover, a sheet per part with its head frozen, the definitions. Figures are numbers, never text. */
export async function writeXlsx(content: ReportContent): Promise<Uint8Array> {
  const labels = labelsOf(content.locale, content.timeZone);
  const names = sheetNames(["Report", ...content.sections.map(({ title }) => title), "Definitions"]);
  const name = (at: number) => names[at] ?? `Sheet ${at + 1}`;
  const sheets: Sheet[] = [
    { sheet: name(0), data: coverRows(content, labels), columns: [{ width: 24 }, { width: 80 }] },
    ...content.sections.map((section, at) => sectionSheet(section, name(at + 1), content)),
    {
      sheet: name(names.length - 1),
      data: [
        ["Figure", "What it is", "Formula"].map((value) => text(value, head)),
        ...content.definitions.map(({ label, definition, formula }) =>
          [label, definition, formula].map((each) => text(each)),
        ),
      ],
      columns: [{ width: 28 }, { width: 80 }, { width: 60 }],
      stickyRowsCount: 1,
    },
  ];
  return writeExcelFile(sheets, font).toBuffer();
}

const text = (value: string, style: object = {}): SheetCell => ({ value, type: String, format: "@", ...style });

function coverRows(content: ReportContent, labels: Labels): Row[] {
  const { name, about, storeName, period, madeAt, asOf, timeZone, currency, sections, notice } = content;
  const facts: [string, string][] = [
    ["Store", storeName],
    ["Period", labels.range(period)],
    ["Data as of", asOf ? labels.instant(asOf) : "No sales yet"],
    ["Made", labels.instant(madeAt)],
    ["Time zone", timeZone],
    ["Currency", currency],
  ];
  return [
    [text(name, { fontWeight: "bold", fontSize: 18, height: 26 })],
    [text(about, soft)],
    ...(notice ? [[text(notice, { fontWeight: "bold" })]] : []),
    [],
    ...facts.map(([label, value]) => [text(label, { fontWeight: "bold" }), text(value)]),
    [],
    ...sections.map(({ title }, at) => [text(at === 0 ? "Parts" : "", { fontWeight: "bold" }), text(title)]),
  ];
}

/** The head stands in the first row, so that a sheet sorts and filters; what else is to be said stands below the rows. */
function sectionSheet(section: SectionContent, sheet: string, content: ReportContent): Sheet {
  const rows = section.kind === "figures" ? figureRows(section, content) : tableRows(section, content);
  const { compared, period, notes } = section;
  const labels = labelsOf(content.locale, content.timeZone);
  const said = [
    ...(section.about ? [section.about] : []),
    `${labels.range(period)}${compared ? `, compared with ${labels.range(compared)}` : ""}`,
    ...notes,
  ];
  const widths = (rows.columns ?? []).map(({ role, label }) => ({
    width: role === "key" ? 34 : Math.max(14, label.length + 3),
  }));
  const data = [...rows.data, [], ...said.map((each) => [text(each, soft)])];
  return { sheet, data, columns: widths, stickyRowsCount: 1, orientation: "landscape" };
}

const headOf = (columns: readonly Column[]): Row =>
  columns.map(({ label, role }) => text(label, { ...head, ...(role === "key" ? {} : { align: "right" }) }));

function figureRows(section: SectionContent & { kind: "figures" }, { currency }: ReportContent) {
  const rows = figureTable(section);
  const columns = rows[0]?.columns ?? [];
  const data = [
    headOf(columns),
    ...rows.map(({ columns: own, row }) => own.map((column, at) => sheetCell(column, row[at], currency))),
  ];
  return { columns, data };
}

function tableRows(section: SectionContent & { kind: "table" }, { currency }: ReportContent) {
  const { columns, rows, other, totals } = section;
  const written = (row: Cell[], style: object = {}) =>
    columns.map((column, at) => sheetCell(column, row[at], currency, style));
  const data = [
    headOf(columns),
    ...rows.map((row) => written(row)),
    ...(other ? [written(other, soft)] : []),
    ...(totals ? [written(totals, { fontWeight: "bold", topBorderStyle: "thin" })] : []),
  ];
  return { columns, data };
}

function sheetCell({ unit }: Column, cell: Cell | undefined, currency: string, style: object = {}): SheetCell {
  if (cell === null || cell === undefined) return Object.keys(style).length > 0 ? { value: undefined, ...style } : null;
  if (typeof cell === "string" || unit === "text") return text(String(cell), style);
  const digits = digitsOf(currency);
  const formats: Record<Exclude<Column["unit"], "text">, [value: number, format: string]> = {
    money: [wholeMinor(cell) / 10 ** digits, moneyFormat(currency, digits)],
    percent: [cell / 100, "0.0%"],
    points: [cell, "+0.0;-0.0;0.0"],
    count: [cell, Number.isInteger(cell) ? "#,##0" : "#,##0.00"],
    ratio: [cell, "#,##0.00"],
    days: [cell, "#,##0.0"],
    "per-day": [cell, "#,##0.00"],
  };
  const [value, format] = formats[unit];
  return { value, type: Number, format, ...style };
}

/** With the currency's own sign, wherever the file is opened. */
function moneyFormat(currency: string, digits: number): string {
  const parts = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const sign = parts.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
  return `[$${sign}]#,##0${digits > 0 ? `.${"0".repeat(digits)}` : ""}`;
}
