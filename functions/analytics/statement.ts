import type { DayRange, Filter, Grain } from "@quayside/shared/analytics/query.ts";
import type { ComponentName } from "@quayside/shared/metrics/components.ts";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";
import { dimensionsOf, type FactTable, isOfProducts, measureIn, type Origin, originOf } from "./choose-table.ts";
import type { Cut, Keys } from "./cut.ts";
import { inDays, literal } from "./sql.ts";

/** Sums of some components over one range from one table. */
export interface Part {
  table: FactTable;
  components: readonly ComponentName[];
  range: DayRange;
  /** Tells the columns of this range from those of others: `now`, `previous_period`. */
  role: string;
}

export interface StatementOf {
  cut: Cut;
  parts: readonly Part[];
  /** An expression over the columns, as {@link sumColumn} names them. */
  order?: { by: string; direction: "asc" | "desc" };
  limit?: number;
}

export const sumColumn = (role: string, component: string): string => `${role.replace("-", "_")}_${component}`;
export const keyColumn = (place: number): string => `k${place}`;

/** One statement for all parts: sums by bucket and keys, a column for each range and component. */
export function statementOf({ cut, parts, order, limit }: StatementOf): string {
  const keyNames = [...(cut.grain ? ["bucket"] : []), ...cut.dimensions.map((_, place) => keyColumn(place))];
  const columns = [...new Set(parts.flatMap((part) => part.components.map((each) => sumColumn(part.role, each))))];
  const selects = parts.map((part) => partSelect(part, cut, columns));
  const single = selects.length === 1 ? selects[0] : undefined;
  const merged = `SELECT ${[...keyNames, ...columns.map((each) => `sum(${each}) AS ${each}`)].join(", ")} FROM (${selects.join(" UNION ALL ")}) parts${groupBy(keyNames)}`;
  const body = single ?? merged;
  if (!order && limit === undefined) return body;
  const ties = keyNames.map((each) => `${each} ASC NULLS LAST`);
  const by = order ? [`${order.by} ${order.direction === "asc" ? "ASC" : "DESC"} NULLS LAST`] : [];
  return `SELECT * FROM (${body}) summed ORDER BY ${[...by, ...ties].join(", ")}${limit === undefined ? "" : ` LIMIT ${limit}`}`;
}

const groupBy = (names: readonly string[]): string => (names.length === 0 ? "" : ` GROUP BY ${names.join(", ")}`);

function partSelect(part: Part, cut: Cut, columns: readonly string[]): string {
  const { table, components, range, role } = part;
  const own = new Map(components.map((each) => [sumColumn(role, each), measureIn(table, each, cut, range)]));
  const keyExpressions = cut.dimensions.map((each) => columnOf(table, each));
  const selected = [
    ...(cut.grain ? [`${bucketOf(cut.grain)} AS bucket`] : []),
    ...keyExpressions.map((each, place) => `${each} AS ${keyColumn(place)}`),
    ...columns.map((each) => `${own.get(each) ?? "CAST(NULL AS BIGINT)"} AS ${each}`),
  ];
  const conditions = [
    inDays(range, "t"),
    ...cut.filters.map((each) => filterOf(table, each)),
    ...(cut.keys ? [keysCondition(table, cut.keys)] : []),
  ];
  const groups = [...(cut.grain ? [bucketOf(cut.grain)] : []), ...keyExpressions];
  return `SELECT ${selected.join(", ")} FROM ${table} t${joins(table, cut)} WHERE ${conditions.join(" AND ")}${groupBy(groups)}`;
}

/** What is counted by hour is told by the instant, the rest by its first day. */
function bucketOf(grain: Grain): string {
  if (grain === "hour") return "t.hour_at";
  return grain === "day" ? "t.day" : `CAST(date_trunc('${grain}', t.day) AS DATE)`;
}

const alias: Record<Origin, string> = { own: "t", products: "p", customers: "c" };

function columnOf(table: FactTable, name: DimensionName): string {
  const column = `${alias[originOf(table, name) ?? "own"]}.${dimensions[name].column}`;
  return dimensions[name].level === "time" ? `CAST(${column} AS VARCHAR)` : column;
}

function joins(table: FactTable, cut: Cut): string {
  const origins = new Set(dimensionsOf(cut).map((each) => originOf(table, each)));
  const products = origins.has("products") ? " LEFT JOIN products p ON p.sku = t.sku" : "";
  const customers = origins.has("customers") ? " LEFT JOIN customers c ON c.customer_key = t.customer_key" : "";
  return products + customers;
}

function filterOf(table: FactTable, filter: Filter): string {
  if (isOfProducts(table, filter)) return "t.products > 0";
  return conditionOf(columnOf(table, filter.dimension), filter);
}

/** Null is a value like others: `in` and `not-in` are each other's opposite for every row. */
export function conditionOf(column: string, { is, values }: Pick<Filter, "is" | "values">): string {
  const known = values.filter((value) => value !== null).map(literal);
  const hasNull = known.length < values.length;
  const among = known.length === 0 ? [] : [`${column} ${is === "in" ? "IN" : "NOT IN"} (${known.join(", ")})`];
  if (is === "in") return `(${[...among, ...(hasNull ? [`${column} IS NULL`] : [])].join(" OR ")})`;
  return hasNull ? `(${[...among, `${column} IS NOT NULL`].join(" AND ")})` : `(${among.join()} OR ${column} IS NULL)`;
}

function keysCondition(table: FactTable, { is, dimensions: by, rows }: Keys): string {
  const columns = by.map((each) => columnOf(table, each));
  const [first] = columns;
  if (first !== undefined && columns.length === 1)
    return conditionOf(first, { is, values: rows.map(([key = null]) => key) });
  const written = columns.map(
    (column) =>
      `CASE WHEN ${column} IS NULL THEN '-' ELSE concat(CAST(length(${column}) AS VARCHAR), ':', ${column}) END`,
  );
  return conditionOf(`concat(${written.join(", ")})`, { is, values: rows.map((row) => row.map(writtenKey).join("")) });
}

/** Several keys as one text, so that they are looked up at once: each behind its length, so that no two are alike. */
const writtenKey = (key: string | null): string => (key === null ? "-" : `${[...key].length}:${key}`);
