import type { AnalyticsAnswer, AnalyticsRow } from "@quayside/shared/analytics/query.ts";

/** Figures of an answer by the metric's name; null where it was not asked for or has no data. */
export function figureOf(answer: AnalyticsAnswer, row: { values: (number | null)[] } | undefined, metric: string) {
  return row?.values[answer.metrics.indexOf(metric)] ?? null;
}

export function beforeOf(answer: AnalyticsAnswer, row: { before?: (number | null)[] } | undefined, metric: string) {
  return row?.before?.[answer.metrics.indexOf(metric)] ?? null;
}

export const totalOf = (answer: AnalyticsAnswer, metric: string) => figureOf(answer, answer.totals, metric);

/** `(now − before) ⁄ before × 100`; null where there is nothing to compare with. */
export function changeOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : ((now - before) / Math.abs(before)) * 100;
}

const unknown = "Unknown";

/** How a row is called: the names of its keys, "unknown" for null. */
export function nameOf({ keys, labels }: AnalyticsRow): string {
  return keys.map((key, at) => labels?.[at] ?? key ?? unknown).join(", ");
}

/** What a row's key is in a chart, and back: null is no text that a value could be. */
export const keyText = (key: string | null | undefined): string =>
  key === null || key === undefined ? "\0" : `=${key}`;
export const keyOf = (text: string): string | null => (text === "\0" ? null : text.slice(1));
export const otherKey = "other";
