import {
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserMFAPreferenceCommand,
  AssociateSoftwareTokenCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CUSTOMERS, STAFF, startTestIdentity, type TestIdentity } from "./test-identity.ts";
import { newTotpSecret, totpCode } from "./totp.ts";

const PASSWORD = "Harbour-Light-7";
const WRONG = "Wrong-Harbour-7";
const LEGACY = { ...CUSTOMERS, id: "eu-west-1_Legacy", clientId: "legacy-web", preventUserExistenceErrors: false };
const SRP_ONLY = { ...CUSTOMERS, id: "eu-west-1_SrpOnly", clientId: "srp-web", authFlows: ["USER_SRP_AUTH"] as const };
const INCORRECT = { name: "NotAuthorizedException", message: "Incorrect username or password." };
const LOCKED = { name: "NotAuthorizedException", message: "Password attempts exceeded" };
const BAD_SESSION = { name: "NotAuthorizedException", message: expect.stringContaining("Invalid session") };

let test: TestIdentity;
let people = 0;

beforeAll(async () => {
  test = await startTestIdentity({ pools: [CUSTOMERS, STAFF, LEGACY, SRP_ONLY] });
});
afterAll(() => test.close());

function person(poolId: string, totpSecret?: string): string {
  people += 1;
  const email = `person${people}@example.test`;
  test.identity.seedUser({ poolId, email, password: PASSWORD, groups: [], totpSecret });
  return email;
}

function passwordSignIn(USERNAME: string, password = PASSWORD, ClientId = CUSTOMERS.clientId) {
  const AuthParameters = { USERNAME, PASSWORD: password };
  return test.admin.send(new InitiateAuthCommand({ ClientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters }));
}

function answerTotp(USERNAME: string, Session: string | undefined, SOFTWARE_TOKEN_MFA_CODE: string) {
  const answer = { ClientId: STAFF.clientId, ChallengeName: "SOFTWARE_TOKEN_MFA", Session } as const;
  const ChallengeResponses = { USERNAME, SOFTWARE_TOKEN_MFA_CODE };
  return test.admin.send(new RespondToAuthChallengeCommand({ ...answer, ChallengeResponses }));
}

async function startSrp(USERNAME: string, ClientId = CUSTOMERS.clientId) {
  const AuthParameters = { USERNAME, SRP_A: "2" };
  const request = new InitiateAuthCommand({ ClientId, AuthFlow: "USER_SRP_AUTH", AuthParameters });
  const { ChallengeParameters, Session } = await test.admin.send(request);
  return { parameters: ChallengeParameters ?? {}, session: Session };
}

function answerSrp(parameters: Record<string, string>, Session: string | undefined) {
  const ChallengeResponses = {
    USERNAME: String(parameters.USERNAME),
    PASSWORD_CLAIM_SECRET_BLOCK: String(parameters.SECRET_BLOCK),
    PASSWORD_CLAIM_SIGNATURE: Buffer.alloc(32).toString("base64"),
    TIMESTAMP: "Sat Nov 21 07:00:00 UTC 2026",
  };
  const answer = { ClientId: CUSTOMERS.clientId, ChallengeName: "PASSWORD_VERIFIER", Session } as const;
  return test.admin.send(new RespondToAuthChallengeCommand({ ...answer, ChallengeResponses }));
}

