import { productOperations as operations } from "@quayside/shared/catalog/contract.ts";
import { route } from "../http/route.ts";
import { bulkChange } from "./bulk-change.ts";
import { createProduct } from "./create-product.ts";
import { duplicateProduct } from "./duplicate-product.ts";
import { getProduct } from "./get-product.ts";
import { listProducts } from "./list-products.ts";
import { planValues } from "./plan-values.ts";
import { removeProduct } from "./remove-product.ts";
import { setValues } from "./set-values.ts";
import { updateProduct } from "./update-product.ts";

export const productRoutes = [
  route(operations.list, listProducts),
  route(operations.get, getProduct),
  route(operations.update, updateProduct),
  route(operations.create, createProduct),
  route(operations.duplicate, duplicateProduct),
  route(operations.remove, removeProduct),
  route(operations.bulk, bulkChange),
  route(operations.planValues, planValues),
  route(operations.setValues, setValues),
];
