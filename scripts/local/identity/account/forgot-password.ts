import * as z from "zod";
import { spendCode } from "../codes.ts";
import { deliverCode, emailDelivery } from "../deliver-code.ts";
import { IdentityError, invalidParameter, userNotFound } from "../identity-error.ts";
import { NO_FAILURES } from "../lockout.ts";
import { clientOperation } from "../operation.ts";
import { assertPasswordPolicy } from "../password-policy.ts";
import { poolByClient } from "../pool.ts";
import { makeVerifier } from "../srp.ts";
import { findUser, updateUser } from "../store/users.ts";

const Account = z.object({ ClientId: z.string(), Username: z.string() });

/** A user who cannot be reached gets the same answer as one who can, unless the pool says otherwise. */
export const ForgotPassword = clientOperation(Account, async (context, input) => {
  const pool = poolByClient(context.pools, input.ClientId);
  const user = findUser(context.db, pool.id, input.Username);
  if (!user && !pool.preventUserExistenceErrors) throw userNotFound();
  if (user?.enabled && user.attributes.email_verified === "true") {
    if (user.status === "FORCE_CHANGE_PASSWORD") {
      throw new IdentityError("NotAuthorizedException", "User password cannot be reset in the current state.");
    }
    return { CodeDeliveryDetails: await deliverCode(context, user, "reset-password", String(user.attributes.email)) };
  }
  if (pool.preventUserExistenceErrors) return { CodeDeliveryDetails: emailDelivery(input.Username) };
  throw invalidParameter("Cannot reset password for the user as there is no registered/verified email or phone_number");
});

export const ConfirmForgotPassword = clientOperation(
  Account.extend({ ConfirmationCode: z.string(), Password: z.string().max(256) }),
  (context, input) => {
    const pool = poolByClient(context.pools, input.ClientId);
    const user = findUser(context.db, pool.id, input.Username);
    if (!user && !pool.preventUserExistenceErrors) throw userNotFound();
    if (!user?.enabled) {
      throw new IdentityError("CodeMismatchException", "Invalid verification code provided, please try again.");
    }
    assertPasswordPolicy(pool.passwordPolicy, input.Password);
    const codes = spendCode(context, user, "reset-password", input.ConfirmationCode);
    const password = makeVerifier({ poolName: pool.name, userId: user.sub }, input.Password);
    updateUser(context, user, { codes, password, status: "CONFIRMED", failures: NO_FAILURES });
    return {};
  },
);
