import { AdminAddUserToGroupCommand, AdminCreateUserCommand } from "@aws-sdk/client-cognito-identity-provider";
import {
  confirmSignIn,
  fetchAuthSession,
  fetchMFAPreference,
  setUpTOTP,
  signIn,
  signOut,
  updateMFAPreference,
  verifyTOTPSetup,
} from "aws-amplify/auth";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { named, PASSWORD, sessionTokens, startTestAmplify, type TestAmplify } from "./test-amplify.ts";
import { CUSTOMERS, STAFF } from "./test-identity.ts";
import { totpCode } from "./totp.ts";

const STEP_MS = 30_000;
let test: TestAmplify;
let shoppers = 0;
let email = "";

beforeAll(async () => {
  test = await startTestAmplify();
});
afterAll(() => test.close());

beforeEach(() => {
  shoppers += 1;
  test.usePool(CUSTOMERS);
  email = `shopper${shoppers}@example.test`;
});
afterEach(() => signOut());

async function enrolTotp(): Promise<string> {
  const { sharedSecret } = await setUpTOTP();
  await verifyTOTPSetup({ code: totpCode(sharedSecret, test.now()) });
  await updateMFAPreference({ totp: "PREFERRED" });
  return sharedSecret;
}

describe("sign-in", () => {
  it("proves the password by SRP: right in any case of the address, wrong and unknown alike refused", async () => {
    await test.registerShopper(email);
    const refused = { name: "NotAuthorizedException", message: "Incorrect username or password." };
    await expect(signIn({ username: email, password: `${PASSWORD}x` })).rejects.toMatchObject(refused);
    await expect(signIn({ username: "nobody@example.test", password: PASSWORD })).rejects.toMatchObject(refused);
    expect((await signIn({ username: email.toUpperCase(), password: PASSWORD })).isSignedIn).toBe(true);
  });

  it("holds over many salts and ephemerals", async () => {
    await test.registerShopper(email);
    for (let round = 0; round < 5; round += 1) {
      expect((await signIn({ username: email, password: PASSWORD })).isSignedIn).toBe(true);
      await signOut();
    }
  });

  it("takes the password itself where the flow says so", async () => {
    await test.registerShopper(email);
    const options = { authFlowType: "USER_PASSWORD_AUTH" } as const;
    await expect(signIn({ username: email, password: "Wrong-Light-7", options })).rejects.toEqual(
      named("NotAuthorizedException"),
    );
    expect((await signIn({ username: email, password: PASSWORD, options })).isSignedIn).toBe(true);
  });
});

describe("refresh", () => {
  it("gives new tokens of the same sign-in", async () => {
    await test.registerShopper(email);
    await signIn({ username: email, password: PASSWORD });
    const before = await sessionTokens();
    test.advance(2000);
    await fetchAuthSession({ forceRefresh: true });
    const after = await sessionTokens();
    expect(after.access.toString()).not.toBe(before.access.toString());
    expect(after.access.payload.auth_time).toBe(before.access.payload.auth_time);
    expect(after.access.payload.origin_jti).toBe(before.access.payload.origin_jti);
    expect(Number(after.access.payload.iat)).toBeGreaterThan(Number(before.access.payload.iat));
  });
});

describe("second factor", () => {
  it("is enrolled, then asked for; a mistyped code can be corrected", async () => {
    await test.registerShopper(email);
    await signIn({ username: email, password: PASSWORD });
    await setUpTOTP();
    await expect(verifyTOTPSetup({ code: "000000" })).rejects.toEqual(named("EnableSoftwareTokenMFAException"));
    const secret = await enrolTotp();
    expect(await fetchMFAPreference()).toEqual({ enabled: ["TOTP"], preferred: "TOTP" });
    await signOut();

    test.advance(STEP_MS);
    const { nextStep } = await signIn({ username: email, password: PASSWORD });
    expect(nextStep.signInStep).toBe("CONFIRM_SIGN_IN_WITH_TOTP_CODE");
    const stale = totpCode(secret, new Date(test.now().getTime() - 10 * STEP_MS));
    await expect(confirmSignIn({ challengeResponse: stale })).rejects.toEqual(named("CodeMismatchException"));
    const code = totpCode(secret, test.now());
    expect((await confirmSignIn({ challengeResponse: code })).isSignedIn).toBe(true);
  });

  it("takes each code once", async () => {
    await test.registerShopper(email);
    await signIn({ username: email, password: PASSWORD });
    const secret = await enrolTotp();
    const spent = totpCode(secret, test.now());
    await signOut();
    await signIn({ username: email, password: PASSWORD });
    await expect(confirmSignIn({ challengeResponse: spent })).rejects.toEqual(named("ExpiredCodeException"));
    test.advance(STEP_MS);
    expect((await confirmSignIn({ challengeResponse: totpCode(secret, test.now()) })).isSignedIn).toBe(true);
  });

  it("is set up at the first sign-in of staff, after the temporary password is replaced", async () => {
    test.usePool(STAFF);
    const staff = { UserPoolId: STAFF.id, Username: "ops@example.test" };
    await test.admin.send(new AdminCreateUserCommand({ ...staff, DesiredDeliveryMediums: ["EMAIL"] }));
    await test.admin.send(new AdminAddUserToGroupCommand({ ...staff, GroupName: "operations" }));
    await test.admin.send(new AdminAddUserToGroupCommand({ ...staff, GroupName: "owner" }));

    const first = await signIn({ username: staff.Username, password: test.lastSecret(staff.Username) });
    expect(first.nextStep.signInStep).toBe("CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED");
    await expect(confirmSignIn({ challengeResponse: "tooweak" })).rejects.toEqual(named("InvalidPasswordException"));
    const { nextStep } = await confirmSignIn({ challengeResponse: PASSWORD });
    if (nextStep.signInStep !== "CONTINUE_SIGN_IN_WITH_TOTP_SETUP") throw new Error(nextStep.signInStep);
    await expect(confirmSignIn({ challengeResponse: "000000" })).rejects.toEqual(
      named("EnableSoftwareTokenMFAException"),
    );
    const code = totpCode(nextStep.totpSetupDetails.sharedSecret, test.now());
    expect((await confirmSignIn({ challengeResponse: code })).isSignedIn).toBe(true);
    const { access, id } = await sessionTokens();
    expect(access.payload["cognito:groups"]).toEqual(["owner", "operations"]);
    expect(id.payload["cognito:groups"]).toEqual(["owner", "operations"]);
    await signOut();

    test.advance(STEP_MS);
    const again = await signIn({ username: staff.Username, password: PASSWORD });
    expect(again.nextStep.signInStep).toBe("CONFIRM_SIGN_IN_WITH_TOTP_CODE");
  });
});
