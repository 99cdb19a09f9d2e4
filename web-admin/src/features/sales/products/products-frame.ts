import type { Frame } from "../../analytics/frame/use-frame.ts";
import type { SalesProductsSearch } from "../sales-search.ts";

export type ProductsFrame = Frame<SalesProductsSearch>;

export interface ProductsPart {
  frame: ProductsFrame;
}
