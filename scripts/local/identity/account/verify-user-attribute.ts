import * as z from "zod";
import { spendCode } from "../codes.ts";
import { deliverCode } from "../deliver-code.ts";
import { invalidParameter } from "../identity-error.ts";
import { clientOperation } from "../operation.ts";
import { updateUser } from "../store/users.ts";
import { authenticate } from "../tokens/authenticate.ts";
import type { User } from "../user.ts";
import { assertEmailFree } from "./update-user-attributes.ts";

const Attribute = z.object({ AccessToken: z.string(), AttributeName: z.enum(["email", "phone_number"]) });

function unverifiedValue(user: User, name: "email" | "phone_number"): string {
  const value = name === "email" ? (user.pendingEmail ?? user.attributes.email) : user.attributes.phone_number;
  if (!value) throw invalidParameter(`User does not have ${name} to verify.`);
  return value;
}

export const GetUserAttributeVerificationCode = clientOperation(Attribute, async (context, input) => {
  const { user } = authenticate(context, input.AccessToken);
  const purpose = input.AttributeName === "email" ? "verify-email" : "verify-phone";
  const to = unverifiedValue(user, input.AttributeName);
  return { CodeDeliveryDetails: await deliverCode(context, user, purpose, to) };
});

export const VerifyUserAttribute = clientOperation(Attribute.extend({ Code: z.string() }), (context, input) => {
  const { user } = authenticate(context, input.AccessToken);
  const value = unverifiedValue(user, input.AttributeName);
  if (input.AttributeName === "email") assertEmailFree(context, user, value);
  const purpose = input.AttributeName === "email" ? "verify-email" : "verify-phone";
  const codes = spendCode(context, user, purpose, input.Code);
  const verified = { [input.AttributeName]: value, [`${input.AttributeName}_verified`]: "true" };
  const pendingEmail = input.AttributeName === "email" ? null : user.pendingEmail;
  updateUser(context, user, { codes, pendingEmail, attributes: { ...user.attributes, ...verified } });
  return {};
});
