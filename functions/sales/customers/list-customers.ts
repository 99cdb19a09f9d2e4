import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { CustomerFigures } from "@quayside/shared/sales/customers.ts";
import type { SqlRow } from "../../analytics/engine.ts";
import { literal } from "../../analytics/sql.ts";
import { customersById } from "../../customers/store.ts";
import type { Verb } from "../../http/route.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { openSales, type SalesDeps } from "../open-sales.ts";
import { cursorOf, partsOfCursor } from "../pages-of.ts";
import { salesSettingsOf } from "../settings/store.ts";
import { measures } from "./rfm.ts";
import { bordersFrom, customerColumns, scoreSql, segmentSql } from "./rfm-sql.ts";

type List = typeof salesOperations.list;

const orders = { revenue: "revenue DESC", orders: "orders DESC", recency: "days DESC" } as const;
const columnOf = { revenue: "revenue", orders: "orders", recency: "days" } as const;

export const listCustomers: Verb<SalesDeps, List> = async (deps, ctx, { query }) => {
  const { segment, sort, per_page: limit } = query;
  const { engine, today } = await openSales(deps, ctx);
  const { segmentation } = await salesSettingsOf(deps.db, ctx.storeId);
  const columns = customerColumns(today);
  const borders = await bordersFrom(engine, "customers", columns, segmentation.borders);
  const list = `customers ${segment ?? "all"} ${sort}`;
  const wanted = [
    ...(segment === undefined ? [] : [`segment = ${literal(segment)}`]),
    ...(query.cursor === undefined ? [] : [beyond(columnOf[sort], partsOfCursor(query.cursor, list, 2))]),
  ];
  const scores = measures.map((each) => `${scoreSql(each, columns, borders)} AS ${each}`);
  const rows = await engine.run(`SELECT * FROM (
  SELECT customer_key, customer_id, first_day, last_day, orders, revenue, ${columns.recency} AS days, ${scores.join(", ")},
    ${segmentSql(columns, borders, segmentation)} AS segment FROM customers
) scored${wanted.length > 0 ? ` WHERE ${wanted.join(" AND ")}` : ""} ORDER BY ${orders[sort]}, customer_key LIMIT ${limit + 1}`);
  const page = rows.slice(0, limit);
  const end = rows.length > limit ? page.at(-1) : undefined;
  const place = end && [String(end[columnOf[sort]]), String(end.customer_key)];
  return { items: await named(deps, ctx, page.map(figuresOf)), ...(place && { nextCursor: cursorOf(list, place) }) };
};

function beyond(column: string, [value = "", key = ""]: readonly string[]): string {
  const bound = `CAST(${literal(value)} AS BIGINT)`;
  return `(${column} < ${bound} OR (${column} = ${bound} AND customer_key > ${literal(key)}))`;
}

function figuresOf(row: SqlRow): CustomerFigures {
  const [count, revenue] = [Number(row.orders), Number(row.revenue)];
  return {
    key: String(row.customer_key),
    ...(row.customer_id !== null && { customerId: String(row.customer_id) }),
    segment: row.segment as CustomerFigures["segment"],
    scores: { recency: Number(row.recency), frequency: Number(row.frequency), monetary: Number(row.monetary) },
    ...{ orders: count, revenue, aov: count === 0 ? null : revenue / count },
    ...{ firstOrder: String(row.first_day), lastOrder: String(row.last_day), daysSince: Number(row.days) },
  };
}

/** Names lie in the table alone, and are for those who may see customers. */
async function named({ db }: SalesDeps, ctx: Ctx, rows: CustomerFigures[]): Promise<CustomerFigures[]> {
  const { actor } = ctx;
  if (actor.kind === "staff" && !actor.permissions.has("customers.read")) return rows;
  const ids = rows.flatMap(({ customerId }) => customerId ?? []);
  const found = await customersById(db, ctx.storeId, ids);
  const known = new Map(found.map(({ record }) => [record.id, record]));
  return rows.map((row) => {
    const record = row.customerId === undefined ? undefined : known.get(row.customerId);
    return record ? { ...row, name: record.name, email: record.email } : row;
  });
}
