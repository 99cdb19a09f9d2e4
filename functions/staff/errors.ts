import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";

export const memberNotFound = (id: string) => notFound("staff member", id);

export function memberExists(email: string): AppError {
  const reason = "already works here";
  return new AppError("conflict", "STAFF_MEMBER_EXISTS", `${email} ${reason}.`, { field: "email", reason });
}

export function lastAdmin(): AppError {
  const message = "Somebody else must be an admin who can sign in first. Nothing was changed.";
  return new AppError("conflict", "LAST_ADMIN", message, { field: "roles", reason: "the last admin stays one" });
}

export function ownAccount(): AppError {
  return new AppError("conflict", "OWN_ACCOUNT", "Ask another admin: nobody shuts themselves out.");
}

export function rightsMissing(): AppError {
  const reason = "must be at least one role or module";
  return new AppError("invalid", "RIGHTS_MISSING", "Choose at least one role or module.", { field: "roles", reason });
}

export function notInvited(): AppError {
  const message = "They have set a password of their own, so there is no invitation to send again.";
  return new AppError("conflict", "STAFF_MEMBER_NOT_INVITED", message);
}

/** Another change of staff came between: the change is looked at again, so this rarely reaches anybody. */
export function rosterChanged(): AppError {
  return new AppError("conflict", "ROSTER_CHANGED", "Somebody else changed the staff meanwhile. Nothing was saved.", {
    retryAfter: 1,
  });
}
