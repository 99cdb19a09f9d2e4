import { inventoryOperations as operations } from "@quayside/shared/inventory/contract.ts";
import { route } from "../http/route.ts";
import { adjustStock } from "./adjust-stock.ts";
import { getStock } from "./get-stock.ts";
import { listMovements } from "./list-movements.ts";
import { listStock } from "./list-stock.ts";

export const inventoryRoutes = [
  route(operations.list, listStock),
  route(operations.get, getStock),
  route(operations.movements, listMovements),
  route(operations.adjust, adjustStock, { resumes: true }),
];
