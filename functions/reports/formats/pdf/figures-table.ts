import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { Content, TableCell } from "pdfmake/interfaces.js";
import type { Cell, Column, TableContent } from "../../content/content.ts";
import { cellWords } from "../cell-words.ts";
import { inkOfChange, inks } from "./look.ts";

/** More columns than this leave a name no room. */
const mostColumns = 7;

/**
 * Columns that fit beside each other. What does not is left to the other formats: first what was before, then how all figures
 * but the first changed.
 */
function fitting(columns: readonly Column[]): Column[] {
  if (columns.length <= mostColumns) return [...columns];
  const withoutBefore = columns.filter(({ role }) => role !== "before");
  if (withoutBefore.length <= mostColumns) return withoutBefore;
  const first = withoutBefore.find(({ role }) => role === "change");
  return withoutBefore.filter((column) => column.role !== "change" || column === first);
}

/** The first name has the room that is left; others, such as days, as much as they need. */
function widthsOf(columns: readonly Column[]): string[] {
  const first = columns.findIndex(({ role }) => role === "key");
  return columns.map((_, at) => (at === first ? "*" : "auto"));
}

export function figuresTable({ columns, rows, other, totals }: TableContent, values: ValueFormats): Content {
  const shown = fitting(columns).map((column) => ({ column, at: columns.indexOf(column) }));
  const body = [
    shown.map(({ column }) => headCell(column)),
    ...rows.map((row) => shown.map(({ column, at }) => bodyCell(column, row[at], values))),
    ...(other ? [shown.map(({ column, at }) => bodyCell(column, other[at], values, { italics: true }))] : []),
    ...(totals ? [shown.map(({ column, at }) => bodyCell(column, totals[at], values, { bold: true }))] : []),
  ];
  const last = body.length;
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: widthsOf(shown.map(({ column }) => column)),
      body,
    },
    layout: {
      hLineWidth: (at) => (at === 0 ? 0 : at === 1 || (totals && at === last - 1) ? 0.8 : at === last ? 0 : 0.4),
      vLineWidth: () => 0,
      hLineColor: (at) => (at === 1 || (totals && at === last - 1) ? inks.soft : inks.faint),
      paddingLeft: (at) => (at === 0 ? 0 : 6),
      paddingRight: (at) => (at === shown.length - 1 ? 0 : 6),
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
}

const sideOf = ({ role }: Column) => (role === "key" ? "left" : "right");

/** The change of the figure on its left needs no name of its own. */
function headCell(column: Column): TableCell {
  const text = column.role === "change" ? "Change" : column.role === "before" ? "Before" : column.label;
  return { text, style: "head", alignment: sideOf(column) };
}

function bodyCell(column: Column, cell: Cell | undefined, values: ValueFormats, style: object = {}): TableCell {
  const change = column.role === "change" && typeof cell === "number" ? cell : null;
  const isSoft = column.role === "before" || cell === null || cell === undefined;
  return {
    text: cellWords(column, cell, values),
    style: "cell",
    alignment: sideOf(column),
    noWrap: column.role !== "key",
    ...(column.role === "change" ? { color: inkOfChange(change, column.better) } : isSoft ? { color: inks.soft } : {}),
    ...style,
  };
}
