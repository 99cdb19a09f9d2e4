import {
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  InitiateAuthCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import {
  autoSignIn,
  confirmResetPassword,
  confirmSignUp,
  confirmUserAttribute,
  deleteUser,
  fetchUserAttributes,
  getCurrentUser,
  resendSignUpCode,
  resetPassword,
  signIn,
  signOut,
  signUp,
  updatePassword,
  updateUserAttributes,
} from "aws-amplify/auth";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { named, PASSWORD, sessionTokens, startTestAmplify, type TestAmplify } from "./test-amplify.ts";
import { CUSTOMERS } from "./test-identity.ts";

const REVOKED = { name: "NotAuthorizedException", message: "Access Token has been revoked" };
let test: TestAmplify;
let shoppers = 0;
let email = "";

beforeAll(async () => {
  test = await startTestAmplify();
});
afterAll(() => test.close());

beforeEach(() => {
  shoppers += 1;
  email = `shopper${shoppers}@example.test`;
});
afterEach(() => signOut());

describe("sign-up", () => {
  it("asks for the code from the inbox before the first sign-in", async () => {
    const { nextStep, userId } = await signUp({
      username: email,
      password: PASSWORD,
      options: { userAttributes: { given_name: "Ada" } },
    });
    expect(nextStep).toMatchObject({
      signUpStep: "CONFIRM_SIGN_UP",
      codeDeliveryDetails: { destination: "s***@e***", deliveryMedium: "EMAIL", attributeName: "email" },
    });
    expect((await signIn({ username: email, password: PASSWORD })).nextStep.signInStep).toBe("CONFIRM_SIGN_UP");
    const wrong = test.lastSecret(email) === "000000" ? "111111" : "000000";
    await expect(confirmSignUp({ username: email, confirmationCode: wrong })).rejects.toEqual(
      named("CodeMismatchException"),
    );
    await confirmSignUp({ username: email, confirmationCode: test.lastSecret(email) });
    expect(await signIn({ username: email, password: PASSWORD })).toEqual({
      isSignedIn: true,
      nextStep: { signInStep: "DONE" },
    });
    expect((await getCurrentUser()).username).toBe(userId);
    expect(await fetchUserAttributes()).toEqual({ sub: userId, email, email_verified: "true", given_name: "Ada" });
  });

  it("replaces the code when it is sent again", async () => {
    await signUp({ username: email, password: PASSWORD });
    const first = test.lastSecret(email);
    await resendSignUpCode({ username: email });
    const second = test.lastSecret(email);
    if (first !== second) {
      const stale = confirmSignUp({ username: email, confirmationCode: first });
      await expect(stale).rejects.toEqual(named("CodeMismatchException"));
    }
    await confirmSignUp({ username: email, confirmationCode: second });
    expect(test.messages.filter((message) => message.to === email)).toHaveLength(2);
  });

  it("signs in by itself after the code when asked to", async () => {
    const options = { userAttributes: {}, autoSignIn: true };
    await signUp({ username: email, password: PASSWORD, options });
    const { nextStep } = await confirmSignUp({ username: email, confirmationCode: test.lastSecret(email) });
    expect(nextStep.signUpStep).toBe("COMPLETE_AUTO_SIGN_IN");
    expect((await autoSignIn()).isSignedIn).toBe(true);
  });

  it("refuses a weak password, an address that is taken, in any case, and a name that is no address", async () => {
    await test.registerShopper(email);
    await expect(signUp({ username: "new@example.test", password: "short" })).rejects.toEqual(
      named("InvalidPasswordException"),
    );
    await expect(signUp({ username: email.toUpperCase(), password: PASSWORD })).rejects.toEqual(
      named("UsernameExistsException"),
    );
    await expect(signUp({ username: "ada", password: PASSWORD })).rejects.toEqual(named("InvalidParameterException"));
  });
});

describe("password", () => {
  it("is reset with the code from the inbox", async () => {
    await test.registerShopper(email);
    const { nextStep } = await resetPassword({ username: email });
    expect(nextStep.resetPasswordStep).toBe("CONFIRM_RESET_PASSWORD_WITH_CODE");
    const confirmation = { username: email, confirmationCode: test.lastSecret(email) };
    const weak = confirmResetPassword({ ...confirmation, newPassword: "weak" });
    await expect(weak).rejects.toEqual(named("InvalidPasswordException"));
    await confirmResetPassword({ ...confirmation, newPassword: "Fresh-Harbour-8" });
    const replayed = confirmResetPassword({ ...confirmation, newPassword: "Other-Harbour-9" });
    await expect(replayed).rejects.toEqual(named("ExpiredCodeException"));
    await expect(signIn({ username: email, password: PASSWORD })).rejects.toEqual(named("NotAuthorizedException"));
    expect((await signIn({ username: email, password: "Fresh-Harbour-8" })).isSignedIn).toBe(true);
  });

  it("is changed by who knows the old one", async () => {
    await test.registerShopper(email);
    await signIn({ username: email, password: PASSWORD });
    const guess = updatePassword({ oldPassword: "Guess-Harbour-1", newPassword: "Fresh-Harbour-8" });
    await expect(guess).rejects.toEqual(named("NotAuthorizedException"));
    await updatePassword({ oldPassword: PASSWORD, newPassword: "Fresh-Harbour-8" });
    await signOut();
    expect((await signIn({ username: email, password: "Fresh-Harbour-8" })).isSignedIn).toBe(true);
  });
});

describe("sign-out", () => {
  async function otherDevice() {
    const AuthParameters = { USERNAME: email, PASSWORD };
    const flow = { AuthFlow: "USER_PASSWORD_AUTH", ClientId: CUSTOMERS.clientId } as const;
    const { AuthenticationResult } = await test.admin.send(new InitiateAuthCommand({ ...flow, AuthParameters }));
    return AuthenticationResult;
  }

  it("ends this sign-in and no other", async () => {
    await test.registerShopper(email);
    const other = await otherDevice();
    await signIn({ username: email, password: PASSWORD });
    const own = new GetUserCommand({ AccessToken: (await sessionTokens()).access.toString() });
    await test.admin.send(own);
    await signOut();
    await expect(test.admin.send(own)).rejects.toMatchObject(REVOKED);
    await test.admin.send(new GetUserCommand({ AccessToken: other?.AccessToken }));
  });

  it("everywhere ends the sign-ins of other devices too", async () => {
    await test.registerShopper(email);
    const other = await otherDevice();
    await signIn({ username: email, password: PASSWORD });
    await signOut({ global: true });
    const access = new GetUserCommand({ AccessToken: other?.AccessToken });
    await expect(test.admin.send(access)).rejects.toMatchObject(REVOKED);
    const { clientId: ClientId } = CUSTOMERS;
    const refresh = new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken: other?.RefreshToken });
    await expect(test.admin.send(refresh)).rejects.toEqual(named("NotAuthorizedException"));
  });
});

