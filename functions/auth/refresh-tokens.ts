import type { authOperations } from "@quayside/shared/auth/contract.ts";
import type { Verb } from "../http/route.ts";
import type { AuthDeps } from "./log-in.ts";
import { refreshRefusals, refusing } from "./refusal.ts";

export const refreshTokens: Verb<AuthDeps, typeof authOperations.refresh> = async ({ pools }, _ctx, { body }) => {
  const refreshed = await refusing(refreshRefusals, () => pools[body.audience].refresh(body.refreshToken));
  const { AccessToken = "", IdToken = "", ExpiresIn = 0 } = refreshed;
  return { accessToken: AccessToken, idToken: IdToken, expiresIn: ExpiresIn };
};
