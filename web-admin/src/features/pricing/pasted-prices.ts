import { type Currency, parseDecimal } from "@quayside/shared/kernel/money.ts";
import { ListedPrice, type PriceTier } from "@quayside/shared/pricing/schema.ts";

export interface Pasted {
  prices: ListedPrice[];
  /** What is wrong with which row, counted from 1. */
  problems: string[];
}

/** Cells between tabs, semicolons or commas. */
const cellsOf = (row: string): string[] => row.split(/[\t;,]/).map((cell) => cell.trim());

/** `SKU, price` or `SKU, price, from units`, one a row; rows of one SKU are its steps. A row of headings is left out. */
export function pastedPrices(text: string, currency: Currency): Pasted {
  const tiers = new Map<string, PriceTier[]>();
  const problems: string[] = [];
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === "") continue;
    const [sku = "", price = "", from = "1"] = cellsOf(row);
    const amount = parseDecimal(price, currency);
    if (index === 0 && /sku/i.test(sku)) continue;
    if (amount === undefined || amount < 0) problems.push(`Row ${index + 1}: “${price}” is not a price such as 12.99.`);
    else if (!/^[1-9]\d{0,3}$/.test(from || "1"))
      problems.push(`Row ${index + 1}: “${from}” is not a number of units.`);
    else tiers.set(sku, [...(tiers.get(sku) ?? []), { from: Number(from || "1"), price: amount }]);
  }
  const prices = [...tiers].map(([sku, steps]) => ({ sku, tiers: steps.toSorted((a, b) => a.from - b.from) }));
  for (const each of prices) {
    const issue = ListedPrice.safeParse(each).error?.issues[0];
    if (issue) problems.push(`${each.sku || "A row without a SKU"}: ${issue.message}.`);
  }
  return { prices, problems };
}
