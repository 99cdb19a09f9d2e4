import { GetUserCommand, InitiateAuthCommand } from "@aws-sdk/client-cognito-identity-provider";
import { CognitoJwtVerifier, JwtRsaVerifier } from "aws-jwt-verify";
import { validateCognitoJwtFields } from "aws-jwt-verify/cognito-verifier";
import type { Jwks as VerifierJwks } from "aws-jwt-verify/jwk";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { STAFF, startTestIdentity, type TestIdentity } from "./test-identity.ts";

const POOL = { ...STAFF, mfa: "OFF" } as const;
const PASSWORD = "Harbour-Light-7";
const EMAIL = "ops@example.test";
const AWS_ISSUER = `https://cognito-idp.eu-west-1.amazonaws.com/${POOL.id}`;

let test: TestIdentity;
let sub: string;

async function start(issuer?: () => string): Promise<void> {
  test = await startTestIdentity({ pools: [POOL], issuer });
  const attributes = { given_name: "Grace" };
  sub = test.identity.seedUser({ poolId: POOL.id, email: EMAIL, password: PASSWORD, groups: ["owner"], attributes });
}

async function signIn() {
  const AuthParameters = { USERNAME: EMAIL, PASSWORD };
  const flow = { ClientId: POOL.clientId, AuthFlow: "USER_PASSWORD_AUTH" } as const;
  const { AuthenticationResult } = await test.admin.send(new InitiateAuthCommand({ ...flow, AuthParameters }));
  return { access: String(AuthenticationResult?.AccessToken), id: String(AuthenticationResult?.IdToken) };
}

async function publishedJwks(): Promise<VerifierJwks> {
  const response = await fetch(`${test.url}/${POOL.id}/.well-known/jwks.json`);
  return (await response.json()) as VerifierJwks;
}

beforeEach(() => start());
afterEach(() => test.close());

describe("tokens", () => {
  it("verify with aws-jwt-verify against the published keys", async () => {
    const issuer = `${test.url}/${POOL.id}`;
    const verifier = JwtRsaVerifier.create({ issuer, audience: null, jwksUri: "https://unused.invalid/jwks.json" });
    const jwks = await publishedJwks();
    expect(jwks).toEqual(test.identity.jwks(POOL.id));
    verifier.cacheJwks(test.identity.jwks(POOL.id));
    const { access, id } = await signIn();
    const accessClaims = await verifier.verify(access);
    const options = { clientId: POOL.clientId, groups: ["owner"] };
    expect(() => validateCognitoJwtFields(accessClaims, { ...options, tokenUse: "access" })).not.toThrow();
    expect(accessClaims).toMatchObject({ sub, username: sub, scope: "aws.cognito.signin.user.admin" });
    const idClaims = await verifier.verify(id);
    expect(() => validateCognitoJwtFields(idClaims, { ...options, tokenUse: "id" })).not.toThrow();
    expect(idClaims).toMatchObject({
      sub,
      "cognito:username": sub,
      email: EMAIL,
      email_verified: true,
      given_name: "Grace",
      origin_jti: accessClaims.origin_jti,
    });
  });

  it("verify with the verifier of production under the issuer of production", async () => {
    await test.close();
    await start(() => AWS_ISSUER);
    const settings = { userPoolId: POOL.id, clientId: POOL.clientId, tokenUse: "access", groups: "owner" } as const;
    const verifier = CognitoJwtVerifier.create(settings);
    verifier.cacheJwks(await publishedJwks());
    const { access, id } = await signIn();
    expect((await verifier.verify(access)).sub).toBe(sub);
    await expect(verifier.verify(id)).rejects.toThrow("Token use");
  });

  it("publish no private part of the key", async () => {
    const [key] = (await publishedJwks()).keys;
    expect(Object.keys(key ?? {}).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
  });
});

describe("GetUser", () => {
  const refusal = (message: string) => ({ name: "NotAuthorizedException", message });

  it("refuses a changed, foreign, unsigned or expired token", async () => {
    const { access, id } = await signIn();
    const get = (AccessToken: string) => test.admin.send(new GetUserCommand({ AccessToken }));
    expect((await get(access)).Username).toBe(sub);
    const [header = "", payload = "", signature = ""] = access.split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: "someone-else" })).toString("base64url");
    const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    for (const token of [`${header}.${forged}.${signature}`, `${none}.${payload}.`, id, "not-a-token"]) {
      await expect(get(token)).rejects.toMatchObject(refusal("Invalid Access Token"));
    }
    test.advance(60 * 60 * 1000);
    await expect(get(access)).rejects.toMatchObject(refusal("Access Token has expired"));
  });
});
