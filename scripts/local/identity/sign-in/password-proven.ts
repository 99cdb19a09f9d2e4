import type { InitiateAuthResponse } from "@aws-sdk/client-cognito-identity-provider";
import type { IdentityContext } from "../context.ts";
import { IdentityError, userDisabled } from "../identity-error.ts";
import { NO_FAILURES } from "../lockout.ts";
import type { Pool } from "../pool.ts";
import { openSession } from "../store/auth-sessions.ts";
import { updateUser } from "../store/users.ts";
import { openTokens } from "../tokens/mint-tokens.ts";
import type { User } from "../user.ts";

export function completeSignIn(context: IdentityContext, pool: Pool, user: User): InitiateAuthResponse {
  const signedIn = updateUser(context, user, { failures: NO_FAILURES });
  return { ChallengeParameters: {}, AuthenticationResult: openTokens(context, pool, signedIn) };
}

function assertMaySignIn(context: IdentityContext, user: User): void {
  if (!user.enabled) throw userDisabled();
  if (user.status === "UNCONFIRMED") throw new IdentityError("UserNotConfirmedException", "User is not confirmed.");
  const expiresAt = user.temporaryPasswordExpiresAt;
  if (expiresAt !== null && expiresAt <= context.clock().getTime()) {
    const message = "Temporary password has expired and must be reset by an administrator.";
    throw new IdentityError("NotAuthorizedException", message);
  }
}

/** The second factor the pool or the user asks for, or the tokens. */
export function secondFactor(context: IdentityContext, pool: Pool, user: User): InitiateAuthResponse {
  const session = { poolId: pool.id, sub: user.sub };
  const USER_ID_FOR_SRP = user.sub;
  if (user.softwareToken && (pool.mfa === "ON" || (pool.mfa === "OPTIONAL" && user.softwareToken.enabled))) {
    return {
      ChallengeName: "SOFTWARE_TOKEN_MFA",
      Session: openSession(context, { ...session, challenge: "SOFTWARE_TOKEN_MFA" }),
      ChallengeParameters: { USER_ID_FOR_SRP, FRIENDLY_DEVICE_NAME: "" },
    };
  }
  if (pool.mfa === "ON") {
    return {
      ChallengeName: "MFA_SETUP",
      Session: openSession(context, { ...session, challenge: "MFA_SETUP", secret: null, verifiedStep: null }),
      ChallengeParameters: { USER_ID_FOR_SRP, MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' },
    };
  }
  return completeSignIn(context, pool, user);
}

/** What follows a correct password: a refusal, a new password, a second factor, or the tokens. */
export function passwordProven(context: IdentityContext, pool: Pool, user: User): InitiateAuthResponse {
  assertMaySignIn(context, user);
  if (user.status !== "FORCE_CHANGE_PASSWORD") return secondFactor(context, pool, user);
  return {
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    Session: openSession(context, { poolId: pool.id, sub: user.sub, challenge: "NEW_PASSWORD_REQUIRED" }),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.sub,
      requiredAttributes: "[]",
      userAttributes: JSON.stringify(user.attributes),
    },
  };
}
