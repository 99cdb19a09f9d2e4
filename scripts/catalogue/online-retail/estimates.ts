import { type CodeHistory, recentSales } from "./code-history.ts";

/**
 * Unit price in pence: the price that most of the recent sale lines had. Where several share first place, the lower
 * median of those lines. Half a penny rounds up; undefined when that leaves nothing.
 */
export function usualPrice(history: CodeHistory): number | undefined {
  const prices = recentSales(history).map((i) => history.priceMills[i] ?? 0);
  const counts = new Map<number, number>();
  for (const price of prices) counts.set(price, (counts.get(price) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const modes = [...counts].filter(([, count]) => count === most).map(([price]) => price);
  const sorted = prices.toSorted((a, b) => a - b);
  const mills = modes.length === 1 ? modes[0] : sorted[Math.floor((sorted.length - 1) / 2)];
  const pence = Math.round((mills ?? 0) / 10);
  return pence > 0 ? pence : undefined;
}

/**
 * An invented stock, since the file holds none: four weeks of cover at the rate of the product's last 90 days of sale,
 * from 5 to 5 000 units.
 */
export function plausibleStock(history: CodeHistory): number {
  const sold = recentSales(history).reduce((units, i) => units + (history.quantities[i] ?? 0), 0);
  return Math.min(5000, Math.max(5, Math.ceil((sold * 28) / 90)));
}
