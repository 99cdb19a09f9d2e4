import { addDays } from "@quayside/shared/kernel/day.ts";
import type { CustomerOverview } from "@quayside/shared/sales/customers.ts";
import { dayLiteral } from "../../analytics/sql.ts";
import { beginning, fromWhere, smallest } from "../from.ts";
import type { OpenSales } from "../open-sales.ts";

/** What {@link lifetimeValue} is worked out from: orders and customers of one year, and of the year before it. */
export interface TwoYears {
  revenue: number;
  orders: number;
  customers: number;
  /** Who ordered in the year before, and who of them again in this one. */
  customersBefore: number;
  cameBack: number;
}

type Clv = Omit<CustomerOverview["clv"], "soFar">;

export const clvFormula =
  "Average order value × orders a year of each customer × lifespan in years, over the last 365 days; lifespan is 1 ⁄ the share of the customers of the 365 days before who did not come back.";

/** Average order value × purchase frequency × customer lifespan; null, with the reason, where one of them is unknown. */
export function lifetimeValue({ revenue, orders, customers, customersBefore, cameBack }: TwoYears): Clv {
  const aov = orders === 0 ? null : revenue / orders;
  const frequency = customers === 0 ? null : orders / customers;
  const lost = customersBefore - cameBack;
  const lifespan = customersBefore === 0 || lost === 0 ? null : customersBefore / lost;
  const value = aov === null || frequency === null || lifespan === null ? null : aov * frequency * lifespan;
  const note =
    customersBefore === 0
      ? "Nobody ordered in the year before, so how long customers stay is unknown."
      : lost === 0
        ? "Every customer of the year before came back, so how long customers stay is unknown."
        : undefined;
  return { value, aov, frequency, lifespan, formula: clvFormula, ...(note !== undefined && { note }) };
}

/** Of known customers, of the two years that end with the range. */
export async function clvOf({ engine, range: { to }, filters }: OpenSales): Promise<CustomerOverview["clv"]> {
  const year = `t.day > ${dayLiteral(addDays(to, -365))}`;
  const yearBefore = `t.day <= ${dayLiteral(addDays(to, -365))} AND t.day > ${dayLiteral(addDays(to, -730))}`;
  const table = smallest(["orders", "order_lines"], filters);
  const from = fromWhere({ table, range: { from: beginning, to }, filters, and: ["t.customer_key IS NOT NULL"] });
  const [row] =
    await engine.run(`SELECT sum(revenue) AS revenue, sum(orders) AS orders, count(*) AS everybody, sum(ever) AS ever,
  sum(CASE WHEN orders > 0 THEN 1 ELSE 0 END) AS customers, sum(CASE WHEN earlier > 0 THEN 1 ELSE 0 END) AS customers_before,
  sum(CASE WHEN earlier > 0 AND orders > 0 THEN 1 ELSE 0 END) AS came_back
FROM (SELECT t.customer_key, sum(t.revenue) AS ever, sum(CASE WHEN ${year} THEN t.revenue ELSE 0 END) AS revenue,
  count(DISTINCT CASE WHEN ${year} THEN t.order_id END) AS orders,
  count(DISTINCT CASE WHEN ${yearBefore} THEN t.order_id END) AS earlier
  ${from} GROUP BY t.customer_key) people`);
  const at = (name: string) => Number(row?.[name] ?? 0);
  const { value, ...rest } = lifetimeValue({
    ...{ revenue: at("revenue"), orders: at("orders"), customers: at("customers") },
    ...{ customersBefore: at("customers_before"), cameBack: at("came_back") },
  });
  return { value, ...rest, soFar: at("everybody") === 0 ? null : at("ever") / at("everybody") };
}
