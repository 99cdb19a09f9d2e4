import type { AnalyticsQuery, DayRange, Filter, RangePreset } from "@quayside/shared/analytics/query.ts";
import { daysOf, earlier } from "@quayside/shared/analytics/ranges.ts";
import { type AnalyticsSearch, askedBy } from "@quayside/shared/analytics/search.ts";
import { type Day, dayOf } from "@quayside/shared/kernel/day.ts";
import type { Scope } from "@quayside/shared/sales/scope.ts";
import type { AskDeps } from "../analytics/ask.ts";
import type { QueryEngine } from "../analytics/engine.ts";
import { refuseFuture } from "../analytics/refuse-future.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";

export type SalesDeps = AskDeps;

/** The lake as it stands, for statements of one's own, and what a search asks of it. */
export interface OpenSales {
  engine: QueryEngine;
  today: Day;
  range: DayRange;
  before?: DayRange;
  filters: readonly Filter[];
  scope: Scope;
}

/** Before there are any facts every statement finds nothing. */
const nothing: QueryEngine = { run: async () => [] };

function comparedDays(compare: AnalyticsQuery["compare"], range: DayRange): DayRange | undefined {
  if (typeof compare === "object") return compare;
  return compare === "previous-period" || compare === "last-year" ? earlier(range, compare) : undefined;
}

export async function openSales(
  deps: SalesDeps,
  ctx: Ctx,
  search: Partial<AnalyticsSearch> = {},
  preset?: RangePreset,
): Promise<OpenSales> {
  const lake = await deps.lake.open(ctx.storeId);
  const { timeZone, currency } = lake?.manifest ?? (await settingsOf(deps.db, ctx.storeId, deps.clock));
  const asked = askedBy(search, preset);
  const today = dayOf(deps.clock.now(), timeZone);
  const range = daysOf(asked.range, today);
  refuseFuture(range, today);
  const before = comparedDays(asked.compare, range);
  const scope: Scope = {
    ...{ range, timeZone, currency },
    ...(before && { compareRange: before }),
    ...(lake && { asOf: lake.manifest.asOf }),
  };
  const { filters } = asked;
  return { engine: lake?.engine ?? nothing, today, range, ...(before && { before }), filters, scope };
}
