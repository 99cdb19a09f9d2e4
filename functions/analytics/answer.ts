import type { AnalyticsAnswer, AnalyticsRow } from "@quayside/shared/analytics/query.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { ComponentName } from "@quayside/shared/metrics/components.ts";
import type { DimensionName } from "@quayside/shared/metrics/dimensions.ts";
import { bucketCount } from "./buckets.ts";
import type { Cut } from "./cut.ts";
import { labelled } from "./labels.ts";
import type { Plan } from "./plan.ts";
import { rowsOverTime } from "./rows-over-time.ts";
import { sortExpression } from "./sort-expression.ts";
import {
  added,
  emptySums,
  type Group,
  groupsOf,
  less,
  notAdditive,
  type RoleSums,
  replaced,
  type SumDeps,
} from "./sums.ts";
import { spanOfRanges, valuesOf } from "./values.ts";

/** Rows that one answer may have. */
const mostRows = 100_000;

/** Dimensions of which there are so few values that buckets of all of them are asked for at once. */
const short: readonly DimensionName[] = [
  ...(["weekday", "hour_of_day", "channel", "traffic_source", "device", "customer_type", "customer_segment"] as const),
  ...(["line_kind", "department", "order_status"] as const),
];

/** Runs a plan: rows, what the limit left out, and totals that are right also of what does not add up. */
export async function answerOf(deps: SumDeps, plan: Plan): Promise<AnalyticsAnswer> {
  const { query } = plan;
  const { dimensions, filters, grain } = query;
  refuseTooMany(plan, 1);
  const cut: Cut = { dimensions, filters };
  const uncertain = notAdditive(plan, query);
  const isByTimeAlone = dimensions.length === 0 && grain !== undefined;
  const isShort = dimensions.every((each) => short.includes(each));
  const [asked, ranked, early] = await Promise.all([
    isByTimeAlone && uncertain.length === 0 ? undefined : totalOf(deps, plan, { dimensions: [], filters }),
    dimensions.length > 0 ? rankedGroups(deps, plan, cut) : undefined,
    grain && isShort ? groupsOf(deps, plan, { dimensions, grain, filters }) : undefined,
  ]);
  const isCut = ranked !== undefined && ranked.length > query.limit;
  const top = ranked?.slice(0, query.limit);
  const timed = early ?? (grain && (await timedGroups(deps, plan, { top: top ?? [], isCut })));
  const total = asked ?? added(timed ?? [], plan);
  const rows = timed
    ? rowsOverTime(deps, plan, { timed, top, total })
    : plainRows(plan, top ?? [{ keys: [], sums: total }], total);
  const rest = isCut && top ? { cut, top, total, uncertain } : undefined;
  const [labels, other, others] = await Promise.all([
    labelled(deps, dimensions, rows),
    rest && otherRow(deps, plan, rest),
    rest && othersOverTime(deps, plan, rest),
  ]);
  return {
    ...frameOf(deps, plan),
    rows: labels,
    ...(other ? { other } : {}),
    ...(others ? { others } : {}),
    totals: valuesOf(plan, { sums: total, span: spanOfRanges(plan), total }),
  };
}

function refuseTooMany({ query: { grain }, ranges }: Plan, keys: number): void {
  const range = ranges.get("now");
  if (!grain || !range || bucketCount(range, grain) * keys <= mostRows) return;
  throw new AppError("unprocessable", "QUERY_TOO_LARGE", "This would be too many rows.", {
    field: "grain",
    reason: `at most ${mostRows} rows: ask for a coarser grain, fewer days or a lower limit`,
  });
}

function frameOf({ manifest }: SumDeps, plan: Plan): Omit<AnalyticsAnswer, "rows" | "totals"> {
  const { query, ranges, compared, notes } = plan;
  return {
    range: ranges.get("now") as AnalyticsAnswer["range"],
    ...(compared ? { compareRange: ranges.get(compared) } : {}),
    ...(query.grain ? { grain: query.grain } : {}),
    timeZone: manifest.timeZone,
    currency: manifest.currency,
    metrics: query.metrics,
    dimensions: query.dimensions,
    asOf: manifest.asOf,
    notes,
  };
}

async function totalOf(deps: SumDeps, plan: Plan, whole: Cut): Promise<RoleSums> {
  const [group] = await groupsOf(deps, plan, whole);
  return group?.sums ?? emptySums(plan);
}

/** One more than the limit, so that it shows whether something is left out. */
function rankedGroups(deps: SumDeps, plan: Plan, cut: Cut): Promise<Group[]> {
  const { query, metrics, needed, ranges } = plan;
  const known = metrics.filter(({ id }) => !(id in plan.notes));
  const by = known.find(({ id }) => id === query.sort?.metric) ?? known[0];
  const has = (name: string) => needed.has(name as ComponentName);
  const around = { days: spanOfRanges(plan)("now").days, has, ranges };
  const direction = query.sort?.direction ?? "desc";
  const order = by ? { by: sortExpression(by.value, around), direction } : undefined;
  return groupsOf(deps, plan, cut, { order, limit: query.limit + 1 });
}

function timedGroups(deps: SumDeps, plan: Plan, { top, isCut }: { top: Group[]; isCut: boolean }): Promise<Group[]> {
  const { grain, dimensions, filters } = plan.query;
  refuseTooMany(plan, top.length);
  const keys = isCut ? ({ is: "in", dimensions, rows: top.map((each) => each.keys) } as const) : undefined;
  return groupsOf(deps, plan, { dimensions, grain, filters, keys });
}

function plainRows(plan: Plan, groups: readonly Group[], total: RoleSums): AnalyticsRow[] {
  const span = spanOfRanges(plan);
  return groups.map(({ keys, sums }) => ({ keys, ...valuesOf(plan, { sums, span, total }) }));
}

interface Rest {
  cut: Cut;
  top: readonly Group[];
  total: RoleSums;
  uncertain: readonly ComponentName[];
}

/** What is left of the totals; of what does not add up it is summed anew over the rest. */
async function otherRow(deps: SumDeps, plan: Plan, { cut, top, total, uncertain }: Rest): Promise<AnalyticsRow> {
  const left = less(total, added(top, plan));
  const rest = restOf(cut, top);
  const [anew] = uncertain.length === 0 ? [] : await groupsOf(deps, plan, rest, { only: uncertain });
  const sums = replaced(left, anew?.sums, uncertain);
  return { keys: cut.dimensions.map(() => null), ...valuesOf(plan, { sums, span: spanOfRanges(plan), total }) };
}

/** Everything but the rows shown, not split. */
function restOf({ dimensions, filters }: Cut, top: readonly Group[]): Cut {
  return { dimensions: [], filters, keys: { is: "not-in", dimensions, rows: top.map(({ keys }) => keys) } };
}

async function othersOverTime(
  deps: SumDeps,
  plan: Plan,
  { cut, top, total }: Rest,
): Promise<AnalyticsRow[] | undefined> {
  const { grain } = plan.query;
  if (!grain) return undefined;
  const timed = await groupsOf(deps, plan, { ...restOf(cut, top), grain });
  const keys = cut.dimensions.map(() => null);
  return rowsOverTime(deps, plan, { timed, total }).map((row) => ({ ...row, keys }));
}
