import { storedMonths, type Work } from "./work.ts";

const none: ReadonlySet<string> = new Set();

/** Months whose rows say of an order that it is another of its customer's than it is now. */
async function staleMonths(work: Work): Promise<string[]> {
  const { session } = work;
  const stale = "SELECT order_id FROM ranks WHERE NOT is_new AND nth IS DISTINCT FROM was";
  const [count] = await session.rows<{ stale: string }>(`SELECT count(*) AS stale FROM (${stale})`);
  if (count?.stale === "0") return [];
  const [returned, paid] = await Promise.all([
    storedMonths(work, "return_lines", none),
    storedMonths(work, "payments", none),
  ]);
  const found = await session.rows<{ month: string }>(`
    SELECT DISTINCT strftime(day, '%Y-%m') AS month FROM (
      SELECT day FROM ranks WHERE NOT is_new AND nth IS DISTINCT FROM was
      UNION SELECT day FROM ${returned} WHERE order_id IN (${stale})
      UNION SELECT day FROM ${paid} WHERE order_id IN (${stale}))`);
  return found.map(({ month }) => month);
}

/**
 * Which order of its customer each order is, over all there are, as the table `ranks`. Answers the months in which that
 * changes rows which are there.
 */
export async function rank(work: Work): Promise<string[]> {
  const orders = await storedMonths(work, "orders", none);
  const columns = "order_id, customer_key, placed_at, day, units, revenue, country";
  await work.session.run(`CREATE TABLE ranks AS SELECT *,
      CASE WHEN customer_key IS NULL THEN NULL
        ELSE row_number() OVER (PARTITION BY customer_key ORDER BY placed_at, order_id) END AS nth
    FROM (
      SELECT ${columns}, nth AS was, false AS is_new FROM ${orders}
        WHERE order_id NOT IN (SELECT id FROM moved WHERE kind = 'order')
      UNION ALL SELECT ${columns}, NULL AS was, true AS is_new FROM new_orders)`);
  return staleMonths(work);
}
