import type { DayRange, Filter } from "@quayside/shared/analytics/query.ts";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";
import { type FactTable, type Origin, originOf } from "../analytics/choose-table.ts";
import { inDays } from "../analytics/sql.ts";
import { conditionOf } from "../analytics/statement.ts";
import { piecesUnder } from "../analytics/whole-months.ts";
import { saleSums } from "../lake/tables.ts";
import { filterNotPossible } from "./errors.ts";

/** Before any sale. */
export const beginning = "1970-01-01";

const alias: Record<Origin, string> = { own: "t", products: "p", customers: "c" };

interface From {
  table: FactTable;
  range: DayRange;
  filters: readonly Filter[];
  /** Tables whose columns the statement uses beside. */
  with?: readonly ("products" | "customers")[];
  /** Further conditions. */
  and?: readonly string[];
}

/** `FROM … WHERE …` of the rows that a range and filters let through; `t` is the table, `p` products, `c` customers. */
export function fromWhere({ table, range, filters, with: used = [], and = [] }: From): string {
  const origins = new Set<Origin>([...used, ...filters.map(({ dimension }) => reached(table, dimension))]);
  const products = origins.has("products") ? " LEFT JOIN products p ON p.sku = t.sku" : "";
  const customers = origins.has("customers") ? " LEFT JOIN customers c ON c.customer_key = t.customer_key" : "";
  const narrowed = filters.map((filter) => conditionOf(columnIn(table, filter.dimension), filter));
  return `FROM ${table} t${products}${customers} WHERE ${[inDays(range, "t"), ...narrowed, ...and].join(" AND ")}`;
}

/** The same for sums of SKUs over whole ranges, of the cube whole months together: `t` has `sku`, the day or the month's first, and what is summed. */
export function fromPieces(
  from: Pick<From, "range" | "filters" | "and"> & { table: "product_days" | "order_lines" },
): string {
  if (from.table === "order_lines") return fromWhere(from);
  const pieces = piecesUnder({ dimensions: [], filters: from.filters }, from.table, from.range);
  const columns = ["sku", "day", ...Object.keys(saleSums), "orders"].map((each) => `t.${each} AS ${each}`).join(", ");
  return `FROM (${pieces.map((piece) => `SELECT ${columns} ${fromWhere({ ...from, ...piece })}`).join(" UNION ALL ")}) t`;
}

function reached(table: FactTable, dimension: DimensionName): Origin {
  const origin = originOf(table, dimension);
  if (!origin) throw filterNotPossible(dimension);
  return origin;
}

function columnIn(table: FactTable, dimension: DimensionName): string {
  const column = `${alias[reached(table, dimension)]}.${dimensions[dimension].column}`;
  return dimensions[dimension].level === "time" ? `CAST(${column} AS VARCHAR)` : column;
}

/** The first of some tables, smallest first, that knows every dimension of the filters. */
export function smallest<T extends FactTable>(tables: readonly T[], filters: readonly Filter[]): T {
  const found = tables.find((table) => filters.every(({ dimension }) => originOf(table, dimension)));
  if (found) return found;
  const last = tables.at(-1) as T;
  throw filterNotPossible(filters.find(({ dimension }) => !originOf(last, dimension))?.dimension ?? "order");
}
