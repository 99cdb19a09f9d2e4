export interface FailureDetails {
  type: "invalid_request_error" | "card_error" | "idempotency_error" | "api_error";
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  charge?: string;
  payment_intent?: object;
  payment_method?: object;
  setup_intent?: object;
}

/**
 * How far a failing request got.
 * `unprocessed`: its parameters were refused, so Stripe keeps no reply for its idempotency key.
 * `refused`: it ran and changed nothing. `declined`: it ran and its effects (a failed charge) stay.
 */
export type FailureStage = "unprocessed" | "refused" | "declined";

export class StripeFailure extends Error {
  readonly status: number;
  readonly stage: FailureStage;
  readonly details: FailureDetails;

  constructor(status: number, stage: FailureStage, details: FailureDetails) {
    super(details.message);
    this.status = status;
    this.stage = stage;
    this.details = details;
  }
}

export function failureBody(details: FailureDetails): { error: FailureDetails & { doc_url?: string } } {
  const { code } = details;
  const docUrl = code && { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll("_", "-")}` };
  return { error: { ...details, ...docUrl } };
}

export function invalidParameter(message: string, param: string, code?: string): StripeFailure {
  return new StripeFailure(400, "unprocessed", {
    type: "invalid_request_error",
    message,
    param,
    ...(code && { code }),
  });
}

export function refused(message: string, rest: Omit<Partial<FailureDetails>, "message"> = {}): StripeFailure {
  return new StripeFailure(400, "refused", { type: "invalid_request_error", message, ...rest });
}

/** A missing object is 404 when the URL names it and 400 when a parameter does. */
export function noSuch(kind: string, id: string, param = "id"): StripeFailure {
  const status = param === "id" || param === "intent" ? 404 : 400;
  const message = `No such ${kind}: '${id}'`;
  return new StripeFailure(status, "refused", {
    type: "invalid_request_error",
    code: "resource_missing",
    message,
    param,
  });
}

export function unauthorised(message: string): StripeFailure {
  return new StripeFailure(401, "unprocessed", { type: "invalid_request_error", message });
}
