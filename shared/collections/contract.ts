import * as z from "zod";
import { Image, Product } from "../catalog/schema.ts";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import {
  Collection,
  CollectionDetail,
  CollectionEdit,
  CollectionRow,
  CollectionRule,
  NewCollection,
} from "./schema.ts";

const params = z.object({ collectionId: idSchema("collection") });
const access = "staff:catalog.write" as const;
const invalidates = ["collections.list", "products.list", "catalog.collections", "catalog.collection"];
const editErrors = [
  "COLLECTION_SLUG_TAKEN",
  "COLLECTION_PRODUCT_NOT_FOUND",
  "COLLECTION_CATEGORY_NOT_FOUND",
  "IMAGE_NOT_FOUND",
];

export const collectionOperations = {
  list: operation({
    id: "collections.list",
    method: "GET",
    path: "/api/v1/collections",
    access: "staff:catalog.read",
    summary: "Collections by words of their titles, in the order of the alphabet",
    query: PageQuery.extend({
      q: z.string().max(200).optional(),
      kind: z.enum(["manual", "rule"]).optional(),
      visible: z.stringbool().optional(),
    }),
    output: pageOf(CollectionRow),
    paged: true,
  }),
  get: operation({
    id: "collections.get",
    method: "GET",
    path: "/api/v1/collections/{collectionId}",
    access: "staff:catalog.read",
    summary: "One collection, with the names of the products chosen by hand",
    params,
    output: CollectionDetail,
    errors: ["COLLECTION_NOT_FOUND"],
  }),
  create: operation({
    id: "collections.create",
    method: "POST",
    path: "/api/v1/collections",
    access,
    summary: "Make a collection, of chosen products or by a rule",
    body: NewCollection,
    output: Collection,
    status: 201,
    idempotency: "key",
    invalidates,
    errors: [...editErrors, "TOO_MANY_COLLECTIONS"],
  }),
  update: operation({
    id: "collections.update",
    method: "PUT",
    path: "/api/v1/collections/{collectionId}",
    access,
    summary: "Change a collection; a former address leads to the new one",
    params,
    body: CollectionEdit,
    output: Collection,
    idempotency: "natural",
    invalidates: [...invalidates, "collections.get"],
    errors: ["COLLECTION_NOT_FOUND", "VERSION_CONFLICT", ...editErrors],
  }),
  remove: operation({
    id: "collections.remove",
    method: "DELETE",
    path: "/api/v1/collections/{collectionId}",
    access,
    summary: "Delete a collection; its products stay, promotions that name it no longer mean them",
    params,
    output: z.object({ id: Collection.shape.id }),
    idempotency: "natural",
    invalidates: [...invalidates, "collections.get"],
    errors: ["COLLECTION_NOT_FOUND", "VERSION_CONFLICT"],
  }),
  preview: operation({
    id: "collections.preview",
    method: "POST",
    path: "/api/v1/collections/preview",
    access: "staff:catalog.read",
    summary:
      "How many products a rule finds, saved or not, and the first that shoppers see; as of the last publication",
    body: z.object({ rule: CollectionRule }),
    output: z.object({
      products: z.int(),
      published: z.int(),
      first: z.array(Product.pick({ id: true, title: true }).extend({ image: Image.optional() })),
    }),
    idempotency: "natural",
  }),
};
