import type { DayRange, Filter } from "@quayside/shared/analytics/query.ts";
import { filterText } from "@quayside/shared/analytics/search.ts";
import type { DimensionName } from "@quayside/shared/metrics/dimensions.ts";
import { dimensionNames, type FrameSearch, type Scope, scopeOf, uncompared } from "../frame/frame-search.ts";

/** A figure whose orders somebody wants to see: the page's own days and filters, narrowed. */
export interface Drill {
  title: string;
  days?: DayRange;
  filters?: Partial<Record<DimensionName, Pick<Filter, "is" | "values">>>;
}

/** One value of a dimension; null is "unknown". */
export function only(value: string | null): Pick<Filter, "is" | "values"> {
  return { is: "in", values: [value] };
}

/** How a drill stands in the address. */
export function drillText({ title, days, filters = {} }: Drill): string {
  const narrowed = Object.entries(filters).map(([name, filter]) => [name, filterText(filter)]);
  return new URLSearchParams([["title", title], ...Object.entries(days ?? {}), ...narrowed]).toString();
}

/** What the drawer asks for; nothing while it is closed. */
export function drilledScope(search: FrameSearch): { title: string; scope: Scope } | undefined {
  if (!search.drill) return undefined;
  const given = Object.fromEntries(new URLSearchParams(search.drill));
  const names = ["from", "to", ...dimensionNames];
  const narrowed = Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
  return { title: given.title ?? "Orders", scope: scopeOf({ ...search, ...narrowed, ...uncompared }) };
}
