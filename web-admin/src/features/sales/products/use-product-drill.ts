import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { only } from "../../analytics/drill/drill.ts";
import type { ProductsFrame } from "./products-frame.ts";

/** Opens the orders that a product is in. */
export function useProductDrill({ drill }: Pick<ProductsFrame, "drill">) {
  return ({ id, productId, title }: { id: string; productId?: string; title: string }, days?: DayRange) => {
    const filters = productId ? { product: only(productId) } : { sku: only(id) };
    drill({ title: `Orders: ${title}`, filters, days });
  };
}
