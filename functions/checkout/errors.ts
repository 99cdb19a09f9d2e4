import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";

export function quoteChanged(issues: FieldIssue[], quoteHash: string): AppError {
  const [first] = issues;
  const what = issues.map(({ reason }) => reason).join("; ") || "the cart changed";
  return new AppError("conflict", "QUOTE_CHANGED", `Look at your cart again: ${what}. Nothing was ordered.`, {
    ...first,
    issues,
    quoteHash,
  });
}

export function cartIncomplete(issues: FieldIssue[]): AppError {
  const [first] = issues;
  return new AppError("conflict", "CART_INCOMPLETE", "Something is missing before this can be ordered.", {
    ...first,
    issues,
  });
}

export function orderTooLarge(lines: number, most: number): AppError {
  return new AppError(
    "unprocessable",
    "ORDER_TOO_LARGE",
    `An order takes up to ${most} different items; this cart has ${lines}. Order in two parts.`,
    { field: "lines", reason: `must be at most ${most}`, lines, most },
  );
}

/** The store is closed for now. Nothing was ordered, and the cart is kept. */
export function storeClosed(message: string | undefined): AppError {
  const why = message ? ` ${message}` : "";
  return new AppError("unavailable", "STORE_CLOSED", `The shop is closed for now.${why} Nothing was ordered.`, {});
}

/** Too many wanted the same at the same moment. Nothing was ordered under this request; trying again is safe. */
export function tooBusy(cause: unknown): AppError {
  const message = "The shop is very busy. Nothing was ordered; try again in a moment.";
  return new AppError("unavailable", "BUSY", message, { retryAfter: 1 }, cause);
}

export function orderNotPayable(state: string): AppError {
  return new AppError("conflict", "ORDER_NOT_PAYABLE", `This order cannot be paid: it is ${state}.`, { state });
}

/** Told to whoever holds the cart's secret, who may therefore open the order too. */
export function alreadyOrdered(order: { orderId?: string; orderToken?: string }): AppError {
  return new AppError("conflict", "CART_CLOSED", "This cart became an order already.", order);
}
