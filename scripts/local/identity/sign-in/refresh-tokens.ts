import type { InitiateAuthResponse } from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import type { IdentityContext } from "../context.ts";
import { IdentityError, userDisabled } from "../identity-error.ts";
import { clientOperation } from "../operation.ts";
import { type Pool, poolByClient } from "../pool.ts";
import { familyByRefreshToken } from "../store/token-families.ts";
import { findUser } from "../store/users.ts";
import { mintTokens } from "../tokens/mint-tokens.ts";

function notAuthorized(message: string): IdentityError {
  return new IdentityError("NotAuthorizedException", message);
}

/** New access and id tokens; the refresh token stays the same (no rotation). */
export function refreshTokens(context: IdentityContext, pool: Pool, refreshToken: string): InitiateAuthResponse {
  const family = familyByRefreshToken(context.db, refreshToken);
  const user = family && findUser(context.db, pool.id, family.sub);
  if (!family || !user) throw notAuthorized("Invalid Refresh Token");
  if (family.revoked) throw notAuthorized("Refresh Token has been revoked");
  if (family.expiresAt <= context.clock().getTime()) throw notAuthorized("Refresh Token has expired");
  if (!user.enabled) throw userDisabled();
  return { ChallengeParameters: {}, AuthenticationResult: mintTokens(context, pool, user, family) };
}

export const GetTokensFromRefreshToken = clientOperation(
  z.object({ ClientId: z.string(), RefreshToken: z.string() }),
  (context, input) => {
    const { AuthenticationResult } = refreshTokens(
      context,
      poolByClient(context.pools, input.ClientId),
      input.RefreshToken,
    );
    return { AuthenticationResult };
  },
);
