import { productOperations as operations } from "@quayside/shared/catalog/contract.ts";
import { route } from "../http/route.ts";
import { getProduct } from "./get-product.ts";
import { listCategories } from "./list-categories.ts";
import { listProducts } from "./list-products.ts";
import { updateProduct } from "./update-product.ts";

export const productRoutes = [
  route(operations.list, listProducts),
  route(operations.get, getProduct),
  route(operations.update, updateProduct),
  route(operations.categories, listCategories),
];
