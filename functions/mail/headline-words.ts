import { type ValueFormats, valueFormatsOf } from "@quayside/shared/metrics/values.ts";
import type { Headline } from "@quayside/shared/reports/schema.ts";
import { changeOf } from "../reports/content/change.ts";
import { pointsWords } from "../reports/formats/cell-words.ts";

/** How headline figures read in a mail; the same words as in the report's own files. */
export interface HeadlineWords {
  value(headline: Headline): string;
  before(headline: Headline): string;
  /** Nothing where there was nothing before; `isGood` where more of it is good or bad news. */
  change(headline: Headline): { change?: string; isGood?: boolean };
}

export function headlineWords(locale: string, currency: string): HeadlineWords {
  const values = valueFormatsOf(locale, currency);
  return {
    value: ({ value, unit }) => values.full(value, unit),
    before: ({ before, unit }) => values.full(before, unit),
    change: (headline) => changeWords(headline, values),
  };
}

function changeWords({ unit, value, before, better }: Headline, values: ValueFormats) {
  const change = changeOf(unit, value, before);
  if (change === null) return {};
  const words = unit === "percent" ? pointsWords(change, values) : values.signedPercent(change);
  const isNews = change !== 0 && better !== "neither";
  return { change: words, ...(isNews ? { isGood: change > 0 === (better === "up") } : {}) };
}
