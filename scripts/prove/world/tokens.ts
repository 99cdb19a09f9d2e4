import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { type CustomerPool, customerVerifier } from "@quayside/functions/platform/tokens.ts";
import { jwtAuthorizer, type Verify } from "../../local/api/jwt-authorizer.ts";

type PoolName = "customers" | "staff";

const region = "eu-west-1";
const pools = {
  customers: { userPoolId: `${region}_Customers`, clientId: "customersclient" },
  staff: { userPoolId: `${region}_Staff`, clientId: "staffclient" },
} as const;

const issuerOf = (pool: PoolName) => `https://cognito-idp.${region}.amazonaws.com/${pools[pool].userPoolId}`;

/** Two user pools, as far as tokens go: signed by keys of their own, verified as the deployment does. */
export interface Tokens {
  issue(pool: PoolName, claims: Record<string, unknown>): string;
  verifyCustomer: ReturnType<typeof customerVerifier>;
  /** For another process that verifies them. */
  customerPool: CustomerPool;
  /** What API Gateway puts in front of customer and staff routes. */
  authorizers: Record<PoolName, Verify>;
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function signed(key: KeyObject, kid: string, claims: object): string {
  const text = `${base64({ alg: "RS256", typ: "JWT", kid })}.${base64(claims)}`;
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), key).toString("base64url")}`;
}

function poolKeys(pool: PoolName) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = publicKey.export({ format: "jwk" });
  const kid = `${pool}-key`;
  const keys = [{ kty: "RSA", n: String(jwk.n), e: String(jwk.e), kid, alg: "RS256", use: "sig" as const }];
  return { privateKey, kid, jwks: { keys } };
}

/** Tokens live by real time, whatever the world's clock says: they are only ever used at once. */
export function openTokens(): Tokens {
  const keys = { customers: poolKeys("customers"), staff: poolKeys("staff") };
  const customerPool = { ...pools.customers, jwks: keys.customers.jwks };
  const authorizer = (pool: PoolName) =>
    jwtAuthorizer({ issuer: issuerOf(pool), audience: [pools[pool].clientId], jwks: keys[pool].jwks });
  return {
    issue(pool, claims) {
      const now = Math.floor(Date.now() / 1000);
      const standard = { iss: issuerOf(pool), aud: pools[pool].clientId, token_use: "id", iat: now, exp: now + 3600 };
      return signed(keys[pool].privateKey, keys[pool].kid, { ...standard, auth_time: now, ...claims });
    },
    verifyCustomer: customerVerifier(customerPool),
    customerPool,
    authorizers: { customers: authorizer("customers"), staff: authorizer("staff") },
  };
}
