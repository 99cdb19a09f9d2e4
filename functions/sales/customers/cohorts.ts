import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { Cohorts } from "@quayside/shared/sales/customers.ts";
import type { QueryEngine } from "../../analytics/engine.ts";
import { dayLiteral } from "../../analytics/sql.ts";
import { fromWhere, smallest } from "../from.ts";
import type { OpenSales } from "../open-sales.ts";

export type CohortGrain = Cohorts["grain"];

interface Cell {
  from: Day;
  offset: number;
  customers: number;
  orders: number;
  revenue: number;
}

/**
 * Customers by the period of their first order, and how many of them ordered again so many periods later, until the end of
 * the range. A cohort is everybody whose first order ever it was; filters narrow the orders that count as coming back.
 */
export async function cohortsOf(open: OpenSales, grain: CohortGrain): Promise<Pick<Cohorts, "cohorts" | "average">> {
  const { engine, range } = open;
  const [sizes, cells] = await Promise.all([sizesOf(engine, range, grain), cellsOf(open, grain)]);
  const byCohort = Map.groupBy(cells, ({ from }) => from);
  const cohorts = sizes.map(({ from, customers }) => ({
    ...{ from, customers },
    cells: (byCohort.get(from) ?? []).map(({ from: _, ...cell }) => ({
      ...cell,
      retention: (cell.customers / customers) * 100,
    })),
  }));
  return { cohorts, average: averageOf(cohorts, range.to, grain) };
}

async function sizesOf(engine: QueryEngine, { from, to }: OpenSales["range"], grain: CohortGrain) {
  const rows = await engine.run(`SELECT CAST(date_trunc('${grain}', first_day) AS DATE) AS cohort, count(*) AS customers
FROM customers WHERE first_day BETWEEN ${dayLiteral(from)} AND ${dayLiteral(to)} GROUP BY 1 ORDER BY 1`);
  return rows.map(({ cohort, customers }) => ({ from: String(cohort), customers: Number(customers) }));
}

async function cellsOf({ engine, range, filters }: OpenSales, grain: CohortGrain): Promise<Cell[]> {
  const table = smallest(["orders", "order_lines"], filters);
  const and = [`c.first_day BETWEEN ${dayLiteral(range.from)} AND ${dayLiteral(range.to)}`];
  const rows = await engine.run(`SELECT cohort, date_diff('${grain}', cohort, period) AS periods,
  count(DISTINCT customer_key) AS customers, count(DISTINCT order_id) AS orders, sum(revenue) AS revenue
FROM (SELECT CAST(date_trunc('${grain}', c.first_day) AS DATE) AS cohort, CAST(date_trunc('${grain}', t.day) AS DATE) AS period,
  t.customer_key AS customer_key, t.order_id AS order_id, t.revenue AS revenue
  ${fromWhere({ table, range, filters, with: ["customers"], and })}) bought
GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows.map((row) => ({
    ...{ from: String(row.cohort), offset: Number(row.periods), customers: Number(row.customers) },
    ...{ orders: Number(row.orders), revenue: Number(row.revenue) },
  }));
}

/** How many periods lie between the one that begins on `from` and the one `to` is in. */
export function periodsSince(from: Day, to: Day, grain: CohortGrain): number {
  const month = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const step = grain === "month" ? 1 : 3;
  return Math.floor(month(to) / step) - Math.floor(month(from) / step);
}

/** Of periods that are over, each cohort weighted by its size. */
function averageOf(cohorts: Cohorts["cohorts"], to: Day, grain: CohortGrain): Cohorts["average"] {
  const over = periodsSince("1970-01-01", addDays(to, 1), grain) - 1;
  const age = (from: Day) => over - periodsSince("1970-01-01", from, grain);
  const longest = Math.max(-1, ...cohorts.map(({ from }) => age(from)));
  return Array.from({ length: longest + 1 }, (_, offset) => {
    const old = cohorts.filter(({ from }) => age(from) >= offset);
    const came = (cells: Cohorts["cohorts"][number]["cells"]) =>
      cells.find((cell) => cell.offset === offset)?.customers ?? 0;
    const back = old.reduce((sum, { cells }) => sum + came(cells), 0);
    const all = old.reduce((sum, { customers }) => sum + customers, 0);
    return { offset, retention: all === 0 ? null : (back / all) * 100 };
  });
}
