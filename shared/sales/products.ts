import * as z from "zod";
import type { DimensionId } from "../analytics/query.ts";
import { Day } from "../kernel/day.ts";
import { Figure, PagedSalesSearch, SalesSearch, Scope } from "./scope.ts";

export const AbcClass = z.enum(["A", "B", "C"]);
export type AbcClass = z.output<typeof AbcClass>;

/**
 * Three readings of "A: top 20 % revenue, B: next 30 %, C: bottom 50 %": of the products by rank (the default), of the
 * revenue, or the classic 80/15/5 of the revenue.
 */
export const AbcReading = z.enum(["products", "revenue", "pareto"]);
export type AbcReading = z.output<typeof AbcReading>;

export const LifeStage = z.enum(["introduction", "growth", "maturity", "decline", "ended"]);
export type LifeStage = z.output<typeof LifeStage>;

export const Pace = z.enum(["fast", "middle", "slow", "still"]);
export type Pace = z.output<typeof Pace>;

export const ProductFigures = z.object({
  /** The product, or the SKU where the catalogue does not know it (any more). */
  id: z.string(),
  productId: z.string().optional(),
  title: z.string(),
  category: z.string().optional(),
  brand: z.string().optional(),
  imageKey: z.string().optional(),
  revenue: z.number(),
  units: z.number(),
  orders: z.number(),
  /** Of the units whose cost is known; null where none is. */
  profit: Figure,
  margin: Figure,
  /** Of all products' revenue, per cent. */
  share: Figure,
  /** Units a day of the range. */
  velocity: z.number(),
});
export type ProductFigures = z.output<typeof ProductFigures>;

export const ProductRow = ProductFigures.extend({
  rank: z.int(),
  before: z.object({ revenue: z.number(), units: z.number() }).optional(),
  /** Of revenue, per cent. */
  growth: Figure,
  abc: AbcClass,
  pace: Pace,
});
export type ProductRow = z.output<typeof ProductRow>;

export const ProductSort = z.enum(["revenue", "units", "orders", "profit", "margin", "velocity", "growth"]);

export const ProductsSearch = PagedSalesSearch.extend({
  sort: ProductSort.default("revenue"),
  direction: z.enum(["asc", "desc"]).default("desc"),
  abc: AbcClass.optional(),
  pace: Pace.optional(),
});

export const CompareSearch = SalesSearch.extend({
  ids: z
    .string()
    .max(1000)
    .transform((text) => [...new Set(text.split(",").filter((id) => id !== ""))])
    .pipe(z.array(z.string()).min(2, "name at least two products, separated by commas").max(6, "at most six")),
});

export const ProductComparison = Scope.extend({
  products: z.array(
    ProductFigures.extend({ series: z.array(z.object({ day: Day, revenue: z.number(), units: z.number() })) }),
  ),
});

export const GroupBy = z.enum(["category", "brand", "department", "supplier"]) satisfies z.core.$ZodType<
  z.output<typeof DimensionId>
>;
export const GroupsSearch = SalesSearch.extend({ by: GroupBy.default("category") });

export const ProductGroups = Scope.extend({
  by: GroupBy,
  groups: z.array(
    ProductFigures.omit({ id: true, productId: true, category: true, brand: true, imageKey: true }).extend({
      /** Null is "unknown". */
      key: z.string().nullable(),
      products: z.int(),
      before: z.object({ revenue: z.number(), units: z.number() }).optional(),
      growth: Figure,
    }),
  ),
});

export const NewProductsSearch = SalesSearch.extend({
  /** New is what was first sold, or published, at most so many days before the end of the range. */
  days: z.coerce.number().int().min(1).max(730).optional(),
});

export const NewProducts = Scope.extend({
  days: z.int(),
  /** Of all products' revenue, per cent. */
  share: Figure,
  products: z.array(
    ProductFigures.extend({
      since: Day,
      daysOnSale: z.int(),
      /** Within their first 30 days, and what products before them took in theirs on average. */
      first30: z.object({ revenue: z.number(), units: z.number() }),
    }),
  ),
  /** A product of those that began in the year before the new ones, on average. */
  typicalFirst30: z.object({ revenue: Figure, units: Figure, products: z.int() }),
});

export const LifeCycle = Scope.extend({
  /** In words, with the numbers it was told by. */
  rule: z.string(),
  stages: z.array(z.object({ stage: LifeStage, products: z.int(), revenue: z.number(), share: Figure })),
  products: z.array(
    z.object({
      id: z.string(),
      productId: z.string().optional(),
      title: z.string(),
      stage: LifeStage,
      firstSold: Day,
      lastSold: Day,
      recent: z.number(),
      previous: z.number(),
      /** Of its revenue against the store's own change, per cent: +20 is a fifth better than the store. */
      relative: Figure,
    }),
  ),
});

export const AbcSearch = SalesSearch.extend({ reading: AbcReading.optional() });
export const AbcAnalysis = Scope.extend({
  reading: AbcReading,
  rule: z.string(),
  classes: z.array(
    z.object({
      class: AbcClass,
      products: z.int(),
      productShare: Figure,
      revenue: z.number(),
      revenueShare: Figure,
    }),
  ),
  /** Most revenue first, with the share of the revenue until there. */
  products: z.array(
    ProductFigures.pick({
      ...{ id: true, productId: true, title: true, category: true, brand: true, imageKey: true, revenue: true },
    }).extend({ cumulative: Figure, class: AbcClass }),
  ),
});

export const Movers = Scope.extend({
  rule: z.string(),
  paces: z.array(z.object({ pace: Pace, products: z.int(), units: z.number(), revenue: z.number() })),
  fast: z.array(ProductFigures),
  slow: z.array(ProductFigures),
  /** Published, and not sold once in the range. */
  still: z.array(
    z.object({ id: z.string(), productId: z.string().optional(), title: z.string(), lastSold: Day.optional() }),
  ),
});

export const MarginBands = Scope.extend({
  /** From `from` up to, not including, `to`, per cent; both absent is "cost unknown". */
  bands: z.array(
    z.object({
      from: z.number().optional(),
      to: z.number().optional(),
      products: z.int(),
      revenue: z.number(),
      profit: Figure,
    }),
  ),
  high: z.array(ProductFigures),
  low: z.array(ProductFigures),
  /** Of the revenue, whose cost is known, per cent. */
  costed: Figure,
});

export const BundlesSearch = SalesSearch.extend({
  /** Orders that two products are in together, at least. */
  together: z.coerce.number().int().min(2).max(1_000_000).optional(),
  /** Pairs with this product only. */
  id: z.string().max(100).optional(),
  sort: z.enum(["lift", "confidence", "support"]).default("support"),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

const Basketed = z.object({ id: z.string(), title: z.string(), orders: z.int() });
export const Bundles = Scope.extend({
  orders: z.int(),
  together: z.int(),
  pairs: z.array(
    z.object({
      a: Basketed,
      b: Basketed,
      orders: z.int(),
      /** Of all orders with products, per cent. */
      support: z.number(),
      /** Of the orders with `a`, that have `b` too, and the other way round, per cent. */
      confidenceAb: z.number(),
      confidenceBa: z.number(),
      /** Together so many times as often as chance would have them. */
      lift: z.number(),
      /** Of both in the orders that have both. */
      revenue: z.number(),
    }),
  ),
  note: z.string().optional(),
});
