import { ProductStatus, Slug, Tag } from "@quayside/shared/catalog/schema.ts";
import { idSchema } from "@quayside/shared/kernel/id.ts";
import * as z from "zod";
import { listSearch } from "../../ui/list/list-search.ts";

export const ProductSearch = listSearch({
  status: ProductStatus,
  category: Slug,
  collection: idSchema("collection"),
  brand: z.string().trim().min(1).max(100),
  tag: Tag,
});
export type ProductSearch = z.output<typeof ProductSearch>;
