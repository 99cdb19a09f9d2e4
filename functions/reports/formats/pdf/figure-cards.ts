import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { Headline } from "@quayside/shared/reports/schema.ts";
import type { Content, TableCell } from "pdfmake/interfaces.js";
import { changeOf } from "../../content/change.ts";
import type { FiguresContent } from "../../content/content.ts";
import { pointsWords } from "../cell-words.ts";
import { inkOfChange, inks } from "./look.ts";

const perRow = 4;

/** Figures as cards, four beside each other. */
export function figureCards({ figures }: FiguresContent, values: ValueFormats): Content {
  const rows: TableCell[][] = [];
  for (let from = 0; from < figures.length; from += perRow) {
    const cards = figures.slice(from, from + perRow).map((figure) => card(figure, values));
    rows.push([...cards, ...Array.from({ length: perRow - cards.length }, () => ({ text: "" }))]);
  }
  return {
    table: { widths: Array(perRow).fill("*"), body: rows, dontBreakRows: true },
    layout: {
      hLineWidth: (at) => (at === 0 ? 1 : 0.5),
      vLineWidth: () => 0,
      hLineColor: (at) => (at === 0 ? inks.accent : inks.line),
      paddingLeft: () => 0,
      paddingRight: () => 10,
      paddingTop: () => 7,
      paddingBottom: () => 9,
    },
  };
}

function card({ label, unit, value, before, better }: Headline, values: ValueFormats): TableCell {
  const change = changeOf(unit, value, before);
  const words = change === null ? "" : unit === "percent" ? pointsWords(change, values) : values.signedPercent(change);
  const was =
    before === undefined || before === null
      ? []
      : [moved(words, inkOfChange(change, better), values.full(before, unit))];
  return {
    stack: [
      { text: label, style: "label" },
      { text: values.full(value, unit), style: "figure", margin: [0, 2, 0, 1] },
      ...was,
    ],
  };
}

function moved(words: string, color: string, before: string): Content {
  return {
    text: [{ text: words, color, bold: true }, { text: `${words ? "  " : ""}before ${before}` }],
    style: "label",
  };
}
