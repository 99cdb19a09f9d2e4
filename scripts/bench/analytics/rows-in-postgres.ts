const year = "day BETWEEN '2024-01-01' AND '2024-12-28'";
const before = "day BETWEEN '2023-01-04' AND '2023-12-31'";
const yearBefore = "day BETWEEN '2023-01-01' AND '2023-12-28'";

const sums = "sum(revenue), count(*), sum(units), sum(costed_revenue), sum(cogs), count(DISTINCT customer_key)";

/** The same questions as whoever keeps orders in PostgreSQL would write them: each by the smallest table that has it. */
export const inPostgres: Record<string, string[]> = {
  cards: [`SELECT ${sums} FROM orders WHERE ${year}`, `SELECT ${sums} FROM orders WHERE ${before}`],
  dailyRevenue: [year, yearBefore].map(
    (days) => `SELECT day, sum(revenue), count(*) FROM orders WHERE ${days} GROUP BY day ORDER BY day`,
  ),
  weeklyRevenue: [
    "SELECT date_trunc('week', day) AS week, sum(revenue), sum(units) FROM orders WHERE day BETWEEN '2022-01-03' AND '2024-12-28' GROUP BY 1 ORDER BY 1",
  ],
  topProducts: [
    `SELECT sku, sum(revenue) AS revenue, sum(units) FROM order_lines WHERE ${year} AND kind = 'product' GROUP BY sku ORDER BY revenue DESC LIMIT 10`,
  ],
  productsOfMonth: [
    "SELECT sku, sum(revenue) AS revenue, sum(units), count(DISTINCT order_id) FROM order_lines WHERE day BETWEEN '2024-11-01' AND '2024-11-30' AND kind = 'product' GROUP BY sku ORDER BY revenue DESC LIMIT 50",
  ],
  categories: [
    `SELECT category, sum(l.revenue) FROM order_lines l LEFT JOIN products p ON p.sku = l.sku WHERE ${year} GROUP BY category ORDER BY 2 DESC`,
  ],
  categoryByChannel: [
    `SELECT category, channel, sum(l.revenue), count(DISTINCT order_id) FROM order_lines l LEFT JOIN products p ON p.sku = l.sku WHERE ${year} AND kind = 'product' GROUP BY category, channel`,
  ],
  departmentsByMonth: [
    `SELECT department, date_trunc('month', day) AS month, sum(l.revenue) FROM order_lines l LEFT JOIN products p ON p.sku = l.sku WHERE ${year} GROUP BY 1, 2`,
  ],
  hourByWeekday: [`SELECT weekday, hour, count(*), sum(revenue) FROM orders WHERE ${year} GROUP BY weekday, hour`],
  newAndReturning: [
    `SELECT date_trunc('month', day) AS month, customer_type, sum(revenue), count(DISTINCT customer_key), count(DISTINCT customer_key) FILTER (WHERE nth > 1) FROM orders WHERE ${year} GROUP BY 1, 2`,
  ],
  channels: [year, before].map(
    (days) => `SELECT channel, sum(revenue), count(*) FROM orders WHERE ${days} GROUP BY channel`,
  ),
  countries: [
    `SELECT country, sum(revenue), count(*), count(DISTINCT customer_key) FROM orders WHERE ${year} GROUP BY country`,
  ],
  topCustomers: [
    `SELECT customer_key, sum(revenue) AS revenue, count(*) FROM orders WHERE ${year} GROUP BY customer_key ORDER BY revenue DESC LIMIT 20`,
  ],
};
