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

/** What it had is another customer's now. */
export function customerMerged(mergedInto: string): AppError {
  const message = "This record was merged into another one. Open that one and do it there.";
  return new AppError("conflict", "CUSTOMER_MERGED", message, { mergedInto });
}

export function sameCustomer(): AppError {
  return new AppError("unprocessable", "SAME_CUSTOMER", "A record cannot be merged into itself.", {
    field: "otherId",
    reason: "is the same record",
  });
}

/** Whoever signs in keeps their record. */
export function otherWayRound(): AppError {
  const message = "The other record has an account to sign in with. Merge this one into that one instead.";
  return new AppError("conflict", "MERGE_OTHER_WAY_ROUND", message);
}

export function bothSignIn(): AppError {
  const message = "Both records have an account to sign in with. The customer must delete one of them first.";
  return new AppError("conflict", "BOTH_SIGN_IN", message);
}

export function mergeTooMuch(what: string, most: number): AppError {
  const message = `Together they have more than ${most} ${what}. Take some out first.`;
  return new AppError("unprocessable", "MERGE_TOO_MUCH", message, {
    field: what,
    reason: `would be more than ${most}`,
  });
}
