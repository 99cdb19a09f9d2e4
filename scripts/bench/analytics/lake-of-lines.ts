import { writeProductDays, writeShelfCubes } from "@quayside/functions/lake/compact/cubes.ts";
import { orderNumber } from "@quayside/functions/lake/compact/months.ts";
import type { Session } from "@quayside/functions/lake/compact/session.ts";
import { literal } from "@quayside/functions/lake/compact/sql.ts";
import { type Work, write } from "@quayside/functions/lake/compact/work.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { saleSums } from "@quayside/functions/lake/tables.ts";

import { emptyManifest, settle } from "../../lakes/manifest-of.ts";

const timeZone = "Europe/London";

const some = (salt: string, values: readonly (string | null)[]) => {
  const cases = values.map((value, at) => `WHEN ${at} THEN ${value === null ? "NULL" : literal(value)}`);
  return `CASE hash(order_id || ${literal(salt)}) % ${values.length} ${cases.join(" ")} END`;
};

/** What the file does not know of an order is drawn from its id, more of what is more common. */
const drawn = {
  channel: some("channel", [
    "web",
    "web",
    "web",
    "web",
    "web",
    "mobile",
    "mobile",
    "marketplace",
    "marketplace",
    "retail",
  ]),
  source: some("source", ["organic", "organic", "direct", "direct", "paid", "email", "social", "referral", null]),
  campaign: some("campaign", [null, null, null, "spring", "autumn", "gifts"]),
  referrer: some("referrer", [null, null, "search.example", "blog.example"]),
  device: some("device", ["desktop", "desktop", "mobile", "mobile", "mobile", "tablet"]),
  payment_method: some("payment", ["online", "online", "online", "external", "gift-card + online"]),
  shipping_method: some("shipping", ["Standard", "Standard", "Next day", "Collect"]),
  owner: some("owner", [null, null, "staff-1", "staff-2"]),
  location: some("location", ["main", "main", "north"]),
  promotion: some("promotion", [null, null, null, null, "Spring sale", "Welcome"]),
  state: "'S' || (hash(order_id || 'state') % 12)",
  city: "'City ' || CAST(floor(200 * pow(CAST(hash(order_id || 'city') % 10000 AS DOUBLE) / 10000, 2)) AS INTEGER)",
};

/** Orders and order lines with every column of the lake, as tables of the session. */
async function arrangeOrders(session: Session): Promise<void> {
  const drawnColumns = Object.entries(drawn).map(([name, sql]) => `${sql} AS ${name}`);
  await session.run(`CREATE TABLE catalogue AS SELECT sku, 'prd_' || regexp_replace(sku, '[A-Z]+', '') AS product_id,
      mode(title) AS title, NULL AS options, 'Category ' || lpad(CAST(hash(sku) % 60 AS VARCHAR), 2, '0') AS category,
      'Department ' || (hash(sku) % 60) % 12 AS department, 'Brand ' || hash(sku || 'b') % 40 AS brand,
      'Supplier ' || hash(sku || 's') % 25 AS supplier, 'active' AS product_status, NULL AS price, NULL AS list_price,
      NULL AS cost, NULL AS launched, NULL AS image_key
    FROM lines WHERE is_product GROUP BY sku;
  CREATE TABLE priced AS SELECT *, gross // 20 * CAST(hash(order_id) % 4 = 0 AS BIGINT) AS discount,
      CASE WHEN is_product THEN (gross * (40 + CAST(hash(sku) % 25 AS BIGINT))) // 100 END AS cost FROM lines;
  CREATE TABLE heads AS SELECT order_id, shown_at, any_value(customer_key) AS customer_key, any_value(country) AS country,
      count(*) AS lines, count(DISTINCT sku) FILTER (is_product) AS products, sum(units) AS units, sum(gross) AS gross,
      sum(discount) AS discount, sum(gross - discount) AS revenue, sum((gross - discount) // 5) AS tax,
      coalesce(sum(cost), 0) AS cogs, coalesce(sum(gross - discount) FILTER (cost IS NOT NULL), 0) AS costed_revenue,
      coalesce(sum(units) FILTER (cost IS NOT NULL), 0) AS costed_units
    FROM priced GROUP BY order_id, shown_at;
  CREATE TABLE ranked AS SELECT *, CAST(shown_at AS DATE) AS day, CAST(date_part('hour', shown_at) AS INTEGER) AS hour,
      date_trunc('hour', shown_at) AS hour_at, CAST(date_part('isodow', shown_at) AS INTEGER) AS weekday, 'completed' AS status,
      ${drawnColumns.join(", ")},
      CASE WHEN customer_key IS NOT NULL THEN row_number() OVER own END AS nth,
      CASE WHEN customer_key IS NOT NULL THEN lag(CAST(shown_at AS DATE)) OVER own END AS previous_day
    FROM heads WINDOW own AS (PARTITION BY customer_key ORDER BY shown_at, order_id);
  CREATE TABLE sold AS SELECT *, CASE WHEN nth IS NULL THEN 'unknown' WHEN nth = 1 THEN 'new' ELSE 'returning' END AS customer_type,
      order_id AS number, 1 AS version, shown_at AS placed_at, CAST(products > 1 AS INTEGER) AS multi_product,
      1 AS shipped, 3600 * (4 + CAST(hash(order_id) % 40 AS BIGINT)) AS ship_seconds, CAST(hash(order_id) % 40 <= 20 AS INTEGER) AS shipped_in_a_day,
      CAST(hash(order_id) % 20 = 0 AS INTEGER) AS split, 1 AS delivered, 172800 AS delivery_seconds,
      1 AS promised, CAST(hash(order_id) % 10 < 9 AS INTEGER) AS on_time,
      CAST(coalesce(nth = 1, false) AS INTEGER) AS is_first,
      CASE WHEN nth = 1 THEN revenue ELSE 0 END AS new_revenue, 395 AS delivery, revenue + 395 + tax + 79 AS total
    FROM ranked`);
}

