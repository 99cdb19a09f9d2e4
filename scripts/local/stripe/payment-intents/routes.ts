import type Stripe from "stripe";
import * as z from "zod";
import { assertClientSecret } from "../client-secret.ts";
import type { Context } from "../context.ts";
import { createdParam, fieldEquals, listPage, pageParams } from "../page.ts";
import { parseParams, text } from "../params.ts";
import type { Call, Route } from "../route.ts";
import { authenticateIntent } from "./authenticate.ts";
import { cancelIntent, cancelParams } from "./cancel.ts";
import { captureIntent, captureParams } from "./capture.ts";
import { confirmIntent, confirmIntentParams } from "./confirm.ts";
import { createIntent } from "./create.ts";
import { requireIntent } from "./find-intent.ts";
import { createParams, updateParams } from "./new-intent.ts";
import { updateIntent } from "./update.ts";

const listParams = z.strictObject({ ...pageParams, ...createdParam, customer: text.optional() });
const readParams = z.strictObject({ client_secret: text.optional() });
const authenticateParams = z.strictObject({ client_secret: text.optional(), outcome: z.enum(["complete", "fail"]) });

function intentOf(context: Context, call: Call): Stripe.PaymentIntent {
  const intent = requireIntent(context, call.id);
  assertClientSecret(call, intent.client_secret);
  return intent;
}

function confirm(context: Context, call: Call): Stripe.PaymentIntent {
  const { receipt_email, shipping, ...input } = parseParams(confirmIntentParams, call.params);
  const intent = intentOf(context, call);
  const details = { ...(receipt_email !== undefined && { receipt_email }), ...(shipping && { shipping }) };
  return confirmIntent(context, { ...intent, ...details }, input);
}

export const paymentIntentRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/payment_intents",
    run: (context, { params }) => createIntent(context, parseParams(createParams, params)),
  },
  {
    method: "GET",
    path: "/v1/payment_intents",
    run: ({ objects }, { params }) => {
      const input = parseParams(listParams, params);
      return listPage(objects, "payment_intent", "/v1/payment_intents", input, fieldEquals("customer", input.customer));
    },
  },
  {
    method: "GET",
    path: "/v1/payment_intents/{id}",
    browser: true,
    run: (context, call) => {
      parseParams(readParams, call.params);
      return intentOf(context, call);
    },
  },
  {
    method: "POST",
    path: "/v1/payment_intents/{id}",
    run: (context, { id, params }) =>
      updateIntent(context, requireIntent(context, id), parseParams(updateParams, params)),
  },
  { method: "POST", path: "/v1/payment_intents/{id}/confirm", browser: true, run: confirm },
  {
    method: "POST",
    path: "/v1/payment_intents/{id}/authenticate",
    browser: true,
    run: (context, call) => {
      const { outcome } = parseParams(authenticateParams, call.params);
      return authenticateIntent(context, intentOf(context, call), outcome === "complete");
    },
  },
  {
    method: "POST",
    path: "/v1/payment_intents/{id}/capture",
    run: (context, { id, params }) =>
      captureIntent(context, requireIntent(context, id), parseParams(captureParams, params)),
  },
  {
    method: "POST",
    path: "/v1/payment_intents/{id}/cancel",
    run: (context, { id, params }) =>
      cancelIntent(context, requireIntent(context, id), parseParams(cancelParams, params)),
  },
];
