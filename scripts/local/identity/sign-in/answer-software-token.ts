import * as z from "zod";
import type { IdentityContext } from "../context.ts";
import { IdentityError, userDisabled } from "../identity-error.ts";
import { addFailure } from "../lockout.ts";
import { spendSession } from "../store/auth-sessions.ts";
import { updateUser } from "../store/users.ts";
import { totpStep } from "../totp.ts";
import type { SoftwareToken, User } from "../user.ts";
import { challengeAnswer, challengedUser } from "./challenge-answer.ts";
import { completeSignIn } from "./password-proven.ts";
import { assertNotLocked } from "./user-signing-in.ts";

const Responses = z.object({ USERNAME: z.string(), SOFTWARE_TOKEN_MFA_CODE: z.string() });

function acceptedStep(context: IdentityContext, user: User, token: SoftwareToken, code: string): number {
  const step = totpStep(token.secret, code, context.clock());
  if (step === null) {
    updateUser(context, user, { failures: addFailure(user.failures, context.clock()) });
    throw new IdentityError("CodeMismatchException", "Invalid code received for user");
  }
  if (step <= token.lastStep) {
    throw new IdentityError("ExpiredCodeException", "Your software token has already been used once.");
  }
  return step;
}

/** A mistyped code leaves the session open and counts towards the lockout; each code works once (RFC 6238, 5.2). */
export const answerSoftwareToken = challengeAnswer(Responses, (context, pool, sessionId, responses) => {
  const { user } = challengedUser(context, pool, sessionId, "SOFTWARE_TOKEN_MFA", responses.USERNAME);
  if (!user.enabled) throw userDisabled();
  assertNotLocked(context, user);
  const token = user.softwareToken;
  if (!token) throw new IdentityError("SoftwareTokenMFANotFoundException", "Software Token MFA is not enabled.");
  const lastStep = acceptedStep(context, user, token, responses.SOFTWARE_TOKEN_MFA_CODE);
  spendSession(context, sessionId);
  return completeSignIn(context, pool, { ...user, softwareToken: { ...token, lastStep } });
});
