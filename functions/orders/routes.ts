import { orderOperations as operations } from "@quayside/shared/orders/contract.ts";
import { route } from "../http/route.ts";
import { cancelOrder } from "./cancel-order.ts";
import { getOrder } from "./get-order.ts";
import { listOrders } from "./list-orders.ts";

export const orderRoutes = [
  route(operations.list, listOrders),
  route(operations.get, getOrder),
  route(operations.cancel, cancelOrder, { resumes: true }),
];
