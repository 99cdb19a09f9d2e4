import { AppError } from "@quayside/shared/kernel/errors.ts";

export function requestInFlight(): AppError {
  return new AppError("conflict", "REQUEST_IN_FLIGHT", "The same request is still being worked on.", { retryAfter: 1 });
}

export function keyReused(): AppError {
  return new AppError("unprocessable", "IDEMPOTENCY_KEY_REUSED", "This key was used for a different request.", {
    field: "Idempotency-Key",
    reason: "was used before with another body",
  });
}

export function keyMissing(): AppError {
  return new AppError("invalid", "IDEMPOTENCY_KEY_REQUIRED", "Send an Idempotency-Key so that a retry is safe.", {
    field: "Idempotency-Key",
    reason: "must be 16 to 200 letters, digits, _ or -",
  });
}
