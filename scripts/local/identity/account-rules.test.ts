import {
  AdminDisableUserCommand,
  AdminResetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CUSTOMERS, STAFF, startTestIdentity, type TestIdentity } from "./test-identity.ts";

const PASSWORD = "Harbour-Light-7";
const FRESH = "Fresh-Harbour-8";
const HOUR_MS = 60 * 60 * 1000;
const ClientId = CUSTOMERS.clientId;

let test: TestIdentity;
let shoppers = 0;

beforeAll(async () => {
  test = await startTestIdentity();
});
afterAll(() => test.close());

function shopper(): string {
  shoppers += 1;
  const email = `shopper${shoppers}@example.test`;
  test.identity.seedUser({ poolId: CUSTOMERS.id, email, password: PASSWORD, groups: [] });
  return email;
}

async function signIn(USERNAME: string, password = PASSWORD) {
  const AuthParameters = { USERNAME, PASSWORD: password };
  const request = new InitiateAuthCommand({ ClientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters });
  const { AccessToken = "", RefreshToken = "" } = (await test.admin.send(request)).AuthenticationResult ?? {};
  return { AccessToken, RefreshToken };
}

function update(AccessToken: string, Name: string, Value: string) {
  return test.admin.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name, Value }] }));
}

describe("attributes", () => {
  it("are of the schema, well formed, and never claim to be verified", async () => {
    const { AccessToken } = await signIn(shopper());
    const invalid = { name: "InvalidParameterException" };
    await expect(update(AccessToken, "shoe_size", "42")).rejects.toMatchObject(invalid);
    await expect(update(AccessToken, "phone_number", "0123")).rejects.toMatchObject(invalid);
    await expect(update(AccessToken, "email", "nowhere")).rejects.toMatchObject(invalid);
    const claimed = update(AccessToken, "email_verified", "true");
    await expect(claimed).rejects.toMatchObject({ name: "NotAuthorizedException" });
  });

  it("verify a phone number by SMS, and a new number is unverified again", async () => {
    const { AccessToken } = await signIn(shopper());
    const number = "+353861234567";
    await update(AccessToken, "phone_number", number);
    const attribute = { AccessToken, AttributeName: "phone_number" };
    await test.admin.send(new GetUserAttributeVerificationCodeCommand(attribute));
    expect(test.messages.at(-1)).toMatchObject({ channel: "sms", to: number });
    await test.admin.send(new VerifyUserAttributeCommand({ ...attribute, Code: test.lastSecret(number) }));
    const verified = async () => {
      const { UserAttributes } = await test.admin.send(new GetUserCommand({ AccessToken }));
      return UserAttributes?.find(({ Name }) => Name === "phone_number_verified")?.Value;
    };
    expect(await verified()).toBe("true");
    await update(AccessToken, "phone_number", "+353867654321");
    expect(await verified()).toBe("false");
  });

  it("leave an address to whoever has it, also when it is taken while its code is on the way", async () => {
    const alias = { name: "AliasExistsException" };
    const first = await signIn(shopper());
    await expect(update(first.AccessToken, "email", shopper())).rejects.toMatchObject(alias);
    const wanted = "wanted@example.test";
    const second = await signIn(shopper());
    await update(first.AccessToken, "email", wanted);
    const Code = test.lastSecret(wanted);
    await update(second.AccessToken, "email", wanted);
    const verify = (AccessToken: string, code: string) =>
      test.admin.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: "email", Code: code }));
    await verify(second.AccessToken, test.lastSecret(wanted));
    await expect(verify(first.AccessToken, Code)).rejects.toMatchObject(alias);
  });
});

describe("forgotten passwords", () => {
  async function reset(Username: string, ConfirmationCode: string) {
    const account = { ClientId, Username, ConfirmationCode };
    return test.admin.send(new ConfirmForgotPasswordCommand({ ...account, Password: FRESH }));
  }

  it("have codes that end after an hour", async () => {
    const Username = shopper();
    await test.admin.send(new ForgotPasswordCommand({ ClientId, Username }));
    test.advance(HOUR_MS);
    const late = reset(Username, test.lastSecret(Username));
    await expect(late).rejects.toMatchObject({ name: "ExpiredCodeException" });
  });

  it("send nothing to a disabled user or an unverified address, and do not say so", async () => {
    const disabled = { UserPoolId: CUSTOMERS.id, Username: shopper() };
    await test.admin.send(new AdminDisableUserCommand(disabled));
    const unverified = { UserPoolId: CUSTOMERS.id, Username: shopper() };
    const UserAttributes = [{ Name: "email_verified", Value: "false" }];
    await test.admin.send(new AdminUpdateUserAttributesCommand({ ...unverified, UserAttributes }));
    const sent = test.messages.length;
    for (const { Username } of [disabled, unverified]) {
      const { CodeDeliveryDetails } = await test.admin.send(new ForgotPasswordCommand({ ClientId, Username }));
      expect(CodeDeliveryDetails?.Destination).toBe("s***@e***");
    }
    expect(test.messages).toHaveLength(sent);
  });

  it("lift a lockout once replaced", async () => {
    const Username = shopper();
    for (let failure = 0; failure < 8; failure += 1) {
      await expect(signIn(Username, "Wrong-Harbour-7")).rejects.toMatchObject({ name: "NotAuthorizedException" });
    }
    await test.admin.send(new ForgotPasswordCommand({ ClientId, Username }));
    await reset(Username, test.lastSecret(Username));
    expect((await signIn(Username, FRESH)).AccessToken).not.toBe("");
  });
});

describe("passwords", () => {
  const change = (AccessToken: string, ProposedPassword: string) =>
    test.admin.send(new ChangePasswordCommand({ AccessToken, PreviousPassword: PASSWORD, ProposedPassword }));

  it("change only for ones the policy allows", async () => {
    const { AccessToken } = await signIn(shopper());
    await expect(change(AccessToken, "weak")).rejects.toMatchObject({ name: "InvalidPasswordException" });
  });

  it("that an administrator has reset prove nothing any more", async () => {
    const Username = shopper();
    const { AccessToken } = await signIn(Username);
    await test.admin.send(new AdminResetUserPasswordCommand({ UserPoolId: CUSTOMERS.id, Username }));
    await expect(change(AccessToken, FRESH)).rejects.toMatchObject({ name: "NotAuthorizedException" });
  });
});

describe("refresh tokens", () => {
  it("belong to the app client they were given to", async () => {
    const { RefreshToken } = await signIn(shopper());
    const foreign = STAFF.clientId;
    const borrowed = new GetTokensFromRefreshTokenCommand({ ClientId: foreign, RefreshToken });
    await expect(test.admin.send(borrowed)).rejects.toMatchObject({ message: "Invalid Refresh Token" });
    await test.admin.send(new RevokeTokenCommand({ ClientId: foreign, Token: RefreshToken }));
    const own = new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken });
    expect((await test.admin.send(own)).AuthenticationResult).toBeDefined();
    await test.admin.send(new RevokeTokenCommand({ ClientId, Token: RefreshToken }));
    await expect(test.admin.send(own)).rejects.toMatchObject({ message: "Refresh Token has been revoked" });
  });
});
