import * as z from "zod";
import type { IdentityContext } from "../context.ts";
import { IdentityError } from "../identity-error.ts";
import { clientOperation } from "../operation.ts";
import { openSession, readSession, spendSession } from "../store/auth-sessions.ts";
import { updateUser } from "../store/users.ts";
import { authenticate } from "../tokens/authenticate.ts";
import { totpStep } from "../totp.ts";
import { SessionOrToken } from "./associate-software-token.ts";

const Input = z.intersection(SessionOrToken, z.object({ UserCode: z.string().regex(/^\d{6}$/) }));

function verifiedStep(context: IdentityContext, secret: string | null, code: string): number {
  if (secret === null) {
    throw new IdentityError("SoftwareTokenMFANotFoundException", "Software token TOTP multi-factor is not associated.");
  }
  const step = totpStep(secret, code, context.clock());
  if (step !== null) return step;
  throw new IdentityError("EnableSoftwareTokenMFAException", "Code mismatch and fail enable Software Token MFA");
}

function verifyInSession(context: IdentityContext, id: string, code: string): object {
  const session = readSession(context, id, "MFA_SETUP");
  const step = verifiedStep(context, session.secret, code);
  spendSession(context, id);
  return { Status: "SUCCESS", Session: openSession(context, { ...session, verifiedStep: step }) };
}

/** With an access token the authenticator replaces an earlier one and asks for codes once it is preferred. */
export const VerifySoftwareToken = clientOperation(Input, (context, input) => {
  if ("Session" in input) return verifyInSession(context, input.Session, input.UserCode);
  const { pool, user } = authenticate(context, input.AccessToken);
  const lastStep = verifiedStep(context, user.pendingTotpSecret, input.UserCode);
  const { enabled, preferred } = user.softwareToken ?? { enabled: pool.mfa === "ON", preferred: pool.mfa === "ON" };
  const secret = String(user.pendingTotpSecret);
  updateUser(context, user, { pendingTotpSecret: null, softwareToken: { secret, enabled, preferred, lastStep } });
  return { Status: "SUCCESS" };
});
