import { randomUUID } from "node:crypto";
import type { AdminCreateUserResponse } from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { AttributeList, isEmail, parseAttributes } from "../attributes.ts";
import type { IdentityContext, IdentityMessage } from "../context.ts";
import { sendMessage } from "../deliver-code.ts";
import { IdentityError, invalidParameter } from "../identity-error.ts";
import { adminOperation } from "../operation.ts";
import { assertPasswordPolicy, generatePassword } from "../password-policy.ts";
import { type Pool, poolById } from "../pool.ts";
import { findUser, insertUser, requireUser, updateUser } from "../store/users.ts";
import { newUser, type User, userSummary } from "../user.ts";
import { temporaryPassword } from "./set-user-password.ts";

const Input = z.object({
  UserPoolId: z.string(),
  Username: z.string(),
  UserAttributes: AttributeList.default([]),
  TemporaryPassword: z.string().max(256).optional(),
  MessageAction: z.enum(["RESEND", "SUPPRESS"]).optional(),
  DesiredDeliveryMediums: z.array(z.enum(["SMS", "EMAIL"])).optional(),
});
type Input = z.output<typeof Input>;

function addUser(context: IdentityContext, pool: Pool, input: Input): User {
  if (!isEmail(input.Username)) throw invalidParameter("Username should be an email.");
  if (findUser(context.db, pool.id, input.Username)) {
    throw new IdentityError("UsernameExistsException", "An account with the given email already exists.");
  }
  const given = { email_verified: "false", ...parseAttributes(input.UserAttributes, "admin"), email: input.Username };
  return insertUser(context.db, newUser(pool.id, randomUUID(), given, context.clock()));
}

function invitedUser(context: IdentityContext, pool: Pool, username: string): User {
  const user = requireUser(context.db, pool.id, username);
  if (user.status === "FORCE_CHANGE_PASSWORD") return user;
  throw new IdentityError("UnsupportedUserStateException", "User is not in FORCE_CHANGE_PASSWORD state.");
}

function invitation(user: User, password: string, bySms: boolean): IdentityMessage {
  const { email = "", phone_number: phone } = user.attributes;
  const text = `Your username is ${email} and temporary password is ${password}`;
  const subject = "Your temporary password";
  return bySms && phone ? { channel: "sms", to: phone, subject, text } : { channel: "email", to: email, subject, text };
}

/** Invites by mail unless SMS is asked for and possible; the temporary password is good for seven days. */
export const AdminCreateUser = adminOperation(Input, async (context, input): Promise<AdminCreateUserResponse> => {
  const pool = poolById(context.pools, input.UserPoolId);
  const password = input.TemporaryPassword ?? generatePassword(pool.passwordPolicy);
  assertPasswordPolicy(pool.passwordPolicy, password);
  const resend = input.MessageAction === "RESEND";
  const user = resend ? invitedUser(context, pool, input.Username) : addUser(context, pool, input);
  const invited = updateUser(context, user, temporaryPassword(pool, user, password, context.clock()));
  const bySms = input.DesiredDeliveryMediums?.includes("EMAIL") === false;
  if (input.MessageAction !== "SUPPRESS") await sendMessage(context, invitation(invited, password, bySms));
  return { User: userSummary(invited) };
});
