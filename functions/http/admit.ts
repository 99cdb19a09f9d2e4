import { type Actor, freshSignInPermissions, freshSignInSeconds, permissionOf } from "@quayside/shared/access.ts";
import type { Access } from "@quayside/shared/contract/operation.ts";
import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";

/** Parts of the request's address, as they came. */
type Params = Readonly<Record<string, unknown>>;

/** Refuses staff who lack the route's permission, or whose sign-in is too old for what moves money or roles. */
export function admit(actor: Actor, access: Access, params: Params, now: Date): void {
  if (!access.startsWith("staff")) return;
  if (actor.kind !== "staff") throw new AppError("unauthenticated", "SIGN_IN_REQUIRED", "Sign in to do this.");
  if (access === "staff") return;
  const permission = permissionOf(access, params);
  if (!permission) throw notFound("kind", "");
  if (!actor.permissions.has(permission))
    throw new AppError("forbidden", "PERMISSION_MISSING", "Your role does not allow this.", { permission });
  const age = now.getTime() / 1000 - actor.signedInAt;
  // An age that cannot be read is not fresh, hence the negation.
  if (freshSignInPermissions.has(permission) && !(age <= freshSignInSeconds))
    throw new AppError("unauthenticated", "FRESH_SIGN_IN_REQUIRED", "Confirm that it is you: sign in again.", {
      maxAgeSeconds: freshSignInSeconds,
    });
}
