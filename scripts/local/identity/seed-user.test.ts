import { InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider";
import { afterAll, beforeAll, expect, it } from "vitest";
import { STAFF, startTestIdentity, type TestIdentity } from "./test-identity.ts";
import { newTotpSecret } from "./totp.ts";

const SEED = {
  poolId: STAFF.id,
  sub: "7f8a1c52-53a1-4d3e-9c40-1d2f3a4b5c6d",
  email: "owner@example.test",
  password: "Harbour-Light-7",
  groups: ["owner"],
  totpSecret: newTotpSecret(),
};

let test: TestIdentity;

beforeAll(async () => {
  test = await startTestIdentity();
});
afterAll(() => test.close());

async function challenge(PASSWORD: string) {
  const AuthParameters = { USERNAME: SEED.email, PASSWORD };
  const flow = { ClientId: STAFF.clientId, AuthFlow: "USER_PASSWORD_AUTH" } as const;
  return (await test.admin.send(new InitiateAuthCommand({ ...flow, AuthParameters }))).ChallengeName;
}

it("makes a confirmed user with the sub and authenticator given", async () => {
  expect(test.identity.seedUser(SEED)).toBe(SEED.sub);
  expect(await challenge(SEED.password)).toBe("SOFTWARE_TOKEN_MFA");
});

it("leaves a user who is already there alone", async () => {
  expect(test.identity.seedUser({ ...SEED, sub: undefined, password: "Other-Harbour-9" })).toBe(SEED.sub);
  expect(await challenge(SEED.password)).toBe("SOFTWARE_TOKEN_MFA");
});

it("refuses groups the pool does not have and passwords it does not allow", () => {
  const other = { ...SEED, sub: undefined, email: "other@example.test" };
  expect(() => test.identity.seedUser({ ...other, groups: ["pirates"] })).toThrow("no group pirates");
  expect(() => test.identity.seedUser({ ...other, password: "weak" })).toThrow("Password not long enough");
});
