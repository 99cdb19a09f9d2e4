import type { SaleTerms } from "./sale-terms.ts";

/** What an order asks of the stock of one SKU. */
export interface Demand {
  sku: string;
  quantity: number;
  /** The SKU is sold until this many are left. */
  threshold: number;
}

export interface LineOfTerms {
  terms: SaleTerms;
  quantity: number;
}

/** Lines with the terms of their SKUs; those that are not sold are left out. */
export function linesOfTerms(
  lines: readonly { sku: string; quantity: number }[],
  terms: ReadonlyMap<string, SaleTerms>,
): LineOfTerms[] {
  return lines.flatMap(({ sku, quantity }) => {
    const found = terms.get(sku);
    return found ? [{ terms: found, quantity }] : [];
  });
}

/** Of the whole cart per SKU: two lines of one SKU, or a bundle and one of its parts, are one demand. */
export function demandOf(lines: readonly LineOfTerms[]): Map<string, Demand> {
  const demand = new Map<string, Demand>();
  for (const { terms, quantity } of lines)
    for (const part of terms.parts ?? [{ ...terms, quantity: 1 }]) {
      const before = demand.get(part.sku)?.quantity ?? 0;
      demand.set(part.sku, { sku: part.sku, threshold: part.threshold, quantity: before + quantity * part.quantity });
    }
  return demand;
}
