import type { Cart, CartLine } from "@quayside/shared/cart/schema.ts";

const gbp = (amount: number) => ({ amount, currency: "GBP" });

export function lineOf(change: Partial<CartLine> = {}): CartLine {
  const { quantity = 1, unitPrice = gbp(2400) } = change;
  const total = gbp(quantity * unitPrice.amount);
  return {
    sku: "JUG-1",
    quantity,
    slug: "enamel-jug",
    title: "Enamel jug",
    options: {},
    unitPrice,
    subtotal: total,
    discount: gbp(0),
    total,
    available: 9,
    ...change,
  };
}

/** A cart whose sums follow from its lines, prices including 20 % tax. */
export function cartOf(lines: CartLine[], change: Partial<Cart> = {}): Cart {
  const sum = lines.reduce((total, line) => total + line.total.amount, 0);
  const tax = Math.round(sum / 6);
  const taxes = [{ rate: 200_000, net: gbp(sum - tax), tax: gbp(tax) }];
  const totals = { subtotal: gbp(sum), discount: gbp(0), delivery: gbp(0), tax: gbp(tax), total: gbp(sum) };
  return {
    id: "crt_01J9Z3V5B6C7D8E9F0G1H2J3K4",
    version: 1,
    step: "cart",
    lines,
    totals: { ...totals, due: totals.total, taxIncluded: true, taxes },
    codes: [],
    promotions: [],
    tenders: [],
    quoteHash: `hash-${sum}`,
    ...change,
  };
}
