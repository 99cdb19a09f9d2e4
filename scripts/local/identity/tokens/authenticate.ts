import * as z from "zod";
import type { IdentityContext } from "../context.ts";
import { IdentityError, userDisabled, userNotFound } from "../identity-error.ts";
import type { Pool } from "../pool.ts";
import { familyByOrigin } from "../store/token-families.ts";
import { findUser } from "../store/users.ts";
import type { User } from "../user.ts";
import { verifiedClaims } from "./jws.ts";

const AccessClaims = z.object({
  token_use: z.literal("access"),
  iss: z.string(),
  sub: z.string(),
  exp: z.number(),
  origin_jti: z.string(),
});

function notAuthorized(message: string): IdentityError {
  return new IdentityError("NotAuthorizedException", message);
}

function accessClaims(
  context: IdentityContext,
  accessToken: string,
): { pool: Pool; claims: z.output<typeof AccessClaims> } {
  for (const pool of context.pools) {
    const claims = AccessClaims.safeParse(verifiedClaims(accessToken, pool.keys));
    if (claims.success && claims.data.iss === context.issuer(pool.id)) return { pool, claims: claims.data };
  }
  throw notAuthorized("Invalid Access Token");
}

/** Who an access token speaks for, unless it is forged, expired or revoked, or the user is gone or disabled. */
export function authenticate(context: IdentityContext, accessToken: string): { pool: Pool; user: User } {
  const { pool, claims } = accessClaims(context, accessToken);
  if (claims.exp * 1000 <= context.clock().getTime()) throw notAuthorized("Access Token has expired");
  const user = findUser(context.db, pool.id, claims.sub);
  if (!user) throw userNotFound();
  if (!user.enabled) throw userDisabled();
  const family = familyByOrigin(context.db, claims.origin_jti);
  if (!family || family.revoked) throw notAuthorized("Access Token has been revoked");
  return { pool, user };
}
