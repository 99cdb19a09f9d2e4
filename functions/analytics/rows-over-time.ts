import type { AnalyticsRow, DayRange } from "@quayside/shared/analytics/query.ts";
import { type Bucket, besides, bucketsOf } from "./buckets.ts";
import type { Plan, PlanDeps, Role } from "./plan.ts";
import { emptySums, type Group, type RoleSums } from "./sums.ts";
import { valuesOf } from "./values.ts";

interface Timed {
  timed: readonly Group[];
  /** Keys in their order; absent where there are no dimensions. */
  top?: readonly Group[];
  total: RoleSums;
}

/** A row for every bucket and key, also where nothing happened, beside the bucket of each earlier range. */
export function rowsOverTime({ manifest }: PlanDeps, plan: Plan, { timed, top, total }: Timed): AnalyticsRow[] {
  const found = new Map(timed.map((group) => [placeOf(group.keys, group.bucket ?? ""), group.sums]));
  const keys = top?.map((group) => group.keys) ?? [[]];
  const slots = slotsOf(plan, manifest.timeZone);
  const rows = slots.flatMap((slot) => {
    const span = (role: Role) => slot.get(role) ?? { days: 0, to: "" };
    return keys.map((each) => {
      const sums = sumsAt(plan, slot, (bucket) => found.get(placeOf(each, bucket)));
      return { bucket: slot.get("now")?.key ?? "", keys: each, ...valuesOf(plan, { sums, span, total }) };
    });
  });
  return sorted(rows, plan, keys.length);
}

const placeOf = (keys: readonly (string | null)[], bucket: string): string => JSON.stringify([bucket, ...keys]);

/** Of each range, the bucket that stands at one place. */
type Slot = Map<Role, Bucket>;

function slotsOf({ query, ranges }: Plan, timeZone: string): Slot[] {
  const { grain } = query;
  if (!grain) return [];
  const of = (role: Role) => bucketsOf(ranges.get(role) as DayRange, grain, timeZone);
  const now = of("now");
  const slots: Slot[] = now.map((bucket) => new Map([["now", bucket]]));
  for (const role of ranges.keys()) {
    if (role === "now") continue;
    const beside = besides(now, of(role), { grain, against: role, timeZone });
    for (const [place, bucket] of beside.entries()) if (bucket) slots[place]?.set(role, bucket);
  }
  return slots;
}

function sumsAt(plan: Plan, slot: Slot, find: (bucket: string) => RoleSums | undefined): RoleSums {
  const nothing = emptySums(plan);
  const sums: RoleSums = new Map();
  for (const [role, { key }] of slot) {
    const some = find(key)?.get(role) ?? nothing.get(role);
    if (some) sums.set(role, some);
  }
  return sums;
}

/** By time, unless another order is asked for and there are no dimensions that have it. */
function sorted(rows: AnalyticsRow[], { query, metrics }: Plan, keys: number): AnalyticsRow[] {
  if (!query.sort || keys > 1 || query.dimensions.length > 0) return rows;
  const place = metrics.findIndex(({ id }) => id === query.sort?.metric);
  const sign = query.sort.direction === "asc" ? 1 : -1;
  const of = (row: AnalyticsRow) => row.values[place] ?? Number.NEGATIVE_INFINITY * sign * -1;
  return rows.toSorted((one, other) => (of(one) === of(other) ? 0 : sign * (of(one) - of(other))));
}
