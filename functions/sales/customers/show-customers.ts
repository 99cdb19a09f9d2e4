import { askedBy } from "@quayside/shared/analytics/search.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { ask } from "../../analytics/ask.ts";
import type { SqlRow } from "../../analytics/engine.ts";
import type { Verb } from "../../http/route.ts";
import { question, suitingGrain } from "../asking.ts";
import { fromWhere, smallest } from "../from.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { percentOf } from "../products/sums.ts";
import { clvOf } from "./lifetime-value.ts";
import { daysBetweenOrders, frequencyOf } from "./purchase-frequency.ts";

type Overview = typeof salesOperations.customers;

const overTime = ["new_customers", "returning_customers", "new_customer_revenue", "returning_customer_revenue"];
const byPlace = ["revenue", "orders", "customers", "average_order_value", "product_contribution"];

export const showCustomers: Verb<SalesDeps, Overview> = async (deps, ctx, { query }) => {
  const asked = askedBy(query);
  const open = await openSales(deps, ctx, query);
  const grain = suitingGrain(open.range);
  const [split, rate, series, geography, clv, frequency, daysBetween] = await Promise.all([
    splitOf(open),
    ask(deps, ctx, question({ ...asked, metrics: ["repeat_purchase_rate"] })),
    ask(deps, ctx, question({ ...asked, metrics: overTime, grain })),
    ask(deps, ctx, question({ ...asked, metrics: byPlace, dimensions: [query.place], limit: 250 })),
    clvOf(open),
    frequencyOf(open),
    daysBetweenOrders(open),
  ]);
  const repeatRate = rate.totals.values[0] ?? null;
  return { ...open.scope, ...split, repeatRate, series, clv, frequency, daysBetween, geography };
};

/** A customer is new in a range that their first order ever lies in; what they order later in it is a returning customer's. */
async function splitOf({ engine, range, filters }: OpenSales) {
  const table = smallest(["orders", "order_lines"], filters);
  const rows =
    await engine.run(`SELECT t.customer_type AS type, count(DISTINCT t.order_id) AS orders, sum(t.revenue) AS revenue,
  count(DISTINCT t.customer_key) AS customers ${fromWhere({ table, range, filters })} GROUP BY t.customer_type`);
  const [known] = await engine.run(
    `SELECT count(DISTINCT t.customer_key) AS customers ${fromWhere({ table, range, filters })}`,
  );
  const customers = Number(known?.customers ?? 0);
  const revenue = rows.reduce((sum, row) => sum + Number(row.revenue), 0);
  const row = (type: string) =>
    sums(
      rows.find((each) => each.type === type),
      revenue,
    );
  const [fresh, returning, { orders, revenue: unknown }] = [row("new"), row("returning"), row("unknown")];
  return {
    ...{ customers, new: fresh, returning: { ...returning, customers: customers - fresh.customers } },
    unknown: { orders, revenue: unknown },
  };
}

function sums(row: SqlRow | undefined, total: number) {
  const revenue = Number(row?.revenue ?? 0);
  const counts = { customers: Number(row?.customers ?? 0), orders: Number(row?.orders ?? 0) };
  return { ...counts, revenue, share: percentOf(revenue, total) };
}
