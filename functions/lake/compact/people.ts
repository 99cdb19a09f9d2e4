import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Segmentation } from "@quayside/shared/sales/customers.ts";
import type { QueryEngine } from "../../analytics/engine.ts";
import { bordersFrom, customerColumns, segmentSql } from "../../sales/customers/rfm-sql.ts";
import { literal } from "./sql.ts";
import { type Work, write } from "./work.ts";

/** How customers are divided into segments, and the store's day that recency is counted to. */
export interface Segmenting {
  rules: Segmentation;
  today: Day;
}

const shape = JSON.stringify({
  customers: [{ customer_id: "VARCHAR", registered: "DATE", country: "VARCHAR", groups: ["VARCHAR"] }],
});

/** Everyone who ordered, with their first and last day and what they came to, as the table `buyers`. */
async function gatherBuyers({ session }: Work): Promise<void> {
  await session.run(`CREATE TABLE people AS SELECT item.customer_id, item.registered, item.country,
      (SELECT min(name) FROM groups WHERE list_contains(item.groups, groups.id)) AS customer_group
    FROM (SELECT unnest(from_json(doc, ${literal(shape)}).customers) AS item FROM known WHERE kind = 'customer')`);
  await session.run(`CREATE TABLE buyers AS SELECT customer_key, customer_key AS customer_id,
      any_value(registered) AS registered, min(day) AS first_day, max(day) AS last_day,
      strftime(min(day), '%Y-%m') AS cohort,
      count(*) AS orders, sum(units) AS units, sum(revenue) AS revenue,
      coalesce(any_value(people.country), max_by(ranks.country, (placed_at, order_id))) AS country,
      any_value(customer_group) AS customer_group
    FROM ranks LEFT JOIN people ON people.customer_id = customer_key
    WHERE customer_key IS NOT NULL GROUP BY customer_key`);
}

/** Customers with their segments, by the rules that the sales pages show. */
export async function writeCustomers(work: Work, { rules, today }: Segmenting): Promise<void> {
  await gatherBuyers(work);
  const engine: QueryEngine = { run: (sql) => work.session.rows(sql) };
  const columns = customerColumns(today);
  const borders = await bordersFrom(engine, "buyers", columns, rules.borders);
  const customers = `(SELECT *, ${segmentSql(columns, borders, rules)} AS segment FROM buyers)`;
  await write(work, "customers", undefined, customers, "customer_key");
}
