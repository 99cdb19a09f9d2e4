import * as z from "zod";
import { Category } from "../catalog/schema.ts";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";

const params = z.object({ categoryId: idSchema("category") });
const access = "staff:catalog.write" as const;
const invalidates = ["categories.list", "products.list", "catalog.categories"];

const CategoryFields = Category.pick({ name: true, description: true, image: true, seo: true });

export const categoryOperations = {
  list: operation({
    id: "categories.list",
    method: "GET",
    path: "/api/v1/categories",
    access: "staff:catalog.read",
    summary:
      "All categories with how many products each holds with those below it, parents before children, siblings in order",
    output: z.array(Category.extend({ products: z.int() })),
  }),
  create: operation({
    id: "categories.create",
    method: "POST",
    path: "/api/v1/categories",
    access,
    summary: "Make a category, the last among its siblings",
    body: CategoryFields.extend({ slug: Category.shape.slug.optional(), parentId: Category.shape.parentId }),
    output: Category,
    status: 201,
    idempotency: "key",
    invalidates,
    errors: ["CATEGORY_NOT_FOUND", "CATEGORY_SLUG_TAKEN", "CATEGORY_TOO_DEEP"],
  }),
  update: operation({
    id: "categories.update",
    method: "PUT",
    path: "/api/v1/categories/{categoryId}",
    access,
    summary: "Rename or describe a category; a former address leads to the new one",
    params,
    body: CategoryFields.extend({ version: Category.shape.version, slug: Category.shape.slug }),
    output: Category,
    idempotency: "natural",
    invalidates,
    errors: ["CATEGORY_NOT_FOUND", "CATEGORY_SLUG_TAKEN", "VERSION_CONFLICT"],
  }),
  move: operation({
    id: "categories.move",
    method: "PUT",
    path: "/api/v1/categories/{categoryId}/place",
    access,
    summary: "Put a category under another parent, or at another place among its siblings",
    params,
    body: z.object({
      /** Absent puts it at the root. */
      parentId: Category.shape.parentId,
      /** From 0 among its siblings there; more than there are puts it last. */
      position: z.int().min(0).max(10_000),
    }),
    output: Category,
    idempotency: "natural",
    invalidates,
    errors: ["CATEGORY_NOT_FOUND", "CATEGORY_IN_ITSELF", "CATEGORY_TOO_DEEP", "VERSION_CONFLICT"],
  }),
  remove: operation({
    id: "categories.remove",
    method: "DELETE",
    path: "/api/v1/categories/{categoryId}",
    access,
    summary: "Delete an empty category",
    params,
    output: z.object({ id: Category.shape.id }),
    idempotency: "natural",
    invalidates,
    errors: ["CATEGORY_NOT_FOUND", "CATEGORY_NOT_EMPTY", "VERSION_CONFLICT"],
  }),
};
