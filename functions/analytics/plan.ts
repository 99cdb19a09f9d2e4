import type { AnalyticsQuery, DayRange } from "@quayside/shared/analytics/query.ts";
import { daysOf, earlier } from "@quayside/shared/analytics/ranges.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { type ComponentName, components } from "@quayside/shared/metrics/components.ts";
import { dimensions } from "@quayside/shared/metrics/dimensions.ts";
import { type Against, componentsOf, rangesOf } from "@quayside/shared/metrics/expression.ts";
import type { Metric } from "@quayside/shared/metrics/metric.ts";
import { findMetric } from "@quayside/shared/metrics/registry.ts";
import { type Manifest, visitsSince } from "../lake/manifest.ts";
import { chooseTables, type FactTable } from "./choose-table.ts";
import type { Cut } from "./cut.ts";
import type { Part } from "./statement.ts";
import { type Piece, piecesUnder } from "./whole-months.ts";

/** Ranges that are summed: the one asked for, what its metrics compare with, and the days named to compare with. */
export type Role = "now" | Against | "named";

/** A question made plain: what is summed, over which ranges. */
export interface Plan {
  query: AnalyticsQuery;
  metrics: readonly Metric[];
  /** Of metrics that have no data, why. */
  notes: Record<string, string>;
  /** Components with data, and the ranges that each is summed over. */
  needed: Map<ComponentName, ReadonlySet<Role>>;
  ranges: Map<Role, DayRange>;
  /** Metrics of visits, and the first day that visits are known of. */
  visits: { metrics: ReadonlySet<string>; since: Day | undefined };
  /** Of those, the one that rows are compared with. */
  compared?: Exclude<Role, "now">;
}

export interface PlanDeps {
  manifest: Manifest;
  today: string;
  /** Only these tables, so that tests can ask the same of each. */
  among?: readonly FactTable[];
}

export function planOf(query: AnalyticsQuery, deps: PlanDeps): Plan {
  const metrics = query.metrics.map(metricOf);
  if (query.sort && !query.metrics.includes(query.sort.metric))
    throw new AppError("invalid", "VALIDATION_ERROR", "Rows are sorted by a metric that is asked for.", {
      field: "sort.metric",
      reason: "must be one of `metrics`",
    });
  const compared = comparedOf(query);
  const rangeOf = rangesOfQuery(query, deps.today);
  const ranges = new Map<Role, DayRange>([["now", rangeOf("now")]]);
  const notes: Plan["notes"] = {};
  const needed = new Map<ComponentName, Set<Role>>();
  for (const metric of metrics) {
    const note = metric.pending ?? noteOf(metric, query, { ...deps, to: rangeOf("now").to });
    if (note) {
      notes[metric.id] = note;
      continue;
    }
    const roles: Role[] = ["now", ...rangesOf(metric.value), ...(compared ? [compared] : [])];
    for (const role of roles) ranges.set(role, rangeOf(role));
    for (const name of namesOf(metric)) needed.set(name, new Set([...(needed.get(name) ?? []), ...roles]));
  }
  if (compared) ranges.set(compared, rangeOf(compared));
  const ofVisits = metrics.filter(isOfVisits).map(({ id }) => id);
  const visits = { metrics: new Set(ofVisits), since: visitsSince(deps.manifest) };
  return { query, metrics, notes, needed, ranges, visits, ...(compared ? { compared } : {}) };
}

function comparedOf({ compare }: AnalyticsQuery): Plan["compared"] {
  if (typeof compare === "object") return "named";
  return compare === "previous-period" || compare === "last-year" ? compare : undefined;
}

function rangesOfQuery({ range, compare }: AnalyticsQuery, today: string): (role: Role) => DayRange {
  const now = daysOf(range, today);
  return (role) => {
    if (role === "now") return now;
    return role === "named" ? daysOf(compare as DayRange, today) : earlier(now, role);
  };
}

function metricOf(id: string, place: number): Metric {
  const metric = findMetric(id);
  if (metric) return metric;
  throw new AppError("unprocessable", "METRIC_UNKNOWN", `There is no metric ${id}.`, {
    field: `metrics.${place}`,
    reason: `${id} is not in the registry`,
  });
}

/** Why a metric has no data under a question; refuses one that makes no sense of a dimension. */
function noteOf(
  metric: Metric,
  query: AnalyticsQuery,
  { manifest, among, to }: PlanDeps & { to: Day },
): string | undefined {
  if (isOfVisits(metric)) {
    const since = visitsSince(manifest);
    if (since === undefined) return "Visits to the store are not collected yet.";
    if (to < since) return "Visits to the store were not collected yet on these days.";
  }
  const choice = chooseTables(namesOf(metric), query, { rows: () => 0, among });
  const [impossible] = choice.impossible.values();
  if (impossible) throw notPossible(metric, impossible);
  const [coarse] = choice.tooCoarse.values();
  if (coarse) return `Known of whole orders only, so not by ${dimensions[coarse].label.toLowerCase()}.`;
  return undefined;
}

const namesOf = ({ value }: Metric) => componentsOf(value) as ComponentName[];

const isOfVisits = (metric: Metric): boolean => namesOf(metric).some((name) => components[name].source === "sessions");

function notPossible(metric: Metric, dimension: keyof typeof dimensions): AppError {
  const { label } = dimensions[dimension];
  return new AppError(
    "unprocessable",
    "DIMENSION_NOT_POSSIBLE",
    `${metric.label} cannot be split or filtered by ${label}.`,
    { metric: metric.id, dimension, reason: `${metric.id} knows nothing of ${dimension}` },
  );
}

/** Where the sums of a cut come from: for each range, the smallest table for each component. */
export function partsOf(plan: Plan, cut: Cut, { manifest, among }: PlanDeps, only?: readonly ComponentName[]): Part[] {
  return [...plan.ranges].flatMap(([role, range]) => {
    const names = [...plan.needed.keys()].filter(
      (each) => plan.needed.get(each)?.has(role) && (!only || only.includes(each)),
    );
    const rows = (table: FactTable) => rowsOf(manifest, piecesUnder(cut, table, range));
    const { tables } = chooseTables(names, cut, { rows, among });
    return [...tables].flatMap(([table, chosen]) =>
      piecesUnder(cut, table, range).map((piece) => ({ ...piece, components: chosen, role })),
    );
  });
}

function rowsOf({ monthly }: Manifest, pieces: readonly Piece[]): number {
  const counts = pieces.flatMap(({ table, range: { from, to } }) => {
    const months = Object.entries(monthly[table] ?? {});
    return months.map(([month, { rows }]) => (month >= from.slice(0, 7) && month <= to.slice(0, 7) ? rows : 0));
  });
  return counts.reduce((sum, rows) => sum + rows, 0);
}
