import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import {
  Category,
  CategoryNode,
  Product,
  ProductEdit,
  ProductRow,
  ProductStatus,
  PublicProduct,
  Slug,
} from "./schema.ts";

/** What shoppers read. */
export const catalogOperations = {
  categories: operation({
    id: "catalog.categories",
    method: "GET",
    path: "/api/v1/catalog/categories",
    access: "public",
    summary: "The category tree with counts of active products",
    output: z.array(CategoryNode),
    cacheSeconds: 60,
  }),
  product: operation({
    id: "catalog.product",
    method: "GET",
    path: "/api/v1/catalog/products/{slug}",
    access: "public",
    summary: "One product with live availability",
    params: z.object({ slug: Slug }),
    output: PublicProduct,
    errors: ["PRODUCT_NOT_FOUND"],
  }),
};

const productParams = z.object({ productId: idSchema("product") });

/** What staff do with products. */
export const productOperations = {
  list: operation({
    id: "products.list",
    method: "GET",
    path: "/api/v1/products",
    access: "staff:catalog.read",
    summary: "Products by search, status and category",
    query: PageQuery.extend({
      q: z.string().max(200).optional(),
      status: ProductStatus.optional(),
      category: Slug.optional(),
      sort: z.enum(["updated", "title", "price"]).default("updated"),
      direction: z.enum(["asc", "desc"]).default("desc"),
    }),
    output: pageOf(ProductRow),
    paged: true,
  }),
  get: operation({
    id: "products.get",
    method: "GET",
    path: "/api/v1/products/{productId}",
    access: "staff:catalog.read",
    summary: "One product with everything an editor needs",
    params: productParams,
    output: Product,
    errors: ["PRODUCT_NOT_FOUND"],
  }),
  update: operation({
    id: "products.update",
    method: "PUT",
    path: "/api/v1/products/{productId}",
    access: "staff:catalog.write",
    summary: "Change a product and publish the change",
    params: productParams,
    body: ProductEdit,
    output: Product,
    idempotency: "natural",
    invalidates: ["products.list", "products.get", "catalog.product", "search.products"],
    errors: ["PRODUCT_NOT_FOUND", "VERSION_CONFLICT", "SKU_TAKEN", "CATEGORY_NOT_FOUND"],
  }),
  categories: operation({
    id: "products.categories",
    method: "GET",
    path: "/api/v1/products/categories",
    access: "staff:catalog.read",
    summary: "All categories, flat, by path",
    output: z.array(Category),
  }),
};
