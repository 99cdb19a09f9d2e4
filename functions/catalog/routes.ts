import { catalogOperations as operations } from "@quayside/shared/catalog/contract.ts";
import { route } from "../http/route.ts";
import { categoryTree } from "./category-tree.ts";
import { collectionPage, featuredCollections } from "./collection-page.ts";
import { productPage } from "./product-page.ts";

export const catalogRoutes = [
  route(operations.categories, categoryTree),
  route(operations.collections, featuredCollections),
  route(operations.collection, collectionPage),
  route(operations.product, productPage),
];
