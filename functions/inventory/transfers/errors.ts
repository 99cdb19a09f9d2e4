import type { Transfer } from "@quayside/shared/inventory/schema.ts";
import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";

export function transferEnded({ state }: Transfer): AppError {
  return new AppError("conflict", "TRANSFER_ENDED", `This transfer is ${state}. Nothing was changed.`, { state });
}

export function transferArriving(): AppError {
  const message = "Some of it arrived already. Receive the rest, or close it, instead of calling it off.";
  return new AppError("conflict", "TRANSFER_ARRIVING", message);
}

export function sameLocation(): AppError {
  return new AppError("unprocessable", "SAME_LOCATION", "Stock moves from one location to another.", {
    field: "to",
    reason: "must differ from where it comes from",
  });
}

export function moreThanSent(issues: FieldIssue[]): AppError {
  const [first] = issues;
  const message = "More arrived than was sent. Receive what was sent, and adjust the rest with a reason.";
  return new AppError("unprocessable", "MORE_THAN_SENT", message, { ...first, issues });
}
