import type { CodeDeliveryDetailsType } from "@aws-sdk/client-cognito-identity-provider";
import { newCode } from "./codes.ts";
import type { IdentityContext, IdentityMessage } from "./context.ts";
import { IdentityError } from "./identity-error.ts";
import { updateUser } from "./store/users.ts";
import type { CodePurpose, User } from "./user.ts";

const SUBJECTS: Record<CodePurpose, string> = {
  "confirm-sign-up": "Your verification code",
  "reset-password": "Your password reset code",
  "verify-email": "Confirm your e-mail address",
  "verify-phone": "Confirm your phone number",
};

export function maskedEmail(address: string): string {
  const [local = "", domain = ""] = address.split("@");
  return `${local.charAt(0)}***@${domain.charAt(0)}***`;
}

export function emailDelivery(address: string): CodeDeliveryDetailsType {
  return { Destination: maskedEmail(address), DeliveryMedium: "EMAIL", AttributeName: "email" };
}

export async function sendMessage(context: IdentityContext, message: IdentityMessage): Promise<void> {
  try {
    await context.send(message);
  } catch (cause) {
    const failure = new IdentityError("CodeDeliveryFailureException", "The message could not be delivered.");
    failure.cause = cause;
    throw failure;
  }
}

/** Keeps a fresh code, sends it by mail, or by SMS when it verifies a phone number, and says where it went. */
export async function deliverCode(
  context: IdentityContext,
  user: User,
  purpose: CodePurpose,
  to: string,
): Promise<CodeDeliveryDetailsType> {
  const issued = newCode(purpose, context.clock());
  updateUser(context, user, { codes: { ...user.codes, [purpose]: issued } });
  const sms = purpose === "verify-phone";
  const text = `${SUBJECTS[purpose]}: ${issued.code}`;
  await sendMessage(context, { channel: sms ? "sms" : "email", to, subject: SUBJECTS[purpose], text });
  if (!sms) return emailDelivery(to);
  return { Destination: `+*******${to.slice(-4)}`, DeliveryMedium: "SMS", AttributeName: "phone_number" };
}
