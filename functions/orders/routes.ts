import { orderOperations as operations } from "@quayside/shared/orders/contract.ts";
import { route } from "../http/route.ts";
import { cancelOrder } from "./cancel-order.ts";
import { getOrder } from "./get-order.ts";
import { holdOrder } from "./hold-order.ts";
import { listOrders } from "./list-orders.ts";
import { noteOrder } from "./note-order.ts";
import { releaseOrder } from "./release-order.ts";

export const orderRoutes = [
  route(operations.list, listOrders),
  route(operations.get, getOrder),
  route(operations.cancel, cancelOrder, { resumes: true }),
  route(operations.hold, holdOrder, { resumes: true }),
  route(operations.release, releaseOrder, { resumes: true }),
  route(operations.note, noteOrder, { resumes: true }),
];
