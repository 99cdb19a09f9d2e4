import { storedMonths, type Work } from "./work.ts";

const none: ReadonlySet<string> = new Set();

/** Months whose rows say of an order that it is another of its customer's than it is now. */
async function staleMonths(work: Work): Promise<string[]> {
  const { session } = work;
  const isStale = "NOT is_new AND (nth, previous_day) IS DISTINCT FROM (was, was_previous)";
  const stale = `SELECT order_id FROM ranks WHERE ${isStale}`;
  const [count] = await session.rows<{ stale: string }>(`SELECT count(*) AS stale FROM (${stale})`);
  if (count?.stale === "0") return [];
  const [returned, paid] = await Promise.all([
    storedMonths(work, "return_lines", none),
    storedMonths(work, "payments", none),
  ]);
  const found = await session.rows<{ month: string }>(`
    SELECT DISTINCT strftime(day, '%Y-%m') AS month FROM (
      SELECT day FROM ranks WHERE ${isStale}
      UNION SELECT day FROM ${returned} WHERE order_id IN (${stale})
      UNION SELECT day FROM ${paid} WHERE order_id IN (${stale}))`);
  return found.map(({ month }) => month);
}

/**
 * Which order of its customer each order is, and the day of the one before, over all there are, as the table `ranks`. Answers the months in which that
 * changes rows which are there.
 */
export async function rank(work: Work): Promise<string[]> {
  const orders = await storedMonths(work, "orders", none);
  const columns = "order_id, customer_key, placed_at, day, units, revenue, country";
  await work.session.run(`CREATE TABLE ranks AS SELECT *,
      CASE WHEN customer_key IS NULL THEN NULL ELSE row_number() OVER own END AS nth,
      CASE WHEN customer_key IS NULL THEN NULL ELSE lag(day) OVER own END AS previous_day
    FROM (
      SELECT ${columns}, nth AS was, previous_day AS was_previous, false AS is_new FROM ${orders}
        WHERE order_id NOT IN (SELECT id FROM moved WHERE kind = 'order')
      UNION ALL SELECT ${columns}, NULL AS was, NULL AS was_previous, true AS is_new FROM new_orders)
    WINDOW own AS (PARTITION BY customer_key ORDER BY placed_at, order_id)`);
  return staleMonths(work);
}
