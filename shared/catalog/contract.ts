import * as z from "zod";
import { PublicCollection } from "../collections/schema.ts";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import {
  CategoryNode,
  NewProduct,
  Product,
  ProductEdit,
  ProductRow,
  ProductStatus,
  PublicProduct,
  Sku,
  Slug,
  Tag,
} from "./schema.ts";
import { ValueField, ValueRule } from "./value-rule.ts";

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
  collections: operation({
    id: "catalog.collections",
    method: "GET",
    path: "/api/v1/catalog/collections",
    access: "public",
    summary: "The collections that the store's first page shows",
    output: z.array(PublicCollection),
    cacheSeconds: 60,
  }),
  collection: operation({
    id: "catalog.collection",
    method: "GET",
    path: "/api/v1/catalog/collections/{slug}",
    access: "public",
    summary: "One collection; a former address finds it too. Its products are searched by its address",
    params: z.object({ slug: Slug }),
    output: PublicCollection,
    errors: ["COLLECTION_NOT_FOUND"],
    cacheSeconds: 60,
  }),
  product: operation({
    id: "catalog.product",
    method: "GET",
    path: "/api/v1/catalog/products/{slug}",
    access: "public",
    summary: "One product with live availability; a former address finds it too",
    params: z.object({ slug: Slug }),
    output: PublicProduct,
    errors: ["PRODUCT_NOT_FOUND"],
  }),
};

const productParams = z.object({ productId: idSchema("product") });

const access = "staff:catalog.write" as const;
const invalidates = ["products.list", "categories.list", "catalog.product", "search.products"];
const editErrors = [
  "BUNDLE_PART_REFUSED",
  "SKU_TAKEN",
  "BARCODE_TAKEN",
  "SLUG_TAKEN",
  "CATEGORY_NOT_FOUND",
  "IMAGE_NOT_FOUND",
];

const BulkChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("status"), status: z.enum(["draft", "active", "discontinued"]) }),
  z.object({ kind: z.literal("category"), categoryId: Product.shape.categoryId }),
  z.object({ kind: z.literal("add-tags"), tags: z.array(Tag).min(1).max(20) }),
  z.object({ kind: z.literal("remove-tags"), tags: z.array(Tag).min(1).max(20) }),
]);

const Refused = z.object({ id: Product.shape.id, code: z.string(), message: z.string() });

const PlannedValue = z.object({
  productId: Product.shape.id,
  version: Product.shape.version,
  title: z.string(),
  sku: Sku,
  options: z.record(z.string(), z.string()),
  before: z.int().optional(),
  after: z.int().optional(),
  /** Why it stays as it is. */
  problem: z.string().optional(),
  /** What to think of before it is stored. */
  warning: z.string().optional(),
});

/** New values of a product's variants, by the version they were planned for; absent is none. */
const ValueChange = z.object({
  productId: Product.shape.id,
  version: Product.shape.version,
  values: z
    .array(z.object({ sku: Sku, value: z.int().min(0).max(999_999_999).optional() }))
    .min(1)
    .max(100),
});

/** What staff do with products. */
export const productOperations = {
  list: operation({
    id: "products.list",
    method: "GET",
    path: "/api/v1/products",
    access: "staff:catalog.read",
    summary: "Products by search, status, category, collection, brand and tag",
    query: PageQuery.extend({
      q: z.string().max(200).optional(),
      status: ProductStatus.optional(),
      category: Slug.optional(),
      /** Id of a collection, shown to shoppers or not. */
      collection: idSchema("collection").optional(),
      /** The whole brand, without regard to case; likewise the tag. */
      brand: z.string().trim().min(1).max(100).optional(),
      tag: Tag.optional(),
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
  create: operation({
    id: "products.create",
    method: "POST",
    path: "/api/v1/products",
    access,
    summary: "Make a product; a draft unless said otherwise",
    body: NewProduct,
    output: Product,
    status: 201,
    idempotency: "key",
    invalidates,
    errors: editErrors,
  }),
  update: operation({
    id: "products.update",
    method: "PUT",
    path: "/api/v1/products/{productId}",
    access,
    summary: "Change a product and publish the change; a former address leads to the new one",
    params: productParams,
    body: ProductEdit,
    output: Product,
    idempotency: "natural",
    invalidates: [...invalidates, "products.get"],
    errors: ["PRODUCT_NOT_FOUND", "VERSION_CONFLICT", "SKU_IN_BUNDLE", ...editErrors],
  }),
  duplicate: operation({
    id: "products.duplicate",
    method: "POST",
    path: "/api/v1/products/{productId}/duplicate",
    access,
    summary: "Make a draft like a product, with addresses and SKUs of its own and without barcodes",
    params: productParams,
    output: Product,
    status: 201,
    idempotency: "key",
    invalidates,
    errors: ["PRODUCT_NOT_FOUND"],
  }),
  remove: operation({
    id: "products.remove",
    method: "DELETE",
    path: "/api/v1/products/{productId}",
    access,
    summary: "Delete a draft that was never ordered and has no stock; others are discontinued",
    params: productParams,
    output: z.object({ id: Product.shape.id }),
    idempotency: "natural",
    invalidates: [...invalidates, "products.get"],
    errors: ["PRODUCT_NOT_FOUND", "PRODUCT_NOT_DELETABLE", "SKU_IN_BUNDLE"],
  }),
  bulk: operation({
    id: "products.bulk",
    method: "PATCH",
    path: "/api/v1/products",
    access,
    summary: "One change of status, category or tags to many products; each is changed or refused by itself",
    body: z.object({
      productIds: z.array(Product.shape.id).min(1).max(100),
      change: BulkChange,
    }),
    output: z.object({ changed: z.int(), refused: z.array(Refused) }),
    idempotency: "natural",
    invalidates: [...invalidates, "products.get"],
    errors: ["CATEGORY_NOT_FOUND"],
  }),
  planValues: operation({
    id: "products.plan-values",
    method: "POST",
    path: "/api/v1/products/values/plan",
    access: "staff:catalog.read",
    summary: "What a rule would make of prices, costs or weights of many products, variant by variant; changes nothing",
    body: z.object({ productIds: z.array(Product.shape.id).min(1).max(100), rule: ValueRule }),
    output: z.array(PlannedValue),
    idempotency: "natural",
  }),
  setValues: operation({
    id: "products.set-values",
    method: "PATCH",
    path: "/api/v1/products/values",
    access,
    summary: "New prices, costs or weights of many products; one that was changed meanwhile is refused by itself",
    body: z.object({
      field: ValueField,
      items: z.array(ValueChange).min(1).max(100),
      /** For the audit. */
      reason: z.string().trim().min(1).max(200),
    }),
    output: z.object({
      /** Products that have the values now, with their versions. */
      stored: z.array(z.object({ id: Product.shape.id, version: Product.shape.version })),
      refused: z.array(Refused),
    }),
    idempotency: "natural",
    invalidates: [...invalidates, "products.get"],
  }),
};
