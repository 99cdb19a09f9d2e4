import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Item } from "../store/write.ts";

/** Two orders drew the same number; the transaction is tried again with another. */
export function numberTaken(): AppError {
  return new AppError("conflict", "ORDER_NUMBER_TAKEN", "This order number is taken.");
}

/** Another step of the same order was faster: read it again and decide anew. */
export function orderMoved(old?: Item): AppError {
  return new AppError("conflict", "ORDER_MOVED", "The order was changed meanwhile.", { currentVersion: old?.version });
}

/** Another state than the asked step allows; both are named. */
export function notPossible(code: string, message: string, from: string, to: string): AppError {
  return new AppError("conflict", code, message, { from, to });
}
