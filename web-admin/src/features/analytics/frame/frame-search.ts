import {
  type AnalyticsQuery,
  Compare,
  type DayRange,
  type Filter,
  RangePreset,
} from "@quayside/shared/analytics/query.ts";
import { askedBy, filterText } from "@quayside/shared/analytics/search.ts";
import { Day } from "@quayside/shared/kernel/day.ts";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";
import * as z from "zod";
import { forgivingShape } from "../../../lib/forgiving.ts";

export const dimensionNames = Object.keys(dimensions) as DimensionName[];

const filterFields = Object.fromEntries(dimensionNames.map((name) => [name, z.string().max(4000)])) as Record<
  DimensionName,
  z.ZodString
>;

const shape = {
  ...{ range: RangePreset, from: Day, to: Day, compare: Compare, compare_from: Day, compare_to: Day },
  ...filterFields,
  /** What the drawer shows, as {@link drillText} writes it. */
  drill: z.string().max(6000),
};

/** The state of an analytics page, all of it in the address: days, comparison, filters as the API reads them, and its own. */
export function frameSearch<S extends z.ZodRawShape>(own: S) {
  return z.object({ ...forgivingShape(shape), ...forgivingShape(own) });
}

const PlainFrame = z.object(forgivingShape(shape));
export type FrameSearch = z.output<typeof PlainFrame>;

export const usualRange: RangePreset = "last-30-days";
export const usualCompare: Compare = "previous-period";

/** What figures are compared with; `own` are days of one's own. */
export type Comparing = Compare | "own";

export function comparingOf({ compare = usualCompare, ...search }: FrameSearch): Comparing {
  return comparedDays(search) ? "own" : compare;
}

export function comparedDays({ compare_from: from, compare_to: to }: FrameSearch): DayRange | undefined {
  return from && to && from <= to ? { from, to } : undefined;
}

/** For what stands alone, whatever the page compares with. */
export const uncompared = { compare: "none", compare_from: undefined, compare_to: undefined } as const;

/** Days, comparison and filters as the sales operations take them in their query. */
export type Scope = Pick<FrameSearch, "range" | "from" | "to" | "compare_from" | "compare_to" | DimensionName> & {
  compare: Compare;
};

export function scopeOf(search: FrameSearch): Scope {
  const { range, from, to, compare = usualCompare } = search;
  const filters = Object.fromEntries(
    dimensionNames.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])),
  );
  const days = from && to && from <= to ? { from, to } : { range: range ?? usualRange };
  const own = comparedDays(search);
  const compared = own ? { compare: "none" as const, compare_from: own.from, compare_to: own.to } : { compare };
  return { ...days, ...compared, ...filters };
}

/** The same for the analytics query. */
export function askedOf(search: FrameSearch): Pick<AnalyticsQuery, "range" | "compare" | "filters"> {
  return askedBy(scopeOf(search), usualRange);
}

/** The part of the state that stays when one goes from page to page. */
export function carriedOver({ drill: _, compare, ...search }: FrameSearch): FrameSearch {
  const { compare: __, ...rest } = scopeOf(search);
  return { ...rest, ...(rest.range === usualRange ? { range: undefined } : {}), compare };
}

/** The state with one filter more, other or less. */
export function withFilter(search: FrameSearch, dimension: DimensionName, filter?: Pick<Filter, "is" | "values">) {
  return {
    ...search,
    drill: undefined,
    [dimension]: filter && filter.values.length > 0 ? filterText(filter) : undefined,
  };
}
