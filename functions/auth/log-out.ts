import type { authOperations } from "@quayside/shared/auth/contract.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Verb } from "../http/route.ts";
import type { AuthDeps } from "./log-in.ts";
import { refreshRefusals, refusing } from "./refusal.ts";

/** Ends the session for good. A token that ended already is signed out as well (RFC 7009, 2.2). */
export const logOut: Verb<AuthDeps, typeof authOperations.logout> = async ({ pools }, _ctx, { body }) => {
  await refusing(refreshRefusals, () => pools[body.audience].revoke(body.refreshToken)).catch((error: unknown) => {
    if (!isAppError(error, "SESSION_EXPIRED")) throw error;
  });
  return { signedOut: true };
};
