import { literal } from "./sql.ts";
import { type Work, write } from "./work.ts";

const shape = JSON.stringify({
  customers: [{ customer_id: "VARCHAR", registered: "DATE", country: "VARCHAR", groups: ["VARCHAR"] }],
});

/** Everyone who ordered, with their first and last day and what they came to. */
export async function writeCustomers(work: Work): Promise<void> {
  const { session } = work;
  await session.run(`CREATE TABLE people AS SELECT item.customer_id, item.registered, item.country,
      (SELECT min(name) FROM groups WHERE list_contains(item.groups, groups.id)) AS customer_group
    FROM (SELECT unnest(from_json(doc, ${literal(shape)}).customers) AS item FROM known WHERE kind = 'customer')`);
  const customers = `(SELECT customer_key, customer_key AS customer_id, any_value(registered) AS registered,
      min(day) AS first_day, max(day) AS last_day, strftime(min(day), '%Y-%m') AS cohort,
      count(*) AS orders, sum(units) AS units, sum(revenue) AS revenue,
      coalesce(any_value(people.country), max_by(ranks.country, (placed_at, order_id))) AS country,
      any_value(customer_group) AS customer_group, 'others' AS segment
    FROM ranks LEFT JOIN people ON people.customer_id = customer_key
    WHERE customer_key IS NOT NULL GROUP BY customer_key)`;
  await write(work, "customers", undefined, customers, "customer_key");
}
