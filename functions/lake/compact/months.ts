import { lineOwn, orderOwn, ownDimensions, paymentOwn, returnOwn, time } from "../tables.ts";
import { literal, names } from "./sql.ts";
import { stored, type Work, write } from "./work.ts";

const customerType = `CASE WHEN customer_key IS NULL OR nth IS NULL THEN 'unknown' WHEN nth = 1 THEN 'new' ELSE 'returning' END`;

const derivedOfOrder = `${customerType} AS customer_type, CAST(coalesce(nth = 1, false) AS INTEGER) AS is_first,
  CASE WHEN nth = 1 THEN revenue ELSE 0 END AS new_revenue`;

/** Months do not share orders, nor then their numbers. */
export const orderNumber = (month: string, id = "order_id"): string =>
  `${month.replace("-", "")}00000000 + dense_rank() OVER (ORDER BY ${id})`;

const own = { orders: orderOwn, order_lines: lineOwn, return_lines: returnOwn, payments: paymentOwn };
type Moving = keyof typeof own;

/** Which record each row was told by. */
const teller: Record<Moving, string> = {
  orders: "order_id",
  order_lines: "order_id",
  return_lines: "record_id",
  payments: "order_id",
};

/** The month's rows of records that did not come in, and those of records that did. */
async function merged(work: Work, table: Moving, month: string): Promise<string> {
  const columns = [...names(time), ...names(ownDimensions), ...names(own[table])].join(", ");
  const before = await stored(work, table, month);
  return `(SELECT ${columns} FROM ${before} WHERE ${teller[table]} NOT IN (SELECT id FROM moved)
    UNION ALL SELECT ${columns} FROM new_${table} WHERE strftime(day, '%Y-%m') = ${literal(month)})`;
}

const ranked = (relation: string) =>
  `(SELECT item.*, ranks.nth, ranks.previous_day FROM ${relation} AS item LEFT JOIN ranks ON ranks.order_id = item.order_id)`;

/** Makes a month of orders, their lines, returns and payments, and of what the lake knows of records. */
export async function writeMonth(work: Work, month: string): Promise<void> {
  const orders = `(SELECT *, ${derivedOfOrder} FROM ${ranked(await merged(work, "orders", month))})`;
  await write(work, "orders", month, orders, "day, placed_at, order_id");
  const order = {
    order_lines: "day, order_id, line_id",
    return_lines: "day, record_id, return_id, line_id",
    payments: "day, order_id, payment_id",
  };
  for (const table of ["order_lines", "return_lines", "payments"] as const) {
    const numbered = table === "order_lines" ? `, ${orderNumber(month)} AS order_no` : "";
    const typed = `(SELECT *, ${customerType} AS customer_type${numbered} FROM ${ranked(await merged(work, table, month))})`;
    await write(work, table, month, typed, order[table]);
  }
  const records = await stored(work, "records", month);
  const all = `(SELECT day, kind, id, version FROM ${records} WHERE id NOT IN (SELECT id FROM moved)
    UNION ALL SELECT day, kind, id, version FROM moved WHERE strftime(day, '%Y-%m') = ${literal(month)})`;
  await write(work, "records", month, all, "day, kind, id");
}
