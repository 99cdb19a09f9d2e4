import { type ValueFormats, valueFormatsOf } from "@quayside/shared/metrics/values.ts";
import type { Objects } from "../../platform/objects.ts";
import type { ChartData, ReportContent, TableContent } from "../content/content.ts";
import { outlined } from "../digest/outlined.ts";
import { chartSvg } from "../formats/chart-svg.ts";
import type { Digest } from "../store.ts";

/** As wide as a mail; drawn at twice that for sharp screens. */
const size = { width: 536, height: 230 };

/** The report's first chart as a picture that mail programs show. */
export async function makeDigest(
  { objects }: { objects: Objects },
  folder: string,
  { sections, locale, currency }: ReportContent,
): Promise<Digest> {
  const charted = sections.find((section): section is TableContent & { chart: ChartData } => {
    return section.kind === "table" && section.chart !== undefined && section.rows.length > 0;
  });
  if (!charted) return {};
  const values = valueFormatsOf(locale, currency);
  const svg = outlined(chartSvg(charted.chart, { values, ...size, font: "Roboto", textSize: 11 }));
  const { default: sharp } = await import("sharp");
  const png = await sharp(Buffer.from(svg), { density: 144 }).flatten({ background: "#ffffff" }).png().toBuffer();
  const key = `${folder}/chart.png`;
  await objects.put(key, png, { contentType: "image/png", cacheControl: "private, no-store" });
  return { chart: { key, title: charted.title, words: chartWords(charted.chart, values) } };
}

/** For who does not see the picture: from where to where, and the most. */
export function chartWords({ categories, series: [series], unit }: ChartData, values: ValueFormats): string {
  const shown = categories.map((label, at) => ({ label, value: series?.values[at] ?? null }));
  const known = shown.filter((each): each is { label: string; value: number } => each.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const top = known.reduce<(typeof known)[number] | undefined>((a, b) => (a && a.value >= b.value ? a : b), undefined);
  if (!first || !last || !top) return "No data.";
  const said = ({ label, value }: { label: string; value: number }) => `${label} ${values.full(value, unit)}`;
  return `${series?.label ?? ""}: ${said(first)} to ${said(last)}; most ${said(top)}.`;
}
