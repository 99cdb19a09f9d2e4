import { catalogOperations as operations } from "@quayside/shared/catalog/contract.ts";
import { route } from "../http/route.ts";
import { categoryTree } from "./category-tree.ts";
import { productPage } from "./product-page.ts";

export const catalogRoutes = [route(operations.categories, categoryTree), route(operations.product, productPage)];
