import type { ComponentName } from "@quayside/shared/metrics/components.ts";
import type { Sums } from "@quayside/shared/metrics/expression.ts";
import { isAdditive } from "./choose-table.ts";
import type { Cut } from "./cut.ts";
import type { OpenLake, SqlRow } from "./engine.ts";
import { type Plan, type PlanDeps, partsOf, type Role } from "./plan.ts";
import { keyColumn, type StatementOf, statementOf, sumColumn } from "./statement.ts";

/** Sums of one row of the answer, by range. */
export type RoleSums = Map<Role, Sums>;

export interface Group {
  bucket?: string;
  keys: (string | null)[];
  sums: RoleSums;
}

export interface SumDeps extends PlanDeps {
  engine: OpenLake["engine"];
  signal?: AbortSignal;
}

type Narrowed = Pick<StatementOf, "order" | "limit">;

/** Sums of a cut, grouped; no group at all where nothing is summed. */
export async function groupsOf(
  deps: SumDeps,
  plan: Plan,
  cut: Cut,
  narrowed: Narrowed & { only?: readonly ComponentName[] } = {},
): Promise<Group[]> {
  const { only, ...rest } = narrowed;
  const parts = partsOf(plan, cut, deps, only);
  if (parts.length === 0) return [];
  const rows = await deps.engine.run(statementOf({ cut, parts, ...rest }), { signal: deps.signal });
  return rows.map((row) => groupOf(row, plan, cut));
}

function groupOf(row: SqlRow, plan: Plan, cut: Cut): Group {
  const sums: RoleSums = new Map();
  for (const role of plan.ranges.keys()) sums.set(role, sumsOf(row, plan, role));
  return {
    ...(cut.grain ? { bucket: String(row.bucket) } : {}),
    keys: cut.dimensions.map((_, place) => (row[keyColumn(place)] ?? null) as string | null),
    sums,
  };
}

/** Of what is summed, nothing found is 0. */
function sumsOf(row: SqlRow, plan: Plan, role: Role): Sums {
  const names = [...plan.needed].filter(([, roles]) => roles.has(role)).map(([name]) => name);
  return Object.fromEntries(names.map((name) => [name, Number(row[sumColumn(role, name)] ?? 0)]));
}

/** What a row has of which there was nothing. */
export function emptySums(plan: Plan): RoleSums {
  return new Map([...plan.ranges.keys()].map((role) => [role, sumsOf({}, plan, role)]));
}

/** Sums over groups of the components that add up under a cut. */
export function added(groups: readonly { sums: RoleSums }[], plan: Plan): RoleSums {
  const total = new Map([...emptySums(plan)].map(([role, sums]) => [role, { ...sums } as Record<string, number>]));
  for (const { sums } of groups)
    for (const [role, some] of sums) {
      const into = total.get(role);
      if (into) for (const [name, value] of Object.entries(some)) into[name] = (into[name] ?? 0) + (value ?? 0);
    }
  return total;
}

/** One's sums less another's, of all ranges. */
export function less(whole: RoleSums, part: RoleSums): RoleSums {
  return new Map(
    [...whole].map(([role, sums]) => {
      const taken = part.get(role) ?? {};
      return [
        role,
        Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, (sum ?? 0) - (taken[name] ?? 0)])),
      ];
    }),
  );
}

/** The second's sums over the first's, of the components it has. */
export function replaced(base: RoleSums, by: RoleSums | undefined, names: readonly ComponentName[]): RoleSums {
  return new Map(
    [...base].map(([role, sums]) => {
      const own = Object.fromEntries(
        names.filter((name) => name in sums).map((name) => [name, by?.get(role)?.[name] ?? 0]),
      );
      return [role, { ...sums, ...own }];
    }),
  );
}

/** Components of a plan whose sums over a cut's rows do not add up. */
export function notAdditive(plan: Plan, cut: Cut): ComponentName[] {
  return [...plan.needed.keys()].filter((name) => !isAdditive(name, cut));
}
