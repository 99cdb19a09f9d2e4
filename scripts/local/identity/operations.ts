import { ChangePassword } from "./account/change-password.ts";
import { ConfirmSignUp, ResendConfirmationCode } from "./account/confirm-sign-up.ts";
import { ConfirmForgotPassword, ForgotPassword } from "./account/forgot-password.ts";
import { DeleteUser, GetUser, GlobalSignOut } from "./account/own-account.ts";
import { RevokeToken } from "./account/revoke-token.ts";
import { SignUp } from "./account/sign-up.ts";
import { UpdateUserAttributes } from "./account/update-user-attributes.ts";
import { GetUserAttributeVerificationCode, VerifyUserAttribute } from "./account/verify-user-attribute.ts";
import { AdminCreateUser } from "./admin/create-user.ts";
import {
  AdminAddUserToGroup,
  AdminListGroupsForUser,
  AdminRemoveUserFromGroup,
  ListGroups,
  ListUsersInGroup,
} from "./admin/groups.ts";
import { ListUsers } from "./admin/list-users.ts";
import {
  AdminDeleteUser,
  AdminDisableUser,
  AdminEnableUser,
  AdminGetUser,
  AdminUpdateUserAttributes,
  AdminUserGlobalSignOut,
} from "./admin/manage-user.ts";
import { AdminResetUserPassword } from "./admin/reset-user-password.ts";
import { AdminSetUserPassword } from "./admin/set-user-password.ts";
import { AssociateSoftwareToken } from "./mfa/associate-software-token.ts";
import { AdminSetUserMFAPreference, SetUserMFAPreference } from "./mfa/set-mfa-preference.ts";
import { VerifySoftwareToken } from "./mfa/verify-software-token.ts";
import type { Operation } from "./operation.ts";
import { AdminInitiateAuth, InitiateAuth } from "./sign-in/initiate-auth.ts";
import { GetTokensFromRefreshToken } from "./sign-in/refresh-tokens.ts";
import { AdminRespondToAuthChallenge, RespondToAuthChallenge } from "./sign-in/respond-to-auth-challenge.ts";

/** Every operation answered, by its name in `x-amz-target`. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  Object.entries({
    InitiateAuth,
    RespondToAuthChallenge,
    GetTokensFromRefreshToken,
    RevokeToken,
    GlobalSignOut,
    SignUp,
    ConfirmSignUp,
    ResendConfirmationCode,
    ForgotPassword,
    ConfirmForgotPassword,
    ChangePassword,
    GetUser,
    UpdateUserAttributes,
    GetUserAttributeVerificationCode,
    VerifyUserAttribute,
    DeleteUser,
    AssociateSoftwareToken,
    VerifySoftwareToken,
    SetUserMFAPreference,
    AdminInitiateAuth,
    AdminRespondToAuthChallenge,
    AdminCreateUser,
    AdminGetUser,
    AdminUpdateUserAttributes,
    AdminDeleteUser,
    AdminEnableUser,
    AdminDisableUser,
    AdminUserGlobalSignOut,
    AdminResetUserPassword,
    AdminSetUserPassword,
    AdminSetUserMFAPreference,
    AdminAddUserToGroup,
    AdminRemoveUserFromGroup,
    AdminListGroupsForUser,
    ListUsers,
    ListUsersInGroup,
    ListGroups,
  }),
);
