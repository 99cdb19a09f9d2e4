import { readCatalogueLines, type SaleLine } from "../../catalogue/online-retail/sale-line.ts";
import { heldBack, type SeriesSet } from "./series-set.ts";

export type Days = Map<string, Float64Array>;

const [firstDay, lastDay] = [Date.UTC(2009, 11, 1) / 86_400_000, Date.UTC(2011, 11, 9) / 86_400_000];
const length = lastDay - firstDay + 1;

function add(days: Days, name: string, day: number, value: number): void {
  const row = days.get(name) ?? new Float64Array(length);
  days.set(name, row);
  row[day - firstDay] = (row[day - firstDay] ?? 0) + value;
}

/** Revenue in pounds of the shop and of ranges (codes that begin with the same three digits), and units per product. */
function gather(sales: readonly SaleLine[]): Retail {
  const [revenue, units]: [Days, Days] = [new Map(), new Map()];
  for (const { code, quantity, priceMills, day } of sales) {
    const pounds = (quantity * priceMills) / 1000;
    add(revenue, "shop", day, pounds);
    add(revenue, `range ${code.slice(0, 3)}`, day, pounds);
    add(units, code, day, quantity);
  }
  return { revenue, units };
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
export const greatest = (days: Days, count: number): [string, Float64Array][] =>
  [...days].sort(([, a], [, b]) => total(b) - total(a)).slice(0, count);

function weekly(values: Float64Array): number[] {
  const offset = values.length % 7;
  return Array.from({ length: Math.floor(values.length / 7) }, (_, week) =>
    total(values.subarray(offset + week * 7, offset + week * 7 + 7)),
  );
}

export type Retail = { revenue: Days; units: Days };

/** The days of "Online Retail II". */
export async function readRetail(file: string): Promise<Retail> {
  const sales: SaleLine[] = [];
  for await (const line of readCatalogueLines(file)) if (line.kind === "sale") sales.push(line.sale);
  return gather(sales);
}

/** Days and weeks of revenue, days of the products that sell most. */
export function retailSets({ revenue, units }: Retail, count: number): SeriesSet[] {
  const top = greatest(revenue, count);
  const set = (
    name: string,
    frequency: "D" | "W",
    horizon: number,
    rows: [string, ArrayLike<number>][],
  ): SeriesSet => ({
    name,
    frequency,
    horizon,
    series: rows.map(([id, values]) => heldBack(id, Array.from(values), horizon)),
    rivals: new Map(),
  });
  return [
    set("retail-revenue-D-28", "D", 28, top),
    set(
      "retail-revenue-W-8",
      "W",
      8,
      top.map(([id, values]) => [id, weekly(values)]),
    ),
    set("retail-products-D-28", "D", 28, greatest(units, count)),
  ];
}
