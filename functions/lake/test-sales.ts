import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Row } from "./columns.ts";
import { unknown } from "./facts/dimensions-of.ts";
import type { storeTime } from "./store-time.ts";
import { type CubeOfDays, type CubeOfMonths, fulfilment, monthsOf, saleSums } from "./tables.ts";

export type LakeRow = Record<string, string | number | boolean | null>;

export interface TestLine {
  sku: string;
  units: number;
  /** Of all its units before discounts, in minor units. */
  gross: number;
  discount?: number;
  tax?: number;
  /** Of one unit; unknown where absent. */
  cost?: number;
  kind?: "product" | "fee";
}

export interface TestSale {
  id: string;
  at: Instant;
  customer?: string;
  delivery?: number;
  /** On delivery. */
  deliveryTax?: number;
  /** `country`, `channel` and the like. */
  dimensions?: Record<string, string | null>;
  /** How its parcels went; nothing has left unless said. */
  parcels?: Partial<Row<typeof fulfilment>>;
  lines: readonly TestLine[];
}

export interface TestReturn {
  id: string;
  at: Instant;
  sku: string;
  units: number;
  value: number;
  dimensions?: Record<string, string | null>;
}

/** What is known of customers beside their orders; of others nothing is. */
export type TestPeople = Readonly<Record<string, { segment: string; customer_group: string | null }>>;

const sumNames = Object.keys(saleSums);
const nothingLeft = Object.fromEntries(Object.keys(fulfilment).map((name) => [name, 0]));
const cubes = ["department", "category", "brand", "supplier"] as const;
type CubesOfDays = Record<CubeOfDays, LakeRow[]>;
type TimeOf = ReturnType<typeof storeTime>;

/** Rows of the lake's tables as plain loops make them, for tests of what reads them. */
export function rowsOfSales(
  sales: readonly TestSale[],
  returns: readonly TestReturn[],
  products: readonly LakeRow[],
  timeOf: TimeOf,
  people: TestPeople = {},
) {
  const places = placesOf(sales, timeOf);
  const placed = sales.map((sale) => ({ sale, shared: sharedBy(sale, places, timeOf) }));
  const bySku = new Map(products.map((product) => [product.sku, product]));
  const productsIn = ({ lines }: TestSale) => {
    const goods = lines.filter(({ kind }) => kind !== "fee");
    return new Set(goods.map(({ sku }) => bySku.get(sku)?.product_id ?? sku)).size;
  };
  const orders = placed.map(({ sale, shared }) => {
    return orderRow(sale, shared, { ...(places.get(sale.id) ?? nowhere), products: productsIn(sale) });
  });
  const order_lines = placed.flatMap(({ sale, shared }, order_no) =>
    sale.lines.map((line, at) => ({ ...lineRow(sale, line, at, shared), order_no })),
  );
  const cubeRows = cubes.map((name) => {
    return [
      `${name}_days`,
      cubeOf(order_lines, (line) => bySku.get(line.sku as string)?.[name] ?? null, name),
    ] as const;
  });
  const days = Object.fromEntries([["product_days", productDays(order_lines)], ...cubeRows]) as CubesOfDays;
  return {
    ...{ orders, order_lines, customers: customersOf(orders, people), ...days, ...ofMonths(days) },
    return_lines: returns.map((each) => returnRow(each, timeOf)),
  };
}

const nowhere = { nth: null, previous_day: null };

interface Place {
  nth: number;
  previous_day: string | null;
}

/** Which of their orders each is, by time, and the day of the one before. */
function placesOf(sales: readonly TestSale[], timeOf: TimeOf): Map<string, Place> {
  const known = sales.filter(({ customer }) => customer).toSorted((one, other) => one.at.localeCompare(other.at));
  const last = new Map<string, { nth: number; day: string }>();
  return new Map(
    known.map(({ id, at, customer = "" }) => {
      const { nth = 0, day = null } = last.get(customer) ?? {};
      last.set(customer, { nth: nth + 1, day: timeOf(at).day });
      return [id, { nth: nth + 1, previous_day: day }];
    }),
  );
}

function sharedBy(sale: TestSale, places: Map<string, Place>, timeOf: TimeOf): LakeRow {
  const nth = places.get(sale.id)?.nth;
  const customer_type = nth === undefined ? "unknown" : nth === 1 ? "new" : "returning";
  const own = { order_id: sale.id, status: "paid", customer_key: sale.customer ?? null, customer_type };
  return { ...timeOf(sale.at), ...unknown, channel: "web", ...own, ...sale.dimensions };
}

function sumsOf({ units, gross, discount = 0, tax = 0, cost }: TestLine): LakeRow & Record<string, number> {
  const revenue = gross - discount;
  const isCosted = cost !== undefined;
  return {
    ...{ units, gross, discount, revenue, tax, cogs: (cost ?? 0) * units },
    ...{ costed_revenue: isCosted ? revenue : 0, costed_units: isCosted ? units : 0 },
  };
}

