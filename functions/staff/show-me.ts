import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { staffOperations } from "@quayside/shared/staff/contract.ts";
import type { Verb } from "../http/route.ts";

export const showMe: Verb<object, typeof staffOperations.me> = async (_deps, { actor }) => {
  if (actor.kind !== "staff") throw new AppError("unauthenticated", "SIGN_IN_REQUIRED", "Sign in to do this.");
  return { staffId: actor.staffId, email: actor.email, permissions: [...actor.permissions].sort() };
};
