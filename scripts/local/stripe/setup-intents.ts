import type Stripe from "stripe";
import * as z from "zod";
import { assertClientSecret } from "./client-secret.ts";
import type { Context } from "./context.ts";
import { requireCustomer } from "./customers.ts";
import { noSuch, refused, StripeFailure } from "./failure.ts";
import { createPaymentMethod } from "./new-payment-method.ts";
import { newSetupIntent, setupConfirmParams, setupCreateParams } from "./new-setup-intent.ts";
import { reference } from "./objects.ts";
import { createdParam, fieldEquals, listPage, pageParams } from "./page.ts";
import { parseParams, text } from "./params.ts";
import { attach, requirePaymentMethod, usablePaymentMethod } from "./payment-methods.ts";
import type { Call, Route } from "./route.ts";

const confirmParams = z.strictObject(setupConfirmParams);
const listParams = z.strictObject({ ...pageParams, ...createdParam, customer: text.optional() });
const authenticateParams = z.strictObject({ client_secret: text.optional(), outcome: z.enum(["complete", "fail"]) });
const OPEN = ["requires_payment_method", "requires_confirmation", "requires_action"];
const AUTHENTICATION_FAILED = {
  type: "invalid_request_error",
  code: "setup_intent_authentication_failure",
  message: "The latest attempt to set up the payment method has failed because authentication failed.",
} as const;

function requireSetup(context: Context, call: Pick<Call, "id">): Stripe.SetupIntent {
  const intent = context.objects.find("setup_intent", call.id);
  if (intent === undefined) throw noSuch("setup_intent", call.id);
  return intent;
}

function setupOf(context: Context, call: Call): Stripe.SetupIntent {
  const intent = requireSetup(context, call);
  assertClientSecret(call, intent.client_secret);
  return intent;
}

function assertOpen(intent: Stripe.SetupIntent, verb: string, allowed: readonly string[]): void {
  if (allowed.includes(intent.status)) return;
  const message = `You cannot ${verb} this SetupIntent because it has a status of ${intent.status}.`;
  throw refused(message, { code: "setup_intent_unexpected_state", setup_intent: intent });
}

function save(context: Context, intent: Stripe.SetupIntent, event: Stripe.Event["type"]): Stripe.SetupIntent {
  context.objects.put(intent);
  context.emit(event, intent);
  return intent;
}

function fail(
  context: Context,
  intent: Stripe.SetupIntent,
  error: Stripe.SetupIntent.LastSetupError,
): Stripe.SetupIntent {
  const failed: Stripe.SetupIntent = {
    ...intent,
    last_setup_error: error,
    next_action: null,
    payment_method: null,
    status: "requires_payment_method",
  };
  return save(context, failed, "setup_intent.setup_failed");
}

function complete(
  context: Context,
  intent: Stripe.SetupIntent,
  paymentMethod: Stripe.PaymentMethod,
): Stripe.SetupIntent {
  const card = context.instruments.card(paymentMethod.id);
  if (card?.decline && !card.declinesOnlyCharges) {
    const error = { type: "card_error" as const, ...card.decline, payment_method: paymentMethod };
    throw new StripeFailure(402, "declined", { ...error, setup_intent: fail(context, intent, error) });
  }
  const customer = reference(intent.customer);
  if (customer !== null) attach(context, paymentMethod, customer);
  context.instruments.markSetUp(paymentMethod.id);
  const done: Stripe.SetupIntent = {
    ...intent,
    last_setup_error: null,
    next_action: null,
    payment_method: paymentMethod.id,
    status: "succeeded",
  };
  return save(context, done, "setup_intent.succeeded");
}

function confirm(
  context: Context,
  intent: Stripe.SetupIntent,
  input: z.output<typeof confirmParams>,
): Stripe.SetupIntent {
  assertOpen(intent, "confirm", OPEN);
  const customer = reference(intent.customer);
  const id = input.payment_method ?? reference(intent.payment_method);
  if (!input.payment_method_data && id === null) {
    throw refused("You cannot confirm this SetupIntent because it's missing a payment method.", {
      code: "setup_intent_unexpected_state",
      setup_intent: intent,
    });
  }
  const paymentMethod = input.payment_method_data
    ? createPaymentMethod(context, input.payment_method_data)
    : usablePaymentMethod(context, id ?? "", customer);
  if (!context.instruments.card(paymentMethod.id)?.authentication) return complete(context, intent, paymentMethod);
  const waiting: Stripe.SetupIntent = {
    ...intent,
    next_action: { type: "use_stripe_sdk", use_stripe_sdk: { type: "three_d_secure_challenge" } },
    payment_method: paymentMethod.id,
    status: "requires_action",
  };
  return save(context, waiting, "setup_intent.requires_action");
}

/** The card holder's answer to the challenge, as for payment intents. */
export function authenticateSetup(context: Context, intent: Stripe.SetupIntent, passed: boolean): Stripe.SetupIntent {
  assertOpen(intent, "authenticate", ["requires_action"]);
  const paymentMethod = requirePaymentMethod(context, reference(intent.payment_method) ?? "", "payment_method");
  if (passed) return complete(context, intent, paymentMethod);
  return fail(context, intent, { ...AUTHENTICATION_FAILED, payment_method: paymentMethod });
}

function create(context: Context, input: z.output<typeof setupCreateParams>): Stripe.SetupIntent {
  if (input.customer !== undefined) requireCustomer(context, input.customer, "customer");
  const blank = newSetupIntent(context, input);
  const given = input.payment_method && usablePaymentMethod(context, input.payment_method, reference(blank.customer));
  const intent: Stripe.SetupIntent = given
    ? { ...blank, payment_method: given.id, status: "requires_confirmation" }
    : blank;
  save(context, intent, "setup_intent.created");
  return input.confirm ? confirm(context, intent, { ...input, payment_method: undefined }) : intent;
}

function cancel(context: Context, intent: Stripe.SetupIntent): Stripe.SetupIntent {
  assertOpen(intent, "cancel", OPEN);
  return save(context, { ...intent, next_action: null, status: "canceled" }, "setup_intent.canceled");
}

const path = "/v1/setup_intents";

export const setupIntentRoutes: readonly Route[] = [
  { method: "POST", path, run: (context, { params }) => create(context, parseParams(setupCreateParams, params)) },
  {
    method: "GET",
    path,
    run: ({ objects }, { params }) => {
      const input = parseParams(listParams, params);
      return listPage(objects, "setup_intent", path, input, fieldEquals("customer", input.customer));
    },
  },
  { method: "GET", path: `${path}/{id}`, browser: true, run: setupOf },
  {
    method: "POST",
    path: `${path}/{id}/confirm`,
    browser: true,
    run: (context, call) => confirm(context, setupOf(context, call), parseParams(confirmParams, call.params)),
  },
  {
    method: "POST",
    path: `${path}/{id}/authenticate`,
    browser: true,
    run: (context, call) => {
      const { outcome } = parseParams(authenticateParams, call.params);
      return authenticateSetup(context, setupOf(context, call), outcome === "complete");
    },
  },
  { method: "POST", path: `${path}/{id}/cancel`, run: (context, call) => cancel(context, requireSetup(context, call)) },
];
