import type { ValueFormats } from "@quayside/shared/metrics/values.ts";
import { otherKey } from "../answer.ts";
import type { CartesianChart, GridChart, PieChart } from "./chart-model.ts";

interface Growth {
  total: number | null;
  /** Against the range compared with, per cent; null where there is none. */
  change: number | null;
  /** What it is compared with: "the 30 days before". */
  against?: string;
}

/** "£41,203 in all, 12.4% more than the days before. Most on Sat 14 Nov 2026: £3,204." Of the first series. */
export function timeSummary(chart: CartesianChart, { total, change, against }: Growth, values: ValueFormats): string {
  const [first] = chart.series;
  if (!first || total === null) return "";
  const grown = change === null || !against ? "" : `, ${changeWords(change, values)} ${against}`;
  const best = highest(first.values);
  const peak =
    best === undefined || chart.categories.length < 2
      ? ""
      : ` Most on ${chart.categories[best]?.label}: ${values.full(first.values[best], first.unit)}.`;
  return `${first.label}: ${values.full(total, first.unit)}${grown}.${peak}`;
}

/** `12.4% more than`; small differences are none. */
export function changeWords(change: number, values: ValueFormats): string {
  if (Math.abs(change) < 0.05) return "as much as";
  const size = values.full(Math.abs(change), "percent");
  return change > 0 ? `${size} more than` : `${size} less than`;
}

/** "Mugs brought most: £1,203 of £3,600, 33.4%." */
export function rankSummary(chart: CartesianChart, values: ValueFormats): string {
  const [first] = chart.series;
  const best = first && highest(first.values);
  if (!first || best === undefined) return "";
  const total = first.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const share =
    total > 0 ? `, ${values.full(((first.values[best] ?? 0) / total) * 100, "percent")} of what is shown` : "";
  return `${chart.categories[best]?.label} leads with ${values.full(first.values[best], first.unit)}${share}.`;
}

export function partsSummary({ slices, unit }: PieChart, values: ValueFormats): string {
  const total = slices.reduce((sum, { value }) => sum + Math.max(value ?? 0, 0), 0);
  const [first] = slices
    .filter(({ key }) => key !== otherKey)
    .toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0));
  if (!first || total === 0) return "";
  return `The largest part is ${first.label}: ${values.full(((first.value ?? 0) / total) * 100, "percent")} of ${values.full(total, unit)}.`;
}

export function gridSummary({ rows, columns, values: cells, unit }: GridChart, values: ValueFormats): string {
  const flat = cells.flatMap((row, up) => row.map((value, across) => ({ value, up, across })));
  const best = highest(flat.map(({ value }) => value));
  const at = best === undefined ? undefined : flat[best];
  if (!at?.value) return "";
  return `Most: ${rows[at.up]?.label}, ${columns[at.across]?.label}, with ${values.full(at.value, unit)}.`;
}

/** Where the highest value is; nowhere if there is none. */
function highest(values: readonly (number | null)[]): number | undefined {
  let best: number | undefined;
  values.forEach((value, at) => {
    if (value !== null && (best === undefined || value > (values[best] ?? Number.NEGATIVE_INFINITY))) best = at;
  });
  return best;
}
