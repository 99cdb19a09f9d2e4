import { invalidParameter } from "./failure.ts";
import type { Call } from "./route.ts";

const PUBLIC_FIELDS: Readonly<Record<string, readonly string[]>> = {
  payment_intent: [
    "id",
    "object",
    "amount",
    "automatic_payment_methods",
    "canceled_at",
    "cancellation_reason",
    "capture_method",
    "client_secret",
    "confirmation_method",
    "created",
    "currency",
    "description",
    "last_payment_error",
    "livemode",
    "next_action",
    "payment_method",
    "payment_method_types",
    "processing",
    "receipt_email",
    "setup_future_usage",
    "shipping",
    "source",
    "status",
  ],
  setup_intent: [
    "id",
    "object",
    "automatic_payment_methods",
    "cancellation_reason",
    "client_secret",
    "created",
    "description",
    "last_setup_error",
    "livemode",
    "next_action",
    "payment_method",
    "payment_method_types",
    "status",
    "usage",
  ],
};

/** A page holds no secret key: the object's own client secret is its right to touch that one object. */
export function assertClientSecret({ fromBrowser, params }: Call, expected: string | null): void {
  const given = params.client_secret;
  if (given === expected || (!fromBrowser && given === undefined)) return;
  if (given === undefined) {
    throw invalidParameter("Missing required param: client_secret.", "client_secret", "parameter_missing");
  }
  const message = "The client_secret provided does not match the client_secret associated with this object.";
  throw invalidParameter(message, "client_secret", "payment_intent_invalid_parameter");
}

function publicFields(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("object" in value)) return value;
  const fields = PUBLIC_FIELDS[String(value.object)];
  if (fields === undefined) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => fields.includes(name)));
}

/** What a page may see: Stripe.js gets no metadata, customer or charge; inside errors neither. */
export function publicView(body: object): object {
  const seen = publicFields(body);
  return Object.fromEntries(
    Object.entries(seen ?? {}).map(([name, value]) => [
      name,
      name === "error" ? publicError(value) : publicFields(value),
    ]),
  );
}

function publicError(error: unknown): unknown {
  return typeof error === "object" && error !== null ? publicView(error) : error;
}
