import type { DayRange, Filter } from "@quayside/shared/analytics/query.ts";
import { type ComponentName, components } from "@quayside/shared/metrics/components.ts";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";
import { type MonthlyTable, monthlyTables, wholeTables } from "../lake/tables.ts";
import { customersOnce } from "./customers-once.ts";
import type { Cut } from "./cut.ts";
import { distinctOf } from "./sql.ts";

interface Kind {
  source: "sales" | "returns" | "payments" | "sessions";
  /** Whether it has a row for each line, so that it knows things of lines. */
  hasLines?: true;
  /** The dimension that a cube is by: orders in it are counted once for each value. */
  by?: DimensionName;
  /** It knows no day, only its month. */
  ofMonths?: true;
}

/** The others are the lake's own books, and what visits are made of. */
export type FactTable = Exclude<MonthlyTable, "records" | "page_events">;

/** Every table that sums can come from. */
const kinds: Record<FactTable, Kind> = {
  department_days: { source: "sales", by: "department", hasLines: true },
  category_days: { source: "sales", by: "category", hasLines: true },
  brand_days: { source: "sales", by: "brand", hasLines: true },
  supplier_days: { source: "sales", by: "supplier", hasLines: true },
  product_days: { source: "sales", by: "sku", hasLines: true },
  department_months: { source: "sales", by: "department", hasLines: true, ofMonths: true },
  category_months: { source: "sales", by: "category", hasLines: true, ofMonths: true },
  brand_months: { source: "sales", by: "brand", hasLines: true, ofMonths: true },
  supplier_months: { source: "sales", by: "supplier", hasLines: true, ofMonths: true },
  product_months: { source: "sales", by: "sku", hasLines: true, ofMonths: true },
  orders: { source: "sales" },
  order_lines: { source: "sales", hasLines: true },
  return_lines: { source: "returns", hasLines: true },
  payments: { source: "payments" },
  sessions: { source: "sessions" },
};

/** Those that any range of days can be asked of. */
export const factTables = (Object.keys(kinds) as FactTable[]).filter((table) => !kinds[table].ofMonths);

/** Where a dimension's column is found from a table: on it, or on one that is joined. */
export type Origin = "own" | "products" | "customers";

export function originOf(table: FactTable, name: DimensionName): Origin | undefined {
  const { level, column } = dimensions[name];
  const columns: object = monthlyTables[table];
  switch (level) {
    case "time":
    case "order":
    case "session":
      return column in columns ? "own" : undefined;
    case "line":
      return kinds[table].hasLines && column in columns ? "own" : undefined;
    case "product":
      if (column in columns) return "own";
      return "sku" in columns && column in wholeTables.products ? "products" : undefined;
    case "customer":
      if (column in columns) return "own";
      return "customer_key" in columns && column in wholeTables.customers ? "customers" : undefined;
  }
}

const isOfLines = (name: DimensionName): boolean => ["line", "product"].includes(dimensions[name].level);

/** Dimensions that a cut knows: those it is split by, and those it is narrowed by. */
export function dimensionsOf({ dimensions: split, filters, keys }: Cut): DimensionName[] {
  return [...new Set([...split, ...filters.map(({ dimension }) => dimension), ...(keys?.dimensions ?? [])])];
}

/** Whether a component's sums over the rows of a cut may be added up to the sum over all of them. */
export function isAdditive(name: ComponentName, cut: Cut): boolean {
  const { measure } = components[name];
  if (!("distinct" in measure)) return true;
  // An order and a return have one day and one of everything that is known of orders.
  return ["order_id", "return_id"].includes(measure.distinct) && !cut.dimensions.some(isOfLines);
}

/** Orders know whether they have products, and so may be counted where products alone are asked for. */
export function isOfProducts(table: FactTable, { dimension, is, values }: Filter): boolean {
  return table === "orders" && dimension === "line_kind" && is === "in" && values.join() === "product";
}

