import type { AdminGetUserResponse } from "@aws-sdk/client-cognito-identity-provider";
import { assertEmailFree } from "../account/update-user-attributes.ts";
import { AttributeList, parseAttributes } from "../attributes.ts";
import { adminOperation } from "../operation.ts";
import { revokeFamilies } from "../store/token-families.ts";
import { deleteUser, updateUser } from "../store/users.ts";
import { mfaSettings, userSummary } from "../user.ts";
import { UserOfPool, userOfPool } from "./user-of-pool.ts";

export const AdminGetUser = adminOperation(UserOfPool, (context, input): AdminGetUserResponse => {
  const user = userOfPool(context, input);
  const { Attributes: UserAttributes, ...summary } = userSummary(user);
  return { ...summary, Username: user.sub, UserAttributes, ...mfaSettings(user) };
});

export const AdminDeleteUser = adminOperation(UserOfPool, (context, input) => {
  deleteUser(context.db, userOfPool(context, input));
  return {};
});

export const AdminEnableUser = adminOperation(UserOfPool, (context, input) => {
  updateUser(context, userOfPool(context, input), { enabled: true });
  return {};
});

export const AdminDisableUser = adminOperation(UserOfPool, (context, input) => {
  const user = updateUser(context, userOfPool(context, input), { enabled: false });
  revokeFamilies(context.db, user);
  return {};
});

export const AdminUserGlobalSignOut = adminOperation(UserOfPool, (context, input) => {
  revokeFamilies(context.db, userOfPool(context, input));
  return {};
});

/** A changed address is unverified unless the same call says otherwise. */
export const AdminUpdateUserAttributes = adminOperation(
  UserOfPool.extend({ UserAttributes: AttributeList }),
  (context, input) => {
    const user = userOfPool(context, input);
    const given = parseAttributes(input.UserAttributes, "admin");
    const unverified: Record<string, string> = {};
    for (const name of ["email", "phone_number"]) {
      if (given[name] !== undefined && given[name] !== user.attributes[name]) unverified[`${name}_verified`] = "false";
    }
    if (given.email !== undefined) assertEmailFree(context, user, given.email);
    updateUser(context, user, { attributes: { ...user.attributes, ...unverified, ...given } });
    return {};
  },
);