const sumsOfLine = `line.units, line.gross, line.discount, line.gross - line.discount AS revenue,
  (line.gross - line.discount) // 5 AS tax, coalesce(line.cost, 0) AS cogs,
  CASE WHEN line.cost IS NOT NULL THEN line.gross - line.discount ELSE 0 END AS costed_revenue,
  CASE WHEN line.cost IS NOT NULL THEN line.units ELSE 0 END AS costed_units`;

const measured = Object.keys(saleSums).join(", ");

const linesOf = (month: string) => `(SELECT head.* EXCLUDE (${measured}), ${sumsOfLine},
  CAST(line.line AS VARCHAR) AS line_id, CASE WHEN line.is_product THEN 'product' ELSE 'fee' END AS kind, line.sku, line.title,
  line.gross // line.units AS unit_price, ${orderNumber(month, "line.order_id")} AS order_no
  FROM priced AS line JOIN sold AS head ON head.order_id = line.order_id AND head.shown_at = line.shown_at
  WHERE strftime(head.day, '%Y-%m') = '${month}')`;

/** Writes a lake of the session's table `lines` into a folder, the cubes as a compaction makes them. */
export async function writeLake(session: Session, folder: string): Promise<Manifest> {
  await arrangeOrders(session);
  const work: Work = { session, base: emptyManifest(timeZone), local: async ({ key }) => key, made: [] };
  const months = await session.rows<{ month: string }>(
    "SELECT DISTINCT strftime(day, '%Y-%m') AS month FROM sold ORDER BY 1",
  );
  for (const { month } of months) {
    const orders = `(SELECT * REPLACE (tax + 79 AS tax) FROM sold WHERE strftime(day, '%Y-%m') = '${month}')`;
    await write(work, "orders", month, orders, "day, placed_at, order_id");
    await write(work, "order_lines", month, linesOf(month), "day, order_id, line_id");
    await writeProductDays(work, month);
    await writeShelfCubes(work, month);
  }
  await write(work, "products", undefined, "catalogue", "sku");
  await write(work, "customers", undefined, customers, "customer_key");
  return settle(work, folder);
}

const customers = `(SELECT customer_key, customer_key AS customer_id, NULL AS registered, min(day) AS first_day,
  max(day) AS last_day, strftime(min(day), '%Y-%m') AS cohort, count(*) AS orders, sum(units) AS units,
  sum(revenue) AS revenue, any_value(country) AS country, NULL AS customer_group, 'others' AS segment
  FROM sold WHERE customer_key IS NOT NULL GROUP BY customer_key)`;
