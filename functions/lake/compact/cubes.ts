import { type CubeOfDays, type MonthlyTable, monthlyTables, monthsOf, saleSums } from "../tables.ts";
import { names } from "./sql.ts";
import { newest, type Work, write } from "./work.ts";

const sums = names(saleSums)
  .map((name) => `sum(${name}) AS ${name}`)
  .join(", ");

/** Cubes by what the catalogue says of a SKU now. */
export const shelfCubes = {
  department_days: "department",
  category_days: "category",
  brand_days: "brand",
  supplier_days: "supplier",
} as const satisfies Partial<Record<MonthlyTable, string>>;

/** Makes a month's cubes by category, brand and the like of its order lines. */
export async function writeShelfCubes(work: Work, month: string): Promise<void> {
  const lines = await newest(work, "order_lines", month);
  for (const [table, key] of Object.entries(shelfCubes) as [keyof typeof shelfCubes, string][]) {
    const measured = new Set([...names(saleSums), "orders"]);
    const by = names(monthlyTables[table]).filter((name) => !measured.has(name));
    const keys = by.map((name) => (name === key ? `catalogue.${name}` : `line.${name}`)).join(", ");
    const cube = `(SELECT ${keys}, ${sums}, count(DISTINCT line.order_id) AS orders
      FROM ${lines} AS line LEFT JOIN catalogue ON catalogue.sku = line.sku GROUP BY ${keys})`;
    await write(work, table, month, cube, by.join(", "));
    await writeMonths(work, table, month);
  }
}

/** Makes a month's sums by SKU. */
export async function writeProductDays(work: Work, month: string): Promise<void> {
  const lines = await newest(work, "order_lines", month);
  const cube = `(SELECT day, weekday, kind, sku, max(title) AS title, ${sums}, count(DISTINCT order_id) AS orders
    FROM ${lines} GROUP BY day, weekday, kind, sku)`;
  await write(work, "product_days", month, cube, "day, kind, sku");
  await writeMonths(work, "product_days", month);
}

/** Sums a cube's month up: an order has one day, so that orders add up too. */
async function writeMonths(work: Work, days: CubeOfDays, month: string): Promise<void> {
  const table = monthsOf[days];
  const measured = new Set([...names(saleSums), "orders", "title", "day"]);
  const by = names(monthlyTables[table])
    .filter((name) => !measured.has(name))
    .join(", ");
  const title = days === "product_days" ? "max_by(title, day) AS title, " : "";
  const cube = `(SELECT date_trunc('month', any_value(day)) AS day, ${by}, ${title}${sums}, sum(orders) AS orders
    FROM ${await newest(work, days, month)} GROUP BY ${by})`;
  await write(work, table, month, cube, by);
}
