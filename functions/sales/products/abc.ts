import type { AbcClass, AbcReading } from "@quayside/shared/sales/products.ts";

interface Reading {
  /** What the borders are shares of: the number of products, or their revenue. */
  of: "products" | "revenue";
  /** Where A ends, and where B ends. */
  borders: readonly [number, number];
  rule: string;
}

export const abcReadings: Record<AbcReading, Reading> = {
  products: {
    of: "products",
    borders: [0.2, 0.5],
    rule: "A: the 20% of products with most revenue, B: the next 30%, C: the other 50%.",
  },
  revenue: {
    of: "revenue",
    borders: [0.2, 0.5],
    rule: "A: the products that bring the first 20% of the revenue, B: the next 30%, C: the other 50%.",
  },
  pareto: {
    of: "revenue",
    borders: [0.8, 0.95],
    rule: "A: the products that bring the first 80% of the revenue, B: the next 15%, C: the last 5%.",
  },
};

export interface Classed {
  class: AbcClass;
  /** Share of the revenue until and with it, 0 to 1; null where there is no revenue. */
  cumulative: number | null;
}

/**
 * Classes of products that are ordered by revenue, most first. A product belongs to the class that it begins in: the one
 * that crosses a border is still above it. What brought nothing is C.
 */
export function abcOf(revenues: readonly number[], reading: AbcReading): Classed[] {
  const { of, borders } = abcReadings[reading];
  const total = revenues.reduce((sum, revenue) => sum + Math.max(0, revenue), 0);
  let reached = 0;
  return revenues.map((revenue, index) => {
    const begun = of === "products" ? index / revenues.length : reached / total;
    reached += Math.max(0, revenue);
    return {
      class: revenue <= 0 || begun >= borders[1] ? "C" : begun >= borders[0] ? "B" : "A",
      cumulative: total === 0 ? null : reached / total,
    };
  });
}