/** Whether a table has the columns of a cut. */
export function reaches(table: FactTable, { dimensions: split, filters, keys, grain }: Cut): boolean {
  if (grain === "hour" && !("hour_at" in monthlyTables[table])) return false;
  if ((grain === "day" || grain === "week") && kinds[table].ofMonths) return false;
  const isKnown = (name: DimensionName) => originOf(table, name) !== undefined;
  const isNarrowed = filters.every((each) => isKnown(each.dimension) || isOfProducts(table, each));
  return isNarrowed && split.every(isKnown) && (keys?.dimensions ?? []).every(isKnown);
}

/**
 * What a component is in a table, in SQL; `undefined` where the table does not have it under this cut. Over a `range` some
 * are counted in a cheaper way.
 */
export function measureIn(table: FactTable, name: ComponentName, cut: Cut, range?: DayRange): string | undefined {
  const { source, level, measure } = components[name];
  // Of such orders only the number is that of their products; their sums have fees in them.
  if (cut.filters.some((each) => isOfProducts(table, each)) && !(level === "line" && "distinct" in measure))
    return undefined;
  const { by, hasLines, source: own } = kinds[table];
  const columns: object = monthlyTables[table];
  if (source !== own) return undefined;
  if (level === "order" && hasLines) return undefined;
  // On an order, `tax` is of lines and delivery together.
  if (name === "line_tax" && table === "orders") return undefined;
  if ("sum" in measure) return measure.sum in columns ? `sum(t.${measure.sum})` : undefined;
  if ("known" in measure) return measure.known in columns ? `count(t.${measure.known})` : undefined;
  if (by) return measure.distinct === "order_id" && isOneEach(by, cut) ? "sum(t.orders)" : undefined;
  if (table === "orders") {
    if (measure.distinct === "order_id") return "count(*)";
    const fromNth = "fromNth" in measure ? measure.fromNth : undefined;
    return (range && customersOnce(cut, range, fromNth)) ?? distinctOf(measure);
  }
  if (table === "order_lines" && measure.distinct === "order_id") return "count(DISTINCT t.order_no)";
  return measure.distinct in columns ? distinctOf(measure) : undefined;
}

/** Whether sums by a cube's dimension add up no two of its values, nor products and fees of one value. */
function isOneEach(by: DimensionName, cut: Cut): boolean {
  return isFixed(by, cut) && (by === "sku" || isFixed("line_kind", cut));
}

function isFixed(by: DimensionName, cut: Cut): boolean {
  const one = cut.filters.some(({ dimension, is, values }) => dimension === by && is === "in" && values.length === 1);
  return one || cut.dimensions.includes(by);
}

export interface Choice {
  /** The table that each component comes from. */
  tables: Map<FactTable, ComponentName[]>;
  /** Components of whole orders that cannot be split by a thing of their lines, and by which not. */
  tooCoarse: Map<ComponentName, DimensionName>;
  /** Components that know nothing of a dimension at all. */
  impossible: Map<ComponentName, DimensionName>;
}

/** The smallest table, by its rows in the months asked for, that has a component under a cut. */
export function chooseTables(
  names: readonly ComponentName[],
  cut: Cut,
  { rows, among = factTables }: { rows: (table: FactTable) => number; among?: readonly FactTable[] },
): Choice {
  const choice: Choice = { tables: new Map(), tooCoarse: new Map(), impossible: new Map() };
  const reaching = among.filter((table) => reaches(table, cut)).sort((one, other) => rows(one) - rows(other));
  for (const name of names) {
    const table = reaching.find((each) => measureIn(each, name, cut));
    if (table) choice.tables.set(table, [...(choice.tables.get(table) ?? []), name]);
    else fault(choice, name, cut);
  }
  return choice;
}

function fault(choice: Choice, name: ComponentName, cut: Cut): void {
  const ofSource = factTables.filter((table) => kinds[table].source === components[name].source);
  const unknown = dimensionsOf(cut).find((each) => !ofSource.some((table) => originOf(table, each)));
  if (unknown) choice.impossible.set(name, unknown);
  else choice.tooCoarse.set(name, dimensionsOf(cut).find(isOfLines) ?? (dimensionsOf(cut)[0] as DimensionName));
}
