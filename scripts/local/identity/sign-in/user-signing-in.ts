import type { IdentityContext } from "../context.ts";
import { IdentityError, incorrectCredentials, userNotFound } from "../identity-error.ts";
import { addFailure, isLocked } from "../lockout.ts";
import type { Pool } from "../pool.ts";
import { findUser, updateUser } from "../store/users.ts";
import type { User } from "../user.ts";

export function assertNotLocked(context: IdentityContext, user: User): void {
  if (isLocked(user.failures, context.clock())) {
    throw new IdentityError("NotAuthorizedException", "Password attempts exceeded");
  }
}

/** The user who may now try to prove a password; null for an unknown one whose absence must not show. */
export function userSigningIn(context: IdentityContext, pool: Pool, username: string): User | null {
  const user = findUser(context.db, pool.id, username);
  if (!user && !pool.preventUserExistenceErrors) throw userNotFound();
  if (!user) return null;
  assertNotLocked(context, user);
  if (user.status === "RESET_REQUIRED") {
    throw new IdentityError("PasswordResetRequiredException", "Password reset required for the user");
  }
  return user;
}

/** Counts the failure towards the lockout and returns the error to throw. */
export function wrongPassword(context: IdentityContext, user: User | null): IdentityError {
  if (user) updateUser(context, user, { failures: addFailure(user.failures, context.clock()) });
  return incorrectCredentials();
}
