import type { GroupBy as GroupBySchema, ProductSort as ProductSortSchema } from "@quayside/shared/sales/products.ts";
import type * as z from "zod";
import type { AnswerFor } from "../../lib/api.ts";

/** What the operations on products answer, by the names of their contracts. */
export type AbcAnalysis = AnswerFor<"sales.abc">;
export type Bundles = AnswerFor<"sales.bundles">;
export type LifeCycle = AnswerFor<"sales.life-cycle">;
export type MarginBands = AnswerFor<"sales.margins">;
export type Movers = AnswerFor<"sales.movers">;
export type NewProducts = AnswerFor<"sales.new-products">;
export type ProductComparison = AnswerFor<"sales.compare-products">;
export type ProductGroups = AnswerFor<"sales.product-groups">;
export type ProductRow = AnswerFor<"sales.products">["items"][number];
export type ProductFigures = Movers["fast"][number];
export type GroupBy = z.output<typeof GroupBySchema>;
export type ProductSort = z.output<typeof ProductSortSchema>;