describe("sessions", () => {
  it("cannot be forged", async () => {
    const email = person(STAFF.id, newTotpSecret());
    await expect(answerTotp(email, "forged-session-forged", "123456")).rejects.toMatchObject(BAD_SESSION);
    const associate = new AssociateSoftwareTokenCommand({ Session: "forged-session-forged" });
    await expect(test.admin.send(associate)).rejects.toMatchObject(BAD_SESSION);
  });

  it("are spent by one answer, end after three minutes, and serve one user and one challenge", async () => {
    const secret = newTotpSecret();
    const email = person(STAFF.id, secret);
    const other = person(STAFF.id, secret);
    const code = () => totpCode(secret, test.now());
    const first = await passwordSignIn(email, PASSWORD, STAFF.clientId);
    expect(first.ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
    await expect(answerTotp(other, first.Session, code())).rejects.toMatchObject(BAD_SESSION);
    await expect(test.admin.send(new AssociateSoftwareTokenCommand({ Session: first.Session }))).rejects.toMatchObject(
      BAD_SESSION,
    );
    expect((await answerTotp(email, first.Session, code())).AuthenticationResult?.AccessToken).toBeDefined();
    test.advance(30_000);
    await expect(answerTotp(email, first.Session, code())).rejects.toMatchObject(BAD_SESSION);
    const second = await passwordSignIn(email, PASSWORD, STAFF.clientId);
    test.advance(3 * 60 * 1000);
    await expect(answerTotp(email, second.Session, code())).rejects.toMatchObject(BAD_SESSION);
  });

  it("do not begin with a public value that would fix the shared secret", async () => {
    const AuthParameters = { USERNAME: person(CUSTOMERS.id), SRP_A: "00" };
    const flow = { ClientId: CUSTOMERS.clientId, AuthFlow: "USER_SRP_AUTH" } as const;
    const request = test.admin.send(new InitiateAuthCommand({ ...flow, AuthParameters }));
    await expect(request).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("of an SRP exchange allow one guess", async () => {
    const { parameters, session } = await startSrp(person(CUSTOMERS.id));
    await expect(answerSrp(parameters, session)).rejects.toMatchObject(INCORRECT);
    await expect(answerSrp(parameters, session)).rejects.toMatchObject(BAD_SESSION);
  });
});

describe("lockout", () => {
  it("follows five wrong passwords, doubles, and ends with a right one", async () => {
    const email = person(CUSTOMERS.id);
    for (let failure = 0; failure < 5; failure += 1) {
      await expect(passwordSignIn(email, WRONG)).rejects.toMatchObject(INCORRECT);
    }
    await expect(passwordSignIn(email)).rejects.toMatchObject(LOCKED);
    await expect(startSrp(email)).rejects.toMatchObject(LOCKED);
    test.advance(1000);
    await expect(passwordSignIn(email, WRONG)).rejects.toMatchObject(INCORRECT);
    test.advance(1000);
    await expect(passwordSignIn(email)).rejects.toMatchObject(LOCKED);
    test.advance(1000);
    expect((await passwordSignIn(email)).AuthenticationResult).toBeDefined();
    await expect(passwordSignIn(email, WRONG)).rejects.toMatchObject(INCORRECT);
    expect((await passwordSignIn(email)).AuthenticationResult).toBeDefined();
  });

  it("counts SRP exchanges begun before it", async () => {
    const email = person(CUSTOMERS.id);
    const exchanges = await Promise.all(Array.from({ length: 6 }, () => startSrp(email)));
    const [last, ...guesses] = exchanges;
    for (const { parameters, session } of guesses) {
      await expect(answerSrp(parameters, session)).rejects.toMatchObject(INCORRECT);
    }
    await expect(answerSrp(last?.parameters ?? {}, last?.session)).rejects.toMatchObject(LOCKED);
  });

  it("counts wrong second factors, which a right password does not forgive", async () => {
    const secret = newTotpSecret();
    const email = person(STAFF.id, secret);
    const stale = totpCode(secret, new Date(test.now().getTime() - 3_600_000));
    for (let failure = 0; failure < 5; failure += 1) {
      const { Session } = await passwordSignIn(email, PASSWORD, STAFF.clientId);
      await expect(answerTotp(email, Session, stale)).rejects.toMatchObject({ name: "CodeMismatchException" });
    }
    await expect(passwordSignIn(email, PASSWORD, STAFF.clientId)).rejects.toMatchObject(LOCKED);
  });

  it("limits the tries of a code", async () => {
    const email = person(CUSTOMERS.id);
    const account = { ClientId: CUSTOMERS.clientId, Username: email };
    await test.admin.send(new ForgotPasswordCommand(account));
    const right = test.lastSecret(email);
    const wrong = right === "000000" ? "111111" : "000000";
    const confirm = (ConfirmationCode: string) =>
      test.admin.send(new ConfirmForgotPasswordCommand({ ...account, ConfirmationCode, Password: "Fresh-Harbour-8" }));
    for (let failure = 0; failure < 5; failure += 1) {
      await expect(confirm(wrong)).rejects.toMatchObject({ name: "CodeMismatchException" });
    }
    await expect(confirm(right)).rejects.toMatchObject({ name: "LimitExceededException" });
  });
});

describe("unknown users", () => {
  const Username = "nobody@example.test";

  it("look like known ones where the pool hides them", async () => {
    const { parameters, session } = await startSrp(Username);
    const again = await startSrp(Username);
    expect(again.parameters.SALT).toBe(parameters.SALT);
    expect(again.parameters.USER_ID_FOR_SRP).toBe(parameters.USER_ID_FOR_SRP);
    expect(parameters.USER_ID_FOR_SRP).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    await expect(answerSrp(parameters, session)).rejects.toMatchObject(INCORRECT);
    await expect(passwordSignIn(Username)).rejects.toMatchObject(INCORRECT);
    const account = { ClientId: CUSTOMERS.clientId, Username };
    const sent = test.messages.length;
    const simulated = { Destination: "n***@e***", DeliveryMedium: "EMAIL", AttributeName: "email" };
    const forgot = await test.admin.send(new ForgotPasswordCommand(account));
    expect(forgot.CodeDeliveryDetails).toEqual(simulated);
    const resent = await test.admin.send(new ResendConfirmationCodeCommand(account));
    expect(resent.CodeDeliveryDetails).toEqual(simulated);
    expect(test.messages).toHaveLength(sent);
  });

  it("are UserNotFoundException where it does not", async () => {
    const account = { ClientId: LEGACY.clientId, Username };
    const notFound = { name: "UserNotFoundException" };
    await expect(passwordSignIn(Username, PASSWORD, LEGACY.clientId)).rejects.toMatchObject(notFound);
    await expect(startSrp(Username, LEGACY.clientId)).rejects.toMatchObject(notFound);
    await expect(test.admin.send(new ForgotPasswordCommand(account))).rejects.toMatchObject(notFound);
    const confirm = new ConfirmSignUpCommand({ ...account, ConfirmationCode: "123456" });
    await expect(test.admin.send(confirm)).rejects.toMatchObject(notFound);
  });
});

describe("the app client", () => {
  it("must exist, belong to the pool and allow the flow", async () => {
    const nowhere = passwordSignIn("x@example.test", PASSWORD, "nowhere");
    await expect(nowhere).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    const AuthParameters = { USERNAME: "x@example.test", PASSWORD };
    const crossed = { UserPoolId: CUSTOMERS.id, ClientId: STAFF.clientId, AuthParameters };
    const request = new AdminInitiateAuthCommand({ ...crossed, AuthFlow: "ADMIN_USER_PASSWORD_AUTH" });
    await expect(test.admin.send(request)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await expect(passwordSignIn(person(SRP_ONLY.id), PASSWORD, SRP_ONLY.clientId)).rejects.toMatchObject({
      name: "InvalidParameterException",
      message: "USER_PASSWORD_AUTH flow not enabled for this client",
    });
  });

  it("cannot sign anyone up where only administrators may", async () => {
    const request = new SignUpCommand({ ClientId: STAFF.clientId, Username: "x@example.test", Password: PASSWORD });
    await expect(test.admin.send(request)).rejects.toMatchObject({ name: "NotAuthorizedException" });
  });
});

describe("server-side sign-in of staff", () => {
  const flow = { UserPoolId: STAFF.id, ClientId: STAFF.clientId };

  function start(USERNAME: string) {
    const AuthParameters = { USERNAME, PASSWORD };
    return test.admin.send(
      new AdminInitiateAuthCommand({ ...flow, AuthFlow: "ADMIN_USER_PASSWORD_AUTH", AuthParameters }),
    );
  }

  it("asks for the second factor, which its user cannot switch off, and refreshes", async () => {
    const secret = newTotpSecret();
    const email = person(STAFF.id, secret);
    const { ChallengeName, Session, ChallengeParameters } = await start(email);
    expect(ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
    const USERNAME = String(ChallengeParameters?.USER_ID_FOR_SRP);
    const ChallengeResponses = { USERNAME, SOFTWARE_TOKEN_MFA_CODE: totpCode(secret, test.now()) };
    const answer = { ...flow, ChallengeName: "SOFTWARE_TOKEN_MFA", Session, ChallengeResponses } as const;
    const { AuthenticationResult } = await test.admin.send(new AdminRespondToAuthChallengeCommand(answer));
    const AuthParameters = { REFRESH_TOKEN: String(AuthenticationResult?.RefreshToken) };
    const refresh = { ...flow, AuthFlow: "REFRESH_TOKEN_AUTH", AuthParameters } as const;
    const refreshed = await test.admin.send(new AdminInitiateAuthCommand(refresh));
    expect(refreshed.AuthenticationResult?.AccessToken).not.toBe(AuthenticationResult?.AccessToken);
    const disable = { AccessToken: AuthenticationResult?.AccessToken, SoftwareTokenMfaSettings: { Enabled: false } };
    await expect(test.admin.send(new SetUserMFAPreferenceCommand(disable))).rejects.toMatchObject({
      name: "InvalidParameterException",
    });
    test.advance(31 * 24 * 60 * 60 * 1000);
    await expect(test.admin.send(new AdminInitiateAuthCommand(refresh))).rejects.toMatchObject({
      message: "Refresh Token has expired",
    });
  });

  it("sets up a new authenticator once an administrator has removed the lost one", async () => {
    const email = person(STAFF.id, newTotpSecret());
    const removed = { UserPoolId: STAFF.id, Username: email, SoftwareTokenMfaSettings: { Enabled: false } };
    await test.admin.send(new AdminSetUserMFAPreferenceCommand(removed));
    const { ChallengeName, ChallengeParameters } = await start(email);
    expect(ChallengeName).toBe("MFA_SETUP");
    expect(ChallengeParameters?.MFAS_CAN_SETUP).toBe('["SOFTWARE_TOKEN_MFA"]');
  });

  it("gives no tokens before the new authenticator has shown a code", async () => {
    const email = person(STAFF.id);
    const { Session } = await start(email);
    const associated = await test.admin.send(new AssociateSoftwareTokenCommand({ Session }));
    const ChallengeResponses = { USERNAME: email };
    const answer = { ...flow, ChallengeName: "MFA_SETUP", Session: associated.Session, ChallengeResponses } as const;
    await expect(test.admin.send(new AdminRespondToAuthChallengeCommand(answer))).rejects.toMatchObject({
      name: "InvalidParameterException",
    });
  });
});
