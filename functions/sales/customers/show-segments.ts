import type { Day } from "@quayside/shared/kernel/day.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { type Segment, type Segmentation, Segment as SegmentName } from "@quayside/shared/sales/customers.ts";
import type { QueryEngine, SqlRow } from "../../analytics/engine.ts";
import type { Verb } from "../../http/route.ts";
import { openSales, type SalesDeps } from "../open-sales.ts";
import { percentOf } from "../products/sums.ts";
import { salesSettingsOf } from "../settings/store.ts";
import type { Borders } from "./rfm.ts";
import { bordersFrom, customerColumns, scoreSql, segmentSql } from "./rfm-sql.ts";

/** Of everybody who ever ordered, as they stand today. */
export const showSegments: Verb<SalesDeps, typeof salesOperations.segments> = async (deps, ctx) => {
  const { engine, today, scope } = await openSales(deps, ctx);
  const { segmentation } = await salesSettingsOf(deps.db, ctx.storeId);
  const borders = await bordersFrom(engine, "customers", customerColumns(today), segmentation.borders);
  const cells = await cellsOf(engine, today, borders, segmentation);
  const range = await lifetimeOf(engine, today);
  return {
    ...{ ...scope, range, at: today, segmentation, borders, customers: total(cells, "customers") },
    segments: SegmentName.options.map((segment) => segmentRow(segment, cells)),
    grid: gridOf(cells),
  };
};

async function lifetimeOf(engine: QueryEngine, today: Day) {
  const [row] = await engine.run("SELECT min(first_day) AS first_day FROM customers");
  const first = row?.first_day;
  return { from: typeof first === "string" && first < today ? first : today, to: today };
}

function cellsOf(engine: QueryEngine, today: Day, borders: Borders, rules: Segmentation): Promise<SqlRow[]> {
  const columns = customerColumns(today);
  return engine.run(`SELECT segment, r, f, count(*) AS customers, sum(revenue) AS revenue, sum(orders) AS orders, sum(days) AS days
FROM (SELECT ${segmentSql(columns, borders, rules)} AS segment, ${scoreSql("recency", columns, borders)} AS r,
  ${scoreSql("frequency", columns, borders)} AS f, revenue, orders, ${columns.recency} AS days FROM customers) scored
GROUP BY segment, r, f`);
}

const total = (cells: readonly SqlRow[], field: string) => cells.reduce((sum, cell) => sum + Number(cell[field]), 0);

function segmentRow(segment: Segment, cells: readonly SqlRow[]) {
  const own = cells.filter((cell) => cell.segment === segment);
  const [customers, revenue, orders] = [total(own, "customers"), total(own, "revenue"), total(own, "orders")];
  const each = (sum: number) => (customers === 0 ? null : sum / customers);
  const shares = {
    share: percentOf(customers, total(cells, "customers")),
    revenueShare: percentOf(revenue, total(cells, "revenue")),
  };
  const averages = { recency: each(total(own, "days")), frequency: each(orders), monetary: each(revenue) };
  return { segment, customers, revenue, orders, ...shares, ...averages };
}

function gridOf(cells: readonly SqlRow[]) {
  const scores = [1, 2, 3, 4, 5];
  return scores.flatMap((recency) =>
    scores.map((frequency) => {
      const own = cells.filter(({ r, f }) => Number(r) === recency && Number(f) === frequency);
      return { recency, frequency, customers: total(own, "customers"), revenue: total(own, "revenue") };
    }),
  );
}
