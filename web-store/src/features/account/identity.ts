import {
  confirmResetPassword,
  confirmSignIn,
  confirmSignUp,
  confirmUserAttribute,
  fetchMFAPreference,
  resendSignUpCode,
  resetPassword,
  type SignInOutput,
  setUpTOTP,
  signIn,
  signOut,
  signUp,
  updateMFAPreference,
  updatePassword,
  updateUserAttributes,
  verifyTOTPSetup,
} from "aws-amplify/auth";
import { poolContext } from "../../lib/customer-pool.ts";

/** What is to be proved next. */
export type Step = "credentials" | "authenticator-code" | "confirm-address" | "new-password" | "done";

const issuer = "Quayside";

function stepOf({ nextStep }: Pick<SignInOutput, "nextStep">): Step {
  switch (nextStep.signInStep) {
    case "DONE":
      return "done";
    case "CONFIRM_SIGN_IN_WITH_TOTP_CODE":
      return "authenticator-code";
    case "CONFIRM_SIGN_UP":
      return "confirm-address";
    case "RESET_PASSWORD":
      return "new-password";
    default:
      throw new Error(`The customer pool asks for ${nextStep.signInStep}, which this page does not know.`);
  }
}

/** E-mail and password, proved by SRP: the password itself never leaves the browser. */
export async function signInWith(email: string, password: string): Promise<Step> {
  return stepOf(await signIn(await poolContext(), { username: email, password }));
}

export async function giveAuthenticatorCode(code: string): Promise<Step> {
  return stepOf(await confirmSignIn(await poolContext(), { challengeResponse: code }));
}

/** Sends a code to the address; whoever enters it owns the address. */
export async function signUpWith(email: string, password: string, name: string): Promise<void> {
  const options = { userAttributes: { name } };
  await signUp(await poolContext(), { username: email, password, options });
}

export async function confirmAddress(email: string, code: string): Promise<void> {
  await confirmSignUp(await poolContext(), { username: email, confirmationCode: code });
}

export async function sendCodeAgain(email: string): Promise<void> {
  await resendSignUpCode(await poolContext(), { username: email });
}

export async function forgetPassword(email: string): Promise<void> {
  await resetPassword(await poolContext(), { username: email });
}

export async function setForgottenPassword(email: string, code: string, password: string): Promise<void> {
  const answer = { username: email, confirmationCode: code, newPassword: password };
  await confirmResetPassword(await poolContext(), answer);
}

export async function changePassword(oldPassword: string, newPassword: string): Promise<void> {
  await updatePassword(await poolContext(), { oldPassword, newPassword });
}

/** The new address counts once its code was entered; until then the old one signs in. */
export async function changeAddress(email: string): Promise<void> {
  await updateUserAttributes(await poolContext(), { userAttributes: { email } });
}

export async function confirmNewAddress(code: string): Promise<void> {
  await confirmUserAttribute(await poolContext(), { userAttributeKey: "email", confirmationCode: code });
}

export async function hasAuthenticator(): Promise<boolean> {
  const { enabled = [] } = await fetchMFAPreference(await poolContext());
  return enabled.includes("TOTP");
}

/** The secret an authenticator app takes, as text and as the address behind a QR code. */
export async function startAuthenticator(email: string): Promise<{ secret: string; uri: string }> {
  const { sharedSecret, getSetupUri } = await setUpTOTP(await poolContext());
  return { secret: sharedSecret, uri: getSetupUri(issuer, email).toString() };
}

export async function finishAuthenticator(code: string): Promise<void> {
  const context = await poolContext();
  await verifyTOTPSetup(context, { code });
  await updateMFAPreference(context, { totp: "PREFERRED" });
}

export async function stopAuthenticator(): Promise<void> {
  await updateMFAPreference(await poolContext(), { totp: "DISABLED" });
}

export async function signOutHere(): Promise<void> {
  await signOut(await poolContext());
}

export async function signOutEverywhere(): Promise<void> {
  await signOut(await poolContext(), { global: true });
}
