import { orderOperations as operations } from "@quayside/shared/orders/contract.ts";
import { route } from "../http/route.ts";
import { assignOrder } from "./assign-order.ts";
import { cancelLines } from "./cancel-lines.ts";
import { cancelOrder } from "./cancel-order.ts";
import { cancelShipment } from "./cancel-shipment.ts";
import { captureOrder } from "./capture-order.ts";
import { createShipment } from "./create-shipment.ts";
import { editAddress } from "./edit-address.ts";
import { getOrder } from "./get-order.ts";
import { holdOrder } from "./hold-order.ts";
import { listOrders } from "./list-orders.ts";
import { deliverShipment, packShipment, pickShipment, shipShipment } from "./move-shipment.ts";
import { noteOrder } from "./note-order.ts";
import { refundOrder } from "./refund-order.ts";
import { releaseOrder } from "./release-order.ts";
import { retryRefund } from "./retry-refund.ts";

export const orderRoutes = [
  route(operations.list, listOrders),
  route(operations.get, getOrder),
  route(operations.cancel, cancelOrder, { resumes: true }),
  route(operations.hold, holdOrder, { resumes: true }),
  route(operations.release, releaseOrder, { resumes: true }),
  route(operations.assign, assignOrder, { resumes: true }),
  route(operations.note, noteOrder, { resumes: true }),
  route(operations.capture, captureOrder, { resumes: true }),
  route(operations.cancelLines, cancelLines, { resumes: true }),
  route(operations.editAddress, editAddress, { resumes: true }),
  route(operations.refund, refundOrder, { resumes: true }),
  route(operations.retryRefund, retryRefund, { resumes: true }),
  route(operations.createShipment, createShipment, { resumes: true }),
  route(operations.pickShipment, pickShipment, { resumes: true }),
  route(operations.packShipment, packShipment, { resumes: true }),
  route(operations.shipShipment, shipShipment, { resumes: true }),
  route(operations.deliverShipment, deliverShipment, { resumes: true }),
  route(operations.cancelShipment, cancelShipment, { resumes: true }),
];
