import { AppError } from "@quayside/shared/kernel/errors.ts";

/** Two devices opened the same account at once: the other one's is there now. */
export function accountMoved(): AppError {
  return new AppError("conflict", "ACCOUNT_MOVED", "The account was opened meanwhile.");
}

export function accountNotOpen(): AppError {
  return new AppError("conflict", "ACCOUNT_NOT_OPEN", "This account is not open yet. Sign in again.");
}

export function accountDeleted(): AppError {
  return new AppError("gone", "ACCOUNT_DELETED", "This account was deleted.");
}

export function emailNotVerified(): AppError {
  const message = "Confirm your e-mail address first: what was bought with it is shown to its owner only.";
  return new AppError("forbidden", "EMAIL_NOT_VERIFIED", message);
}

export function addressBookFull(most: number): AppError {
  const message = `An address book holds at most ${most} addresses. Take one out first.`;
  return new AppError("unprocessable", "ADDRESS_BOOK_FULL", message, {
    field: "line1",
    reason: "is one too many",
    most,
  });
}
