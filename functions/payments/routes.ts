import { paymentOperations as operations } from "@quayside/shared/payments/contract.ts";
import { route } from "../http/route.ts";
import { stripeWebhook } from "./stripe-webhook.ts";

export const paymentRoutes = [route(operations.stripeWebhook, stripeWebhook)];
