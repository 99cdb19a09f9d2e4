import * as z from "zod";
import { spendCode } from "../codes.ts";
import { deliverCode, emailDelivery } from "../deliver-code.ts";
import { IdentityError, invalidParameter, userNotFound } from "../identity-error.ts";
import { clientOperation } from "../operation.ts";
import { poolByClient } from "../pool.ts";
import { findUser, updateUser } from "../store/users.ts";

const Account = z.object({ ClientId: z.string(), Username: z.string() });

export const ConfirmSignUp = clientOperation(Account.extend({ ConfirmationCode: z.string() }), (context, input) => {
  const pool = poolByClient(context.pools, input.ClientId);
  const user = findUser(context.db, pool.id, input.Username);
  if (!user && !pool.preventUserExistenceErrors) throw userNotFound();
  if (!user?.enabled) {
    throw new IdentityError("ExpiredCodeException", "Invalid code provided, please request a code again.");
  }
  if (user.status !== "UNCONFIRMED") {
    const message = `User cannot be confirmed. Current status is ${user.status}`;
    throw new IdentityError("NotAuthorizedException", message);
  }
  const codes = spendCode(context, user, "confirm-sign-up", input.ConfirmationCode);
  updateUser(context, user, { codes, status: "CONFIRMED", attributes: { ...user.attributes, email_verified: "true" } });
  return {};
});

export const ResendConfirmationCode = clientOperation(Account, async (context, input) => {
  const pool = poolByClient(context.pools, input.ClientId);
  const user = findUser(context.db, pool.id, input.Username);
  if (!user && !pool.preventUserExistenceErrors) throw userNotFound();
  if (!user?.enabled) return { CodeDeliveryDetails: emailDelivery(input.Username) };
  if (user.status !== "UNCONFIRMED") throw invalidParameter("User is already confirmed.");
  return { CodeDeliveryDetails: await deliverCode(context, user, "confirm-sign-up", String(user.attributes.email)) };
});
