import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Component, ComponentName } from "@quayside/shared/metrics/components.ts";
import type { OpenLake } from "../../analytics/engine.ts";
import { distinctOf, inDays } from "../../analytics/sql.ts";
import type { MonthlyTable } from "../tables.ts";
import { dailyComponents } from "./kpi-day.ts";

/** The smallest table that has a component of whole days. Tax on lines alone is not told of an order. */
function tableOf(name: ComponentName, { source }: Component): MonthlyTable {
  if (name === "line_tax") return "order_lines";
  return { sales: "orders", returns: "return_lines", payments: "payments", sessions: "sessions" }[
    source
  ] as MonthlyTable;
}

function measured({ measure }: Component): string {
  if ("sum" in measure) return `SUM(t.${measure.sum})`;
  return "known" in measure ? `COUNT(t.${measure.known})` : distinctOf(measure);
}

/** Sums of every component by day; a day with nothing has zeros. */
export async function daySums({ engine }: OpenLake, days: readonly Day[]): Promise<Map<Day, Record<string, number>>> {
  const sorted = days.toSorted();
  const range = { from: sorted[0] ?? "", to: sorted.at(-1) ?? "" };
  const zeros = Object.fromEntries(dailyComponents.map(([name]) => [name, 0]));
  const sums = new Map(sorted.map((day) => [day, { ...zeros }]));
  const byTable = Map.groupBy(dailyComponents, ([name, component]) => tableOf(name, component));
  for (const [table, some] of byTable) {
    const columns = some.map(([name, component]) => `${measured(component)} AS ${name}`).join(", ");
    const rows = await engine.run(
      `SELECT t.day AS day, ${columns} FROM ${table} t WHERE ${inDays(range, "t")} GROUP BY t.day`,
    );
    for (const row of rows) {
      const of = sums.get(String(row.day));
      if (of) for (const [name] of some) of[name] = Number(row[name] ?? 0);
    }
  }
  return sums;
}
