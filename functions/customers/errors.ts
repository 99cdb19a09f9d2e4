import { AppError } from "@quayside/shared/kernel/errors.ts";

export function emailTaken(): AppError {
  const message = "Another customer has this e-mail address. Nothing was saved.";
  return new AppError("conflict", "EMAIL_TAKEN", message, { field: "email", reason: "is another customer's" });
}

/** Moving somebody else's sign-in would hand the account to whoever reads the new address. */
export function emailIsSignIn(): AppError {
  const message = "This customer signs in with this address; only they can change it, in their account.";
  return new AppError("conflict", "EMAIL_IS_SIGN_IN", message, { field: "email", reason: "is how they sign in" });
}

export function customerDeleted(): AppError {
  return new AppError("conflict", "CUSTOMER_DELETED", "This customer's data was deleted. Nothing can be added to it.");
}

export function groupNotFound(groupId: string): AppError {
  return new AppError("unprocessable", "CUSTOMER_GROUP_NOT_FOUND", "There is no such group any more.", {
    field: "groups",
    reason: "names a group that does not exist",
    groupId,
  });
}

export function groupNameTaken(): AppError {
  return new AppError("conflict", "CUSTOMER_GROUP_NAME_TAKEN", "Another group has this name.", {
    field: "name",
    reason: "is another group's",
  });
}

export function groupInUse(): AppError {
  const message = "Somebody is in this group. Take everybody out first.";
  return new AppError("conflict", "CUSTOMER_GROUP_IN_USE", message);
}

export function openOrders(numbers: readonly string[]): AppError {
  const message = `There are orders on their way: ${numbers.join(", ")}. Wait until they have ended or have them cancelled.`;
  return new AppError("conflict", "CUSTOMER_HAS_OPEN_ORDERS", message, { numbers });
}

/** Somebody else's change came in between: read again and decide anew. */
export function customerMoved(): AppError {
  return new AppError("conflict", "CUSTOMER_MOVED", "The customer's figures were changed meanwhile.");
}
