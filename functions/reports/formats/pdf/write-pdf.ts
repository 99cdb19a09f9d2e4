import { type ValueFormats, valueFormatsOf } from "@quayside/shared/metrics/values.ts";
import type { Paper } from "@quayside/shared/reports/schema.ts";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { ReportContent, SectionContent } from "../../content/content.ts";
import { type Labels, labelsOf } from "../../content/labels.ts";
import { chartSvg } from "../chart-svg.ts";
import { figureCards } from "./figure-cards.ts";
import { figuresTable } from "./figures-table.ts";
import { setter } from "./fonts.ts";
import { inks, margin, papers, styles } from "./look.ts";

interface Setting {
  content: ReportContent;
  values: ValueFormats;
  labels: Labels;
  /** Points between the margins. */
  width: number;
}

/** Marks a part: it begins a page where it would run over the end of one. */
const partLevel = 1;
/** Points below the head of a page in which a part has begun it. */
const pageBegins = 40;

/** The report set as a document: title, parts with their charts and tables, what the figures mean. */
export function writePdf(content: ReportContent, paper: Paper, scratchDir: string): Promise<Uint8Array> {
  const { size, width } = papers[paper];
  const setting: Setting = {
    content,
    values: valueFormatsOf(content.locale, content.currency),
    labels: labelsOf(content.locale, content.timeZone),
    width: width - 2 * margin.side,
  };
  return setter(scratchDir).createPdf(documentOf(setting, size)).getBuffer();
}

function documentOf(setting: Setting, pageSize: "A4" | "LETTER"): TDocumentDefinitions {
  const { content, labels } = setting;
  const { name, storeName, locale, madeAt, period, sections } = content;
  // The first stands below the title, however high it is.
  const parts = sections.map((section, at) => ({
    stack: part(section, setting),
    ...(at > 0 ? { headlineLevel: partLevel } : {}),
  }));
  return {
    pageSize,
    pageMargins: [margin.side, margin.top, margin.side, margin.bottom],
    info: { title: name, author: storeName, subject: labels.range(period), creationDate: new Date(madeAt) },
    version: "1.7",
    language: locale,
    defaultStyle: { font: "Roboto", fontSize: 9.5, color: inks.ink },
    styles,
    header: (page) => (page === 1 ? null : runningHead(setting)),
    footer: (page, pages) => runningFoot(setting, page, pages),
    // Not `unbreakable`, which loses what is higher than a page.
    pageBreakBefore: ({ headlineLevel, pageNumbers, startPosition }) =>
      headlineLevel === partLevel && pageNumbers.length > 1 && startPosition.top > margin.top + pageBegins,
    content: [titleBlock(setting), ...parts, definitionList(setting)],
  };
}

function runningHead({ content: { name, period }, labels }: Setting): Content {
  return {
    columns: [
      { text: name, bold: true },
      { text: labels.range(period), alignment: "right" },
    ],
    style: "running",
    margin: [margin.side, 32, margin.side, 0],
  };
}

function runningFoot({ content: { storeName, asOf }, labels }: Setting, page: number, pages: number): Content {
  const asOfWords = asOf ? `data as of ${labels.instant(asOf)}` : "no sales yet";
  return {
    columns: [
      { text: `${storeName}, ${asOfWords}`, width: "*" },
      { text: `Page ${page} of ${pages}`, alignment: "right", width: 90 },
    ],
    style: "running",
    margin: [margin.side, 20, margin.side, 0],
  };
}

function titleBlock({ content, labels }: Setting): Content {
  const { name, about, storeName, period, timeZone, notice } = content;
  return {
    stack: [
      { text: storeName, style: "store" },
      { text: name, style: "title", margin: [0, 4, 0, 2] },
      { text: labels.range(period), style: "period" },
      ...(about ? [{ text: about, style: "about", margin: [0, 6, 0, 0] as [number, number, number, number] }] : []),
      {
        text: `Days by the store's clock (${timeZone}). Revenue is without tax and delivery. Money in ${content.currency}.`,
        style: "about",
        margin: [0, 2, 0, 0],
      },
      ...(notice ? [{ text: notice, style: "notice", margin: [0, 14, 0, 0] as [number, number, number, number] }] : []),
    ],
    margin: [0, 0, 0, 6],
  };
}

function part(section: SectionContent, setting: Setting): Content[] {
  const { title, about, notes } = section;
  const days = underline(section, setting);
  const heading: Content = {
    stack: [
      { text: title, style: "heading" },
      ...(days ? [{ text: days, style: "about" }] : []),
      ...(about ? [{ text: about, style: "about" }] : []),
    ],
    margin: [0, 16, 0, 6],
  };
  const said = notes.map((text): Content => ({ text, style: "note", margin: [0, 4, 0, 0] }));
  return [heading, ...bodyOf(section, setting), ...said];
}

function bodyOf(section: SectionContent, setting: Setting): Content[] {
  if (section.kind === "figures") return [figureCards(section, setting.values)];
  if (section.rows.length === 0)
    return section.notes.length > 0 ? [] : [{ text: "Nothing in this period.", style: "note" }];
  const picture = chart(section, setting);
  return [...(picture ? [picture] : []), figuresTable(section, setting.values)];
}

function underline({ period, compared }: SectionContent, { content, labels }: Setting): string {
  const isOwn = period.from === content.period.from && period.to === content.period.to;
  const days = isOwn ? "" : labels.range(period);
  const against = compared ? `${days ? ", compared" : "Compared"} with ${labels.range(compared)}` : "";
  return days + against;
}

function chart(section: SectionContent, { values, width }: Setting): Content | undefined {
  if (section.kind !== "table" || !section.chart) return undefined;
  const height = section.chart.kind === "share" ? 190 : 180;
  const svg = chartSvg(section.chart, { values, width, height, font: "Roboto", textSize: 9 });
  return { svg, width, margin: [0, 0, 0, 8] };
}

function definitionList({ content: { definitions } }: Setting): Content {
  const heading: Content = { text: "What the figures mean", style: "heading", margin: [0, 20, 0, 6] };
  const said = definitions.map(
    ({ label, definition, formula }): Content => ({
      text: [{ text: `${label}. `, bold: true }, `${definition} `, { text: formula, color: inks.soft }],
      fontSize: 8.5,
      lineHeight: 1.2,
      margin: [0, 0, 0, 4],
    }),
  );
  return said.map((each, at) => ({ stack: at === 0 ? [heading, each] : [each], unbreakable: true }));
}
