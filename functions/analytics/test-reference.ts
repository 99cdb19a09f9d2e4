/** A line that was sold, as plain as it can be told. */
export interface SoldLine {
  order: string;
  customer: string | null;
  /** `2010-12-01` and `08`, by the store's clock. */
  day: string;
  hour: string;
  /** Sorts the orders of a customer. */
  at: string;
  units: number;
  gross: number;
  discount: number;
  /** Of all its units; null where unknown. */
  cost: number | null;
  kind: "product" | "fee";
  sku: string;
  /** Of its order: country and the like; of its product: category and the like. */
  of: Record<string, string | null>;
}

/** What was paid beside the lines of an order. */
export interface OrderExtras {
  delivery: number;
  tax: number;
}

export interface ReferenceQuestion {
  dimensions: string[];
  grain?: "hour" | "day" | "week" | "month" | "quarter" | "year";
  filters: { dimension: string; is: "in" | "not-in"; values: (string | null)[] }[];
  from: string;
  to: string;
}

export interface ReferenceRow {
  bucket?: string;
  keys: (string | null)[];
  sums: ReferenceSums;
}

export interface ReferenceSums {
  units: number;
  gross: number;
  discount: number;
  revenue: number;
  cost: number;
  costedRevenue: number;
  costedUnits: number;
  orders: number;
  knownOrders: number;
  customers: number;
  newCustomers: number;
  repeatCustomers: number;
  newRevenue: number;
  multiProductOrders: number;
  delivery: number;
  tax: number;
}

const weekdayOf = (day: string) => String(new Date(`${day}T00:00:00Z`).getUTCDay() || 7);

function dimensionOf(line: SoldLine, dimension: string): string | null {
  if (dimension === "weekday") return weekdayOf(line.day);
  if (dimension === "hour_of_day") return String(Number(line.hour));
  if (dimension === "sku") return line.sku;
  if (dimension === "line_kind") return line.kind;
  if (dimension === "order") return line.order;
  if (dimension === "customer") return line.customer;
  return line.of[dimension] ?? null;
}

export function bucketOf({ day, hour }: Pick<SoldLine, "day" | "hour">, grain: ReferenceQuestion["grain"]): string {
  const month = Number(day.slice(5, 7));
  switch (grain) {
    case undefined:
      return "";
    case "hour":
      return `${day} ${hour}`;
    case "day":
      return day;
    case "week": {
      const date = new Date(`${day}T00:00:00Z`);
      while (date.getUTCDay() !== 1) date.setUTCDate(date.getUTCDate() - 1);
      return date.toISOString().slice(0, 10);
    }
    case "month":
      return `${day.slice(0, 7)}-01`;
    case "quarter":
      return `${day.slice(0, 4)}-${["01", "04", "07", "10"][Math.ceil(month / 3) - 1]}-01`;
    case "year":
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** Each customer's orders in the order they were placed; whose first each is. */
export function firstOrders(lines: readonly SoldLine[]): Set<string> {
  const first = new Map<string, { at: string; order: string }>();
  for (const { customer, order, at } of lines) {
    if (customer === null) continue;
    const known = first.get(customer);
    if (!known || at < known.at || (at === known.at && order < known.order)) first.set(customer, { at, order });
  }
  return new Set([...first.values()].map(({ order }) => order));
}

function holds(line: SoldLine, { filters, from, to }: ReferenceQuestion): boolean {
  if (line.day < from || line.day > to) return false;
  for (const { dimension, is, values } of filters)
    if (values.includes(dimensionOf(line, dimension)) !== (is === "in")) return false;
  return true;
}

/**
 * The sums of a question by loops over lines, for tests of the engine, of which it shares nothing. `extras` are of whole
 * orders, and so is what customers are counted by.
 */
export function reference(
  lines: readonly SoldLine[],
  question: ReferenceQuestion,
  extras: ReadonlyMap<string, OrderExtras>,
): ReferenceRow[] {
  const first = firstOrders(lines);
  const productsOf = new Map<string, Set<string>>();
  for (const { order, sku, kind, of } of lines) {
    const products = productsOf.get(order) ?? new Set();
    if (kind === "product") products.add(of.product ?? sku);
    productsOf.set(order, products);
  }
  const cells = new Map<string, { row: ReferenceRow; orders: Set<string>; people: Set<string>; again: Set<string> }>();
  for (const line of lines) {
    if (!holds(line, question)) continue;
    const bucket = bucketOf(line, question.grain);
    const keys = question.dimensions.map((dimension) => dimensionOf(line, dimension));
    const place = JSON.stringify([bucket, keys]);
    let cell = cells.get(place);
    if (!cell) {
      const row = { ...(question.grain ? { bucket } : {}), keys, sums: { ...nothing } };
      cell = { row, orders: new Set(), people: new Set(), again: new Set() };
      cells.set(place, cell);
    }
    const { sums } = cell.row;
    const revenue = line.gross - line.discount;
    sums.units += line.units;
    sums.gross += line.gross;
    sums.discount += line.discount;
    sums.revenue += revenue;
    if (line.cost !== null) {
      sums.cost += line.cost;
      sums.costedRevenue += revenue;
      sums.costedUnits += line.units;
    }
    if (first.has(line.order)) sums.newRevenue += revenue;
    if (line.customer !== null) {
      if (!cell.people.has(line.customer)) sums.customers += 1;
      cell.people.add(line.customer);
      if (!first.has(line.order) && !cell.again.has(line.customer)) {
        sums.repeatCustomers += 1;
        cell.again.add(line.customer);
      }
    }
    if (cell.orders.has(line.order)) continue;
    cell.orders.add(line.order);
    sums.orders += 1;
    if (line.customer !== null) sums.knownOrders += 1;
    if (first.has(line.order)) sums.newCustomers += 1;
    if ((productsOf.get(line.order)?.size ?? 0) > 1) sums.multiProductOrders += 1;
    sums.delivery += extras.get(line.order)?.delivery ?? 0;
    sums.tax += extras.get(line.order)?.tax ?? 0;
  }
  return [...cells.values()].map(({ row }) => row);
}

export const nothing: ReferenceSums = {
  units: 0,
  gross: 0,
  discount: 0,
  revenue: 0,
  cost: 0,
  costedRevenue: 0,
  costedUnits: 0,
  orders: 0,
  knownOrders: 0,
  customers: 0,
  newCustomers: 0,
  repeatCustomers: 0,
  newRevenue: 0,
  multiProductOrders: 0,
  delivery: 0,
  tax: 0,
};