describe("account", () => {
  it("moves to a new address only after its code", async () => {
    await test.registerShopper(email);
    await signIn({ username: email, password: PASSWORD });
    const moved = `moved.${email}`;
    const { email: step } = await updateUserAttributes({ userAttributes: { email: moved, given_name: "Ada" } });
    expect(step?.nextStep.updateAttributeStep).toBe("CONFIRM_ATTRIBUTE_WITH_CODE");
    expect(await fetchUserAttributes()).toMatchObject({ email, given_name: "Ada" });
    await confirmUserAttribute({ userAttributeKey: "email", confirmationCode: test.lastSecret(moved) });
    expect(await fetchUserAttributes()).toMatchObject({ email: moved, email_verified: "true" });
    await signOut();
    await expect(signIn({ username: email, password: PASSWORD })).rejects.toEqual(named("NotAuthorizedException"));
    expect((await signIn({ username: moved, password: PASSWORD })).isSignedIn).toBe(true);
  });

  it("is gone when its owner deletes it", async () => {
    await test.registerShopper(email);
    await signIn({ username: email, password: PASSWORD });
    await deleteUser();
    await expect(signIn({ username: email, password: PASSWORD })).rejects.toEqual(named("NotAuthorizedException"));
    await test.registerShopper(email);
    expect((await signIn({ username: email, password: PASSWORD })).isSignedIn).toBe(true);
  });
});
