import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  SignUpCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import type { SignIn } from "@quayside/shared/auth/contract.ts";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CUSTOMERS, STAFF, startTestIdentity, type TestIdentity } from "../../scripts/local/identity/test-identity.ts";
import type { VerifyCustomer } from "../http/actor.ts";
import type { Ctx } from "../platform/ctx.ts";
import { customerVerifier } from "../platform/tokens.ts";
import { type AuthDeps, logIn } from "./log-in.ts";
import { logOut } from "./log-out.ts";
import { refreshTokens } from "./refresh-tokens.ts";
import { createUserPool } from "./user-pool.ts";

const password = "Harbour-Light-77";
const email = "ada@example.test";

let identity: TestIdentity;
let deps: AuthDeps;
let verify: VerifyCustomer;

beforeAll(async () => {
  const issuer = (poolId: string) => `https://cognito-idp.eu-west-1.amazonaws.com/${poolId}`;
  identity = await startTestIdentity({ issuer });
  const pool = ({ id, clientId }: typeof CUSTOMERS | typeof STAFF) =>
    createUserPool(identity.admin, { userPoolId: id, clientId });
  deps = { pools: { customer: pool(CUSTOMERS), staff: pool(STAFF) } };
  identity.identity.seedUser({ poolId: CUSTOMERS.id, email, password, groups: [] });
  const jwks = identity.identity.jwks(CUSTOMERS.id);
  verify = customerVerifier({ userPoolId: CUSTOMERS.id, clientId: CUSTOMERS.clientId, jwks });
});
afterAll(() => identity.close());

const ctx: Ctx = { storeId: "test", actor: { kind: "guest" }, requestId: "r", now: "2026-11-21T12:00:00.000Z" };
const body = <B>(content: B) => ({ params: undefined, query: undefined, body: content });

type Audience = "customer" | "staff";
const enter = (address: string, secret = password, audience: Audience = "customer") =>
  logIn(deps, ctx, body({ step: "password" as const, audience, email: address, password: secret })) as Promise<SignIn>;
const answer = (asked: SignIn, text: string, audience: Audience = "staff") => {
  if (asked.state !== "challenge") throw new Error("nothing was asked");
  const { challenge, session } = asked;
  return logIn(
    deps,
    ctx,
    body({ step: "answer" as const, audience, challenge, session, answer: text }),
  ) as Promise<SignIn>;
};
const tokensOf = (signIn: SignIn) => {
  if (signIn.state !== "signed-in") throw new Error(`asked for ${signIn.challenge}`);
  return signIn.tokens;
};
const totp = (secret: string) => new TOTP({ secret }).generate({ timestamp: identity.now().getTime() });
const told = (code: string) => expect.objectContaining({ code });

describe("customers", () => {
  test("sign in by password and get an id token that names them", async () => {
    const { idToken, refreshToken, expiresIn } = tokensOf(await enter(email));
    expect(await verify(idToken)).toMatchObject({ email, token_use: "id" });
    expect(expiresIn).toBe(3600);
    expect(refreshToken).not.toBe("");
  });

  test("an access token, a token of another pool and an altered one are refused", async () => {
    const { idToken, accessToken } = tokensOf(await enter(email));
    await expect(verify(accessToken)).rejects.toThrow(/use/i);
    const secret = "JBSWY3DPEHPK3PXP";
    const staff = { poolId: STAFF.id, email: "eve@example.test", password, groups: [], totpSecret: secret };
    identity.identity.seedUser(staff);
    const signedIn = tokensOf(await answer(await enter(staff.email, password, "staff"), totp(secret)));
    await expect(verify(signedIn.idToken)).rejects.toThrow();
    await expect(verify(`${idToken.slice(0, -4)}AAAA`)).rejects.toThrow();
  });

  test("refresh gives new tokens until they log out; logging out twice is fine", async () => {
    const { refreshToken } = tokensOf(await enter(email));
    const input = body({ audience: "customer" as const, refreshToken });
    const fresh = (await refreshTokens(deps, ctx, input)) as { idToken: string };
    expect(await verify(fresh.idToken)).toMatchObject({ email });
    expect(await logOut(deps, ctx, input)).toEqual({ signedOut: true });
    expect(await logOut(deps, ctx, input)).toEqual({ signedOut: true });
    await expect(refreshTokens(deps, ctx, input)).rejects.toEqual(told("SESSION_EXPIRED"));
    const garbage = body({ audience: "customer" as const, refreshToken: "garbage" });
    expect(await logOut(deps, ctx, garbage)).toEqual({ signedOut: true });
  });
});

