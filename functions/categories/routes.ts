import { categoryOperations as operations } from "@quayside/shared/categories/contract.ts";
import { route } from "../http/route.ts";
import { createCategory } from "./create-category.ts";
import { listCategories } from "./list-categories.ts";
import { moveCategory } from "./move-category.ts";
import { removeCategory } from "./remove-category.ts";
import { updateCategory } from "./update-category.ts";

export const categoryRoutes = [
  route(operations.list, listCategories),
  route(operations.create, createCategory),
  route(operations.update, updateCategory),
  route(operations.move, moveCategory),
  route(operations.remove, removeCategory),
];
