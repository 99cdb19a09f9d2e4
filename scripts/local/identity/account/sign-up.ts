import { randomUUID } from "node:crypto";
import type { SignUpResponse } from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod";
import { AttributeList, isEmail, parseAttributes } from "../attributes.ts";
import { deliverCode } from "../deliver-code.ts";
import { IdentityError, invalidParameter } from "../identity-error.ts";
import { clientOperation } from "../operation.ts";
import { assertPasswordPolicy } from "../password-policy.ts";
import { poolByClient } from "../pool.ts";
import { makeVerifier } from "../srp.ts";
import { findUser, insertUser } from "../store/users.ts";
import { newUser } from "../user.ts";

const Input = z.object({
  ClientId: z.string(),
  Username: z.string(),
  Password: z.string().max(256),
  UserAttributes: AttributeList.default([]),
});

export const SignUp = clientOperation(Input, async (context, input): Promise<SignUpResponse> => {
  const pool = poolByClient(context.pools, input.ClientId);
  if (!pool.selfSignUp) throw new IdentityError("NotAuthorizedException", "SignUp is not permitted for this user pool");
  if (!isEmail(input.Username)) throw invalidParameter("Username should be an email.");
  assertPasswordPolicy(pool.passwordPolicy, input.Password);
  if (findUser(context.db, pool.id, input.Username)) {
    throw new IdentityError("UsernameExistsException", "An account with the given email already exists.");
  }
  const given = parseAttributes(input.UserAttributes, "user");
  const attributes = { ...given, email: input.Username, email_verified: "false" };
  const sub = randomUUID();
  const password = makeVerifier({ poolName: pool.name, userId: sub }, input.Password);
  const user = insertUser(context.db, { ...newUser(pool.id, sub, attributes, context.clock()), password });
  const CodeDeliveryDetails = await deliverCode(context, user, "confirm-sign-up", input.Username);
  return { UserConfirmed: false, UserSub: sub, CodeDeliveryDetails };
});
