import { ProductStatus, Slug } from "@quayside/shared/catalog/schema.ts";
import type * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const ProductSearch = listSearch({ status: ProductStatus, category: Slug });
export type ProductSearch = z.output<typeof ProductSearch>;
