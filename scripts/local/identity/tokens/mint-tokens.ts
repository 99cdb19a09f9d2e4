import { randomUUID } from "node:crypto";
import type { AuthenticationResultType } from "@aws-sdk/client-cognito-identity-provider";
import type { IdentityContext } from "../context.ts";
import type { Pool } from "../pool.ts";
import { openFamily, type TokenFamily } from "../store/token-families.ts";
import type { User } from "../user.ts";
import { type Claims, signClaims } from "./jws.ts";

function attributeClaims(user: User): Claims {
  return Object.fromEntries(
    Object.entries(user.attributes).map(([name, value]) => [
      name,
      name.endsWith("_verified") ? value === "true" : value,
    ]),
  );
}

function sharedClaims(context: IdentityContext, pool: Pool, user: User, family: TokenFamily): Claims {
  return {
    sub: user.sub,
    ...(user.groups.length > 0 ? { "cognito:groups": pool.groups.filter((group) => user.groups.includes(group)) } : {}),
    iss: context.issuer(pool.id),
    origin_jti: family.originJti,
    event_id: randomUUID(),
    auth_time: family.authTime,
    iat: Math.floor(context.clock().getTime() / 1000),
  };
}

/** Access and id token of a sign-in; `auth_time` and `origin_jti` stay those of the sign-in on every refresh. */
export function mintTokens(
  context: IdentityContext,
  pool: Pool,
  user: User,
  family: TokenFamily,
): AuthenticationResultType {
  const shared = sharedClaims(context, pool, user, family);
  const expiry = (minutes: number) => Number(shared.iat) + minutes * 60;
  const access = {
    ...shared,
    client_id: pool.clientId,
    token_use: "access",
    scope: "aws.cognito.signin.user.admin",
    exp: expiry(pool.tokenMinutes.access),
    jti: randomUUID(),
    username: user.sub,
  };
  const id = {
    ...attributeClaims(user),
    ...shared,
    "cognito:username": user.sub,
    aud: pool.clientId,
    token_use: "id",
    exp: expiry(pool.tokenMinutes.id),
    jti: randomUUID(),
  };
  return {
    AccessToken: signClaims(access, pool.keys),
    IdToken: signClaims(id, pool.keys),
    TokenType: "Bearer",
    ExpiresIn: pool.tokenMinutes.access * 60,
  };
}

export function openTokens(context: IdentityContext, pool: Pool, user: User): AuthenticationResultType {
  const { family, refreshToken } = openFamily(context.db, user, context.clock(), pool.tokenMinutes.refresh);
  return { ...mintTokens(context, pool, user, family), RefreshToken: refreshToken };
}
