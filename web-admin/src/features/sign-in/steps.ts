import type { PoolContext } from "@quayside/shared/client/user-pool.ts";
import { confirmResetPassword, confirmSignIn, resetPassword, type SignInOutput, signIn } from "aws-amplify/auth";

/** What is to be proved next. */
export type Step =
  | { kind: "credentials" }
  | { kind: "new-password" }
  | { kind: "code" }
  | { kind: "code-setup"; secret: string; uri: string }
  | { kind: "reset-asked"; email: string; sentTo?: string }
  | { kind: "done" };

const issuer = "Quayside";

function stepOf({ nextStep }: Pick<SignInOutput, "nextStep">, email: string): Step {
  switch (nextStep.signInStep) {
    case "DONE":
      return { kind: "done" };
    case "CONFIRM_SIGN_IN_WITH_TOTP_CODE":
      return { kind: "code" };
    case "CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED":
      return { kind: "new-password" };
    case "CONTINUE_SIGN_IN_WITH_TOTP_SETUP": {
      const { sharedSecret, getSetupUri } = nextStep.totpSetupDetails;
      return { kind: "code-setup", secret: sharedSecret, uri: getSetupUri(issuer, email).toString() };
    }
    case "RESET_PASSWORD":
      return { kind: "reset-asked", email };
    default:
      throw new Error(`The staff pool asks for ${nextStep.signInStep}, which this page does not know.`);
  }
}

/** E-mail and password, proved by SRP: the password itself never leaves the browser. */
export async function giveCredentials(context: PoolContext, email: string, password: string): Promise<Step> {
  const step = stepOf(await signIn(context, { username: email, password }), email);
  if (step.kind === "reset-asked") return askForReset(context, email);
  return step;
}

/** The answer to whatever was asked: a new password, or the authenticator's code. */
export async function giveAnswer(context: PoolContext, email: string, answer: string): Promise<Step> {
  return stepOf(await confirmSignIn(context, { challengeResponse: answer }), email);
}

export async function askForReset(context: PoolContext, email: string): Promise<Step> {
  const { nextStep } = await resetPassword(context, { username: email });
  return { kind: "reset-asked", email, sentTo: nextStep.codeDeliveryDetails?.destination };
}

export async function resetTo(context: PoolContext, email: string, code: string, password: string): Promise<Step> {
  await confirmResetPassword(context, { username: email, confirmationCode: code, newPassword: password });
  return giveCredentials(context, email, password);
}
