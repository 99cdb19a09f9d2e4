import { checkoutOperations as operations } from "@quayside/shared/checkout/contract.ts";
import { route } from "../http/route.ts";
import { confirmPayment } from "./confirm-payment.ts";
import { orderStatus } from "./order-status.ts";
import { placeOrder } from "./place-order.ts";
import { reopenCart } from "./reopen-cart.ts";
import { resumePayment } from "./resume-payment.ts";
import { sendLink } from "./send-link.ts";

export const checkoutRoutes = [
  route(operations.placeOrder, placeOrder, { resumes: true, leasesLate: true }),
  route(operations.confirmPayment, confirmPayment),
  route(operations.orderStatus, orderStatus),
  route(operations.resumePayment, resumePayment),
  route(operations.reopenCart, reopenCart),
  route(operations.sendLink, sendLink),
];