describe("nobody learns who has an account", () => {
  const refusal = async (address: string, secret?: string) => {
    const error = await enter(address, secret).then(
      () => undefined,
      (reason: { code: string; message: string; details: object; kind: string }) => reason,
    );
    return { code: error?.code, message: error?.message, details: error?.details, kind: error?.kind };
  };

  test("unknown, wrong, unconfirmed, disabled and locked all read alike", async () => {
    const signUp = { ClientId: CUSTOMERS.clientId, Username: "new@example.test", Password: password };
    await identity.admin.send(
      new SignUpCommand({ ...signUp, UserAttributes: [{ Name: "email", Value: signUp.Username }] }),
    );
    identity.identity.seedUser({ poolId: CUSTOMERS.id, email: "off@example.test", password, groups: [] });
    await identity.admin.send(new AdminDisableUserCommand({ UserPoolId: CUSTOMERS.id, Username: "off@example.test" }));
    identity.identity.seedUser({ poolId: CUSTOMERS.id, email: "locked@example.test", password, groups: [] });
    for (let tries = 0; tries < 8; tries += 1) await refusal("locked@example.test", "Wrong-Password-1");

    const unknown = await refusal("nobody@example.test");
    expect(unknown).toMatchObject({ code: "CREDENTIALS_NOT_VALID", kind: "unauthenticated" });
    expect(await refusal(email, "Wrong-Password-1")).toEqual(unknown);
    for (const address of ["new@example.test", "off@example.test", "locked@example.test"])
      expect(await refusal(address)).toEqual(unknown);
  });
});

describe("staff", () => {
  const temporary = "Temporary-Pass-1!";
  const invite = async (address: string) => {
    const invited = { UserPoolId: STAFF.id, Username: address, TemporaryPassword: temporary };
    await identity.admin.send(new AdminCreateUserCommand({ ...invited, MessageAction: "SUPPRESS" }));
  };

  test("an invitation leads over a new password and an authenticator to tokens", async () => {
    await invite("grace@example.test");
    const renewal = await enter("grace@example.test", temporary, "staff");
    expect(renewal).toMatchObject({ state: "challenge", challenge: "new-password" });
    await expect(answer(renewal, "short")).rejects.toEqual(told("PASSWORD_NOT_ACCEPTED"));
    const setup = await answer(renewal, "A-Fresh-Password-2!");
    expect(setup).toMatchObject({
      state: "challenge",
      challenge: "mfa-setup",
      secret: expect.stringMatching(/^[A-Z2-7]{16,}$/),
    });
    const secret = "secret" in setup ? String(setup.secret) : "";
    await expect(answer(setup, "12345")).rejects.toEqual(told("CODE_NOT_VALID"));
    await expect(answer(setup, totp("JBSWY3DPEHPK3PXP"))).rejects.toEqual(told("CODE_NOT_VALID"));
    expect(tokensOf(await answer(setup, totp(secret))).idToken).toBeTruthy();

    identity.advance(30_000);
    const asked = await enter("grace@example.test", "A-Fresh-Password-2!", "staff");
    expect(asked).toMatchObject({ state: "challenge", challenge: "mfa-code" });
    await expect(answer(asked, "000000")).rejects.toEqual(told("CODE_NOT_VALID"));
    const code = totp(secret);
    expect(tokensOf(await answer(asked, code)).idToken).toBeTruthy();
    await expect(answer(asked, code)).rejects.toEqual(told("SESSION_EXPIRED"));
  });

  test("a session that ran out, or that nobody gave, starts over", async () => {
    await invite("late@example.test");
    const renewal = await enter("late@example.test", temporary, "staff");
    identity.advance(181_000);
    await expect(answer(renewal, "A-Fresh-Password-2!")).rejects.toEqual(told("SESSION_EXPIRED"));
    for (const session of ["made-up", "bWFkZQ.up", `bWFkZQ.${"x".repeat(40)}`])
      await expect(answer({ state: "challenge", challenge: "mfa-code", session }, "123456")).rejects.toEqual(
        told("SESSION_EXPIRED"),
      );
  });
});
