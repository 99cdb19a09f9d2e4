import type { CatalogueLine } from "./sale-line.ts";

/** Everything the file says about one stock code. */
export interface CodeHistory {
  code: string;
  /** How many sale lines carry each description. */
  descriptions: Map<string, number>;
  /** Parallel columns, one entry per sale line. */
  days: number[];
  priceMills: number[];
  quantities: number[];
}

const empty = (code: string): CodeHistory => ({
  code,
  descriptions: new Map(),
  days: [],
  priceMills: [],
  quantities: [],
});

/** Gathers the lines by code. Codes that were never sold stay, with no sales. */
export async function gatherHistories(lines: AsyncIterable<CatalogueLine>): Promise<CodeHistory[]> {
  const histories = new Map<string, CodeHistory>();
  for await (const line of lines) {
    const code = line.kind === "sale" ? line.sale.code : line.code;
    const history = histories.get(code) ?? empty(code);
    if (!histories.has(code)) histories.set(code, history);
    if (line.kind === "seen") continue;
    const { description, day, priceMills, quantity } = line.sale;
    history.descriptions.set(description, (history.descriptions.get(description) ?? 0) + 1);
    history.days.push(day);
    history.priceMills.push(priceMills);
    history.quantities.push(quantity);
  }
  return [...histories.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

const recentDays = 90;

/** Indices of the sale lines in the 90 days that end with the product's last sale. */
export function recentSales({ days }: CodeHistory): number[] {
  const since = days.reduce((latest, day) => Math.max(latest, day), 0) - recentDays;
  return days.flatMap((day, i) => (day > since ? [i] : []));
}
