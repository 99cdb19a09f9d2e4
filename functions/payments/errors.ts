import { AppError } from "@quayside/shared/kernel/errors.ts";

export function signatureNotValid(cause?: unknown): AppError {
  return new AppError("invalid", "SIGNATURE_NOT_VALID", "The signature is not valid.", {}, cause);
}

/** The provider understood and said no; asking the same again brings the same answer. */
export function paymentRefused(reason: string, cause?: unknown): AppError {
  return new AppError("unprocessable", "PAYMENT_REFUSED", "The payment provider refused.", { reason }, cause);
}

/** Nothing is known of the outcome; the same request may be made again. */
export function paymentUnreachable(cause?: unknown): AppError {
  const message = "The payment provider does not answer. Your order is kept; try again in a moment.";
  return new AppError("unavailable", "PAYMENT_PROVIDER_UNREACHABLE", message, { retryAfter: 2 }, cause);
}
