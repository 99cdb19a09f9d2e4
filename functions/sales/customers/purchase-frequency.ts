import type { CustomerOverview } from "@quayside/shared/sales/customers.ts";
import { fromWhere, smallest } from "../from.ts";
import type { OpenSales } from "../open-sales.ts";

/** Customers who ordered more often share the last row. */
const lastRow = 10;

export async function frequencyOf({ engine, range, filters }: OpenSales): Promise<CustomerOverview["frequency"]> {
  const table = smallest(["orders", "order_lines"], filters);
  const rows =
    await engine.run(`SELECT least(bought, ${lastRow}) AS bought, count(*) AS customers, sum(revenue) AS revenue
FROM (SELECT t.customer_key, count(DISTINCT t.order_id) AS bought, sum(t.revenue) AS revenue
  ${fromWhere({ table, range, filters, and: ["t.customer_key IS NOT NULL"] })} GROUP BY t.customer_key) people
GROUP BY least(bought, ${lastRow}) ORDER BY 1`);
  return rows.map((row) => {
    const orders = Number(row.bought);
    return { orders, customers: Number(row.customers), revenue: Number(row.revenue), more: orders === lastRow };
  });
}

/** Of orders in the range whose customer's order before lies in it too. */
export async function daysBetweenOrders({
  engine,
  range,
  filters,
}: OpenSales): Promise<CustomerOverview["daysBetween"]> {
  const table = smallest(["orders", "order_lines"], filters);
  const rows = await engine.run(`WITH bought AS (
  SELECT t.customer_key, t.order_id, min(t.hour_at) AS hour_at, min(t.day) AS day
  ${fromWhere({ table, range, filters, and: ["t.customer_key IS NOT NULL"] })} GROUP BY t.customer_key, t.order_id
), followed AS (
  SELECT day, lag(day) OVER (PARTITION BY customer_key ORDER BY hour_at, order_id) AS earlier FROM bought
)
SELECT date_diff('day', earlier, day) AS gap, count(*) AS times FROM followed WHERE earlier IS NOT NULL GROUP BY 1 ORDER BY 1`);
  return middleOf(rows.map(({ gap, times }) => ({ gap: Number(gap), times: Number(times) })));
}

/** Median and average of gaps that are counted, shortest first. */
export function middleOf(gaps: readonly { gap: number; times: number }[]): CustomerOverview["daysBetween"] {
  const count = gaps.reduce((sum, { times }) => sum + times, 0);
  if (count === 0) return { median: null, average: null };
  const median = (gapAt(gaps, Math.floor((count - 1) / 2)) + gapAt(gaps, Math.ceil((count - 1) / 2))) / 2;
  return { median, average: gaps.reduce((sum, { gap, times }) => sum + gap * times, 0) / count };
}

function gapAt(gaps: readonly { gap: number; times: number }[], place: number): number {
  let passed = 0;
  for (const { gap, times } of gaps) {
    passed += times;
    if (passed > place) return gap;
  }
  return 0;
}
