import * as z from "zod";
import type { IdentityContext } from "../context.ts";
import { clientOperation } from "../operation.ts";
import { openSession, readSession, spendSession } from "../store/auth-sessions.ts";
import { updateUser } from "../store/users.ts";
import { authenticate } from "../tokens/authenticate.ts";
import { newTotpSecret } from "../totp.ts";

export const SessionOrToken = z.union([
  z.object({ AccessToken: z.string() }),
  z.object({ Session: z.string().min(20).max(2048) }),
]);

function associateInSession(context: IdentityContext, id: string): object {
  const session = readSession(context, id, "MFA_SETUP");
  spendSession(context, id);
  const secret = newTotpSecret();
  return { SecretCode: secret, Session: openSession(context, { ...session, secret, verifiedStep: null }) };
}

/** A fresh secret, which counts only after VerifySoftwareToken has seen a code of it. */
export const AssociateSoftwareToken = clientOperation(SessionOrToken, (context, input) => {
  if ("Session" in input) return associateInSession(context, input.Session);
  const { user } = authenticate(context, input.AccessToken);
  const secret = newTotpSecret();
  updateUser(context, user, { pendingTotpSecret: secret });
  return { SecretCode: secret };
});