function orderRow(
  { id, at, lines, delivery = 0, deliveryTax = 0, parcels = {} }: TestSale,
  shared: LakeRow,
  { nth, previous_day, products }: { nth: number | null; previous_day: string | null; products: number },
): LakeRow {
  const each = lines.map(sumsOf);
  const sum = (name: string) => each.reduce((total, line) => total + (line[name] ?? 0), 0);
  const sums = Object.fromEntries(sumNames.map((name) => [name, sum(name)]));
  const tax = sum("tax") + deliveryTax;
  return {
    ...shared,
    ...{ number: id, version: 1, placed_at: at, nth, previous_day, lines: lines.length, products },
    ...{ ...nothingLeft, ...parcels, is_first: nth === 1 ? 1 : 0 },
    ...{ multi_product: products > 1 ? 1 : 0 },
    ...{ new_revenue: nth === 1 ? sum("revenue") : 0, ...sums, tax, delivery, total: sum("revenue") + tax + delivery },
  };
}

function lineRow({ id }: TestSale, line: TestLine, at: number, shared: LakeRow): LakeRow {
  const unit_price = Math.round(line.gross / line.units);
  const own = { line_id: `${id}-${at}`, kind: line.kind ?? "product", sku: line.sku, title: line.sku, unit_price };
  return { ...shared, ...own, ...sumsOf(line) };
}

function returnRow({ id, at, sku, units, value, dimensions }: TestReturn, timeOf: TimeOf): LakeRow {
  const own = { return_id: id, record_id: id, line_id: "1", kind: "product", sku, title: sku, reason: null };
  return { ...timeOf(at), ...unknown, customer_type: "unknown", ...dimensions, ...own, units, value, tax: 0, cogs: 0 };
}

/** Sums and different orders of the lines that have the same of some columns. */
function summed(lines: readonly LakeRow[], keyOf: (line: LakeRow) => LakeRow): LakeRow[] {
  const groups = Map.groupBy(lines, (line) => JSON.stringify(keyOf(line)));
  return [...groups].map(([key, some]) => {
    const sums = sumNames.map((name) => [name, some.reduce((sum, line) => sum + Number(line[name]), 0)]);
    const orders = new Set(some.map(({ order_id }) => order_id)).size;
    return { ...JSON.parse(key), ...Object.fromEntries(sums), orders };
  });
}

function productDays(lines: readonly LakeRow[]): LakeRow[] {
  return summed(lines, ({ day, weekday, kind, sku }) => ({ day, weekday, kind, sku, title: sku }) as LakeRow);
}

const shared = ["day", "weekday", "kind", "channel", "customer_type", "country"];

function cubeOf(lines: readonly LakeRow[], keyOf: (line: LakeRow) => LakeRow[string], name: string): LakeRow[] {
  return summed(lines, (line) => {
    const own = shared.map((column) => [column, line[column] ?? null]);
    return { ...Object.fromEntries(own), [name]: keyOf(line) };
  });
}

function ofMonths(days: CubesOfDays): Record<CubeOfMonths, LakeRow[]> {
  const cubes = (Object.keys(days) as CubeOfDays[]).map((name) => {
    const sums = [...sumNames, "orders"];
    const groups = Map.groupBy(days[name], ({ day, weekday: _, ...row }) => {
      const keys = Object.entries(row).filter(([column]) => !sums.includes(column));
      return JSON.stringify({ day: `${String(day).slice(0, 7)}-01`, ...Object.fromEntries(keys) });
    });
    const rows = [...groups].map(([key, some]) => {
      const total = (column: string) => some.reduce((sum, row) => sum + Number(row[column]), 0);
      return { ...JSON.parse(key), ...Object.fromEntries(sums.map((column) => [column, total(column)])) };
    });
    return [monthsOf[name], rows];
  });
  return Object.fromEntries(cubes);
}

function customersOf(orders: readonly LakeRow[], people: TestPeople): LakeRow[] {
  const byCustomer = Map.groupBy(
    orders.filter(({ customer_key }) => customer_key),
    ({ customer_key }) => customer_key,
  );
  return [...byCustomer].map(([customer_key = null, some]) => {
    const days = some.map(({ day }) => String(day)).sort();
    const sum = (name: string) => some.reduce((total, order) => total + Number(order[name]), 0);
    return {
      ...{ customer_key, customer_id: customer_key, registered: null, cohort: days[0]?.slice(0, 7) ?? null },
      ...{ first_day: days[0] ?? null, last_day: days.at(-1) ?? null, orders: some.length, units: sum("units") },
      ...{ revenue: sum("revenue"), country: null },
      ...(people[String(customer_key)] ?? { customer_group: null, segment: "others" }),
    };
  });
}
