import type Stripe from "stripe";
import * as z from "zod";
import type { Context } from "./context.ts";
import { requireCustomer } from "./customers.ts";
import { noSuch, refused, StripeFailure } from "./failure.ts";
import {
  billingDetails,
  createPaymentMethod,
  newPaymentMethodParams,
  paymentMethodFromToken,
} from "./new-payment-method.ts";
import { reference } from "./objects.ts";
import { fieldEquals, listPage, pageParams } from "./page.ts";
import { mergeMetadata, metadata, parseParams, text } from "./params.ts";
import type { Route } from "./route.ts";

const listParams = z.strictObject({ ...pageParams, customer: text.optional(), type: text.optional() });
const attachParams = z.strictObject({ customer: text });
const updateParams = z.strictObject({
  billing_details: billingDetails.optional(),
  metadata: metadata.optional(),
  allow_redisplay: z.enum(["always", "limited", "unspecified"]).optional(),
});

/** Takes a stored id or one of the `pm_card_…` test names. */
export function requirePaymentMethod(context: Context, id: string, param = "id"): Stripe.PaymentMethod {
  const found = context.objects.find("payment_method", id) ?? paymentMethodFromToken(context, id);
  if (found === undefined) throw noSuch("PaymentMethod", id, param);
  return found;
}

/** The payment method of an intent: a saved one may only pay for the customer it is saved with. */
export function usablePaymentMethod(context: Context, id: string, customer: string | null): Stripe.PaymentMethod {
  const found = requirePaymentMethod(context, id, "payment_method");
  const owner = reference(found.customer);
  if (owner === null || owner === customer) return found;
  const message =
    customer === null
      ? `The PaymentMethod ${found.id} belongs to a Customer. Please include the Customer in the 'customer' parameter.`
      : `The customer does not have a payment method with the ID ${found.id}. The payment method must be attached to the customer.`;
  throw refused(message, { param: "payment_method" });
}

export function attach(context: Context, paymentMethod: Stripe.PaymentMethod, customer: string): Stripe.PaymentMethod {
  if (reference(paymentMethod.customer) === customer) return paymentMethod;
  if (paymentMethod.customer !== null) {
    throw refused("The payment method you provided has already been attached to a customer.", {
      param: "payment_method",
    });
  }
  const attached = { ...paymentMethod, customer };
  context.objects.put(attached);
  context.emit("payment_method.attached", attached);
  return attached;
}

function attachByCall(context: Context, id: string, customer: string): Stripe.PaymentMethod {
  const paymentMethod = requirePaymentMethod(context, id);
  const card = context.instruments.card(paymentMethod.id);
  const { id: owner } = requireCustomer(context, customer, "customer");
  if (card?.decline && !card.declinesOnlyCharges) {
    throw new StripeFailure(402, "refused", { type: "card_error", payment_method: paymentMethod, ...card.decline });
  }
  return attach(context, paymentMethod, owner);
}

function detach(context: Context, id: string): Stripe.PaymentMethod {
  const paymentMethod = requirePaymentMethod(context, id);
  const customer = reference(paymentMethod.customer);
  if (customer === null) {
    throw refused("The payment method you provided is not attached to a customer so detachment is impossible.");
  }
  const detached = { ...paymentMethod, customer: null };
  context.objects.put(detached);
  context.emit("payment_method.detached", detached, { customer });
  return detached;
}

function list(context: Context, url: string, input: z.output<typeof listParams>) {
  const filters = [...fieldEquals("customer", input.customer), ...fieldEquals("type", input.type)];
  return listPage(context.objects, "payment_method", url, input, filters);
}

export const paymentMethodRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/payment_methods",
    browser: true,
    run: (context, { params }) => createPaymentMethod(context, parseParams(newPaymentMethodParams, params)),
  },
  {
    method: "GET",
    path: "/v1/payment_methods",
    run: (context, { params }) => list(context, "/v1/payment_methods", parseParams(listParams, params)),
  },
  {
    method: "GET",
    path: "/v1/customers/{id}/payment_methods",
    run: (context, { id, params }) => {
      const { id: customer } = requireCustomer(context, id);
      return list(context, `/v1/customers/${id}/payment_methods`, { ...parseParams(listParams, params), customer });
    },
  },
  {
    method: "GET",
    path: "/v1/payment_methods/{id}",
    run: (context, { id }) => requirePaymentMethod(context, id),
  },
  {
    method: "POST",
    path: "/v1/payment_methods/{id}",
    run: (context, { id, params }) => {
      const current = requirePaymentMethod(context, id);
      const input = parseParams(updateParams, params);
      const updated = {
        ...current,
        ...input,
        billing_details: { ...current.billing_details, ...input.billing_details },
        metadata: mergeMetadata(current.metadata, input.metadata),
      };
      context.objects.put(updated);
      context.emit("payment_method.updated", updated);
      return updated;
    },
  },
  {
    method: "POST",
    path: "/v1/payment_methods/{id}/attach",
    run: (context, { id, params }) => attachByCall(context, id, parseParams(attachParams, params).customer),
  },
  { method: "POST", path: "/v1/payment_methods/{id}/detach", run: (context, { id }) => detach(context, id) },
];
