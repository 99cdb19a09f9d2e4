import * as z from "zod";
import { UserOfPool, userOfPool } from "../admin/user-of-pool.ts";
import type { IdentityContext } from "../context.ts";
import { invalidParameter } from "../identity-error.ts";
import { adminOperation, clientOperation } from "../operation.ts";
import { updateUser } from "../store/users.ts";
import { authenticate } from "../tokens/authenticate.ts";
import type { User } from "../user.ts";

const Settings = z.object({ Enabled: z.boolean().default(false), PreferredMfa: z.boolean().default(false) });
const Preference = z.object({
  SoftwareTokenMfaSettings: Settings.optional(),
  SMSMfaSettings: Settings.optional(),
  EmailMfaSettings: Settings.optional(),
});

function assertTotpOnly(input: z.output<typeof Preference>): void {
  if (input.SMSMfaSettings?.Enabled)
    throw invalidParameter("User does not have delivery config set to turn on SMS_MFA");
  if (input.EmailMfaSettings?.Enabled)
    throw invalidParameter("User does not have delivery config set to turn on EMAIL_OTP");
}

function enable(context: IdentityContext, user: User, preferred: boolean): void {
  if (!user.softwareToken) throw invalidParameter("User has not verified software token mfa");
  updateUser(context, user, { softwareToken: { ...user.softwareToken, enabled: true, preferred } });
}

export const SetUserMFAPreference = clientOperation(
  Preference.extend({ AccessToken: z.string() }),
  (context, input) => {
    assertTotpOnly(input);
    const { pool, user } = authenticate(context, input.AccessToken);
    const wanted = input.SoftwareTokenMfaSettings;
    if (!wanted) return {};
    if (wanted.Enabled) enable(context, user, wanted.PreferredMfa);
    else if (pool.mfa === "ON") throw invalidParameter("The user pool requires a second factor.");
    else if (user.softwareToken) {
      updateUser(context, user, { softwareToken: { ...user.softwareToken, enabled: false, preferred: false } });
    }
    return {};
  },
);

/** Turned off by an administrator, the lost authenticator is forgotten; where MFA is required, sign-in sets up a new one. */
export const AdminSetUserMFAPreference = adminOperation(Preference.extend(UserOfPool.shape), (context, input) => {
  assertTotpOnly(input);
  const user = userOfPool(context, input);
  const wanted = input.SoftwareTokenMfaSettings;
  if (wanted?.Enabled) enable(context, user, wanted.PreferredMfa);
  else if (wanted) updateUser(context, user, { softwareToken: null, pendingTotpSecret: null });
  return {};
});
