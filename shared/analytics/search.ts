import * as z from "zod";
import { Day } from "../kernel/day.ts";
import { AppError } from "../kernel/errors.ts";
import { type DimensionName, dimensions } from "../metrics/dimensions.ts";
import { type AnalyticsQuery, Compare, type DayRange, type Filter, type Range, RangePreset } from "./query.ts";

const names = Object.keys(dimensions) as DimensionName[];

const FilterText = z.string().max(4000, "must not be over 4000 characters").optional();
const filterFields = Object.fromEntries(names.map((name) => [name, FilterText])) as Record<
  DimensionName,
  typeof FilterText
>;

/**
 * Range, comparison and filters as they stand in an address: `?range=this-month&compare=last-year&category=a,b&channel=!web`.
 * Values are split by commas, `!` in front excludes them, an empty value is "unknown", and a backslash takes the next
 * character as it is. `from` and `to` together are a range of their own, `compare_from` and `compare_to` days to compare with.
 */
export const AnalyticsSearch = z.object({
  range: RangePreset.optional(),
  from: Day.optional(),
  to: Day.optional(),
  compare: Compare.default("none"),
  compare_from: Day.optional(),
  compare_to: Day.optional(),
  ...filterFields,
});
export type AnalyticsSearch = z.output<typeof AnalyticsSearch>;

type Asked = Pick<AnalyticsQuery, "range" | "compare" | "filters">;

/** What a search asks for, in the words of the analytics query; `preset` where it names no range. */
export function askedBy(search: Partial<AnalyticsSearch>, preset: RangePreset = "last-30-days"): Asked {
  return { range: rangeOf(search, preset), compare: compareOf(search), filters: filtersOf(search) };
}

function rangeOf({ range, from, to }: Partial<AnalyticsSearch>, preset: RangePreset): Range {
  const days = daysBetween({ from, to });
  if (days && range !== undefined) throw wrong("range", "must be left out where `from` and `to` are given");
  return days ?? range ?? preset;
}

/** Days of one's own go before what `compare` says, which is "none" where it is left out. */
function compareOf({ compare, compare_from, compare_to }: Partial<AnalyticsSearch>): AnalyticsQuery["compare"] {
  const days = daysBetween({ compare_from, compare_to });
  return days ?? compare ?? "none";
}

function daysBetween(given: Record<string, Day | undefined>): DayRange | undefined {
  const [[first = "", from] = [], [last = "", to] = []] = Object.entries(given);
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined || to === undefined)
    throw wrong(from === undefined ? first : last, "must come with the other");
  if (from > to) throw wrong(first, `must not be after \`${last}\``);
  return { from, to };
}

function wrong(field: string, reason: string): AppError {
  return new AppError("invalid", "VALIDATION_ERROR", `${field}: ${reason}`, { field, reason });
}

function filtersOf(search: Partial<AnalyticsSearch>): Filter[] {
  return names.flatMap((dimension) => {
    const text = search[dimension];
    return text === undefined ? [] : [filterOf(dimension, text)];
  });
}

function filterOf(dimension: DimensionName, text: string): Filter {
  const excludes = text.startsWith("!");
  const values = split(excludes ? text.slice(1) : text).map((value) => (value === "" ? null : value));
  if (values.length > 200) throw wrong(dimension, "must not be over 200 values");
  if (values.some((value) => value !== null && value.length > 200))
    throw wrong(dimension, "a value must not be over 200 characters");
  return { dimension, is: excludes ? "not-in" : "in", values };
}

function split(text: string): string[] {
  const parts = [""];
  for (let i = 0; i < text.length; i += 1) {
    const taken = text[i] === "\\" && i + 1 < text.length;
    if (taken) i += 1;
    if (!taken && text[i] === ",") parts.push("");
    else parts[parts.length - 1] += text[i] ?? "";
  }
  return parts;
}

/** The search that {@link askedBy} reads back: how a filter is written in an address. */
export function filterText({ is, values }: Pick<Filter, "is" | "values">): string {
  const written = values.map((value) => (value ?? "").replace(/[\\,]/g, (sign) => `\\${sign}`)).join(",");
  return is === "not-in" ? `!${written}` : written.replace(/^!/, "\\!");
}
