import * as z from "zod";
import { IdentityError, invalidParameter, userDisabled } from "../identity-error.ts";
import { spendSession } from "../store/auth-sessions.ts";
import { challengeAnswer, challengedUser } from "./challenge-answer.ts";
import { completeSignIn } from "./password-proven.ts";

const Responses = z.object({ USERNAME: z.string() });

/** Enrols the authenticator that VerifySoftwareToken has seen a code of, and signs in. */
export const answerMfaSetup = challengeAnswer(Responses, (context, pool, sessionId, responses) => {
  const { session, user } = challengedUser(context, pool, sessionId, "MFA_SETUP", responses.USERNAME);
  if (!user.enabled) throw userDisabled();
  if (user.softwareToken) throw new IdentityError("NotAuthorizedException", "Invalid session for the user.");
  const { secret, verifiedStep } = session;
  if (secret === null || verifiedStep === null) throw invalidParameter("User has not verified software token mfa");
  spendSession(context, sessionId);
  const softwareToken = { secret, enabled: true, preferred: true, lastStep: verifiedStep };
  return completeSignIn(context, pool, { ...user, softwareToken });
});
