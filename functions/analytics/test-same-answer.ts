import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import { addDays, dayOf, timeOf } from "@quayside/shared/kernel/day.ts";
import {
  nothing,
  type OrderExtras,
  type ReferenceQuestion,
  type ReferenceSums,
  reference,
  type SoldLine,
} from "./test-reference.ts";
import { ofWholeOrders, referenceValues } from "./test-reference-values.ts";

interface Sold {
  lines: readonly SoldLine[];
  extras: ReadonlyMap<string, OrderExtras>;
}

const ofLines = ["sku", "line_kind", "category", "department", "brand", "supplier", "product", "product_status"];
const countDays = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

function yearBefore(day: string): string {
  const moved = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return moved.endsWith("-02-29") ? moved.replace("-29", "-28") : moved;
}

/** Sums to the unit, ratios to the sixth digit. */
function isSame(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected;
  if (Number.isInteger(expected)) return found === expected;
  return Math.abs(found - expected) <= 5.1e-7 + Math.abs(expected) * 1e-12;
}

/** Where an answer differs from what plain loops over the lines say; growth is looked at where rows are not split by time. */
export function faultsOf(
  answer: AnalyticsAnswer,
  question: ReferenceQuestion,
  { lines, extras }: Sold,
  zone: string,
): string[] {
  const { from, to, dimensions, filters, grain } = question;
  const faults: string[] = [];
  const keyOf = (bucket: string | undefined, keys: readonly (string | null)[]) => JSON.stringify([bucket ?? "", keys]);
  const shown = (bucket: string | undefined) => {
    if (grain !== "hour" || !bucket) return bucket;
    return `${dayOf(new Date(bucket), zone)} ${timeOf(new Date(bucket), zone).slice(0, 2)}`;
  };
  const rowsOver = (days: { from: string; to: string }) => {
    const rows = reference(lines, { ...question, ...days }, extras);
    return new Map(rows.map((row) => [keyOf(row.bucket, row.keys), row.sums]));
  };
  const length = countDays(from, to);
  const expected = rowsOver(question);
  const before = rowsOver({ from: addDays(from, -length), to: addDays(from, -1) });
  const lastYear = rowsOver({ from: yearBefore(from), to: yearBefore(to) });
  const whole = (days: { from: string; to: string }) =>
    reference(lines, { dimensions: [], filters, ...days }, extras)[0]?.sums ?? nothing;
  const total = whole({ from, to });
  const isSplitByLines = [...dimensions, ...filters.map(({ dimension }) => dimension)].some((name) =>
    ofLines.includes(name),
  );

  const look = (
    where: string,
    values: readonly (number | null)[],
    sums: ReferenceSums,
    around: Parameters<(typeof referenceValues)["revenue"]>[1],
  ) => {
    for (const [place, id] of answer.metrics.entries()) {
      if (id.includes("growth") && grain) continue;
      // An hour that the clock shows twice is two buckets, and no day of its own.
      if (grain === "hour" && id === "product_velocity") continue;
      const isUnknown = isSplitByLines && ofWholeOrders.has(id);
      const wanted = isUnknown ? null : (referenceValues[id]?.(sums, around) ?? null);
      if (!isSame(values[place] ?? null, wanted)) faults.push(`${where} ${id}: ${values[place]} instead of ${wanted}`);
    }
  };

  const seen = new Set<string>();
  const shownTwice = grain === "hour" ? hoursAgain(answer, zone) : new Set<string>();
  for (const row of answer.rows) {
    const key = keyOf(shown(row.bucket), row.keys);
    seen.add(key);
    if (shownTwice.has(shown(row.bucket) ?? "")) continue;
    const days = row.bucket && grain !== "hour" ? daysOfBucket(row.bucket, question) : length;
    const around = { days, total, before: before.get(key), lastYear: lastYear.get(key) };
    look(key, row.values, expected.get(key) ?? nothing, around);
  }
  // Where nothing is known of any metric there is nothing to show rows of.
  const isKnown = answer.metrics.some((id) => !(id in answer.notes));
  for (const key of expected.keys()) if (isKnown && !seen.has(key)) faults.push(`${key} is missing`);
  const around = {
    before: whole({ from: addDays(from, -length), to: addDays(from, -1) }),
    lastYear: whole({ from: yearBefore(from), to: yearBefore(to) }),
  };
  look("total", answer.totals.values, total, { days: length, total, ...around });
  return faults;
}

/** Hours that the clock shows twice, which plain loops take for one. */
function hoursAgain({ rows }: AnalyticsAnswer, zone: string): Set<string> {
  const instants = new Map<string, string>();
  const again = new Set<string>();
  for (const { bucket = "" } of rows) {
    const hour = `${dayOf(new Date(bucket), zone)} ${timeOf(new Date(bucket), zone).slice(0, 2)}`;
    if ((instants.get(hour) ?? bucket) !== bucket) again.add(hour);
    instants.set(hour, bucket);
  }
  return again;
}

/** Days of the range in a bucket, counted one by one. */
function daysOfBucket(bucket: string, { from, to, grain }: ReferenceQuestion): number {
  const next: Record<string, (day: string) => string> = {
    day: (day) => addDays(day, 1),
    week: (day) => addDays(day, 7),
    month: (day) => monthsLater(day, 1),
    quarter: (day) => monthsLater(day, 3),
    year: (day) => monthsLater(day, 12),
  };
  const end = next[grain ?? "day"]?.(bucket) ?? bucket;
  let count = 0;
  for (let day = bucket; day < end; day = addDays(day, 1)) if (day >= from && day <= to) count += 1;
  return count;
}

function monthsLater(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`;
}
