import * as z from "zod";
import type { IdentityContext } from "./context.ts";
import { type Pool, poolById } from "./pool.ts";

const RsaPublicKey = z.object({ kty: z.literal("RSA"), n: z.string(), e: z.string() });

// A type, not an interface: aws-jwt-verify wants an index signature.
export type Jwks = { keys: (z.output<typeof RsaPublicKey> & { kid: string; alg: "RS256"; use: "sig" })[] };

export function poolJwks(pool: Pool): Jwks {
  const key = RsaPublicKey.parse(pool.keys.publicKey.export({ format: "jwk" }));
  return { keys: [{ ...key, kid: pool.keys.kid, alg: "RS256", use: "sig" }] };
}

function openIdConfiguration(issuer: string): object {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    id_token_signing_alg_values_supported: ["RS256"],
    response_types_supported: ["code", "token"],
    scopes_supported: ["openid", "email", "phone", "profile"],
    subject_types_supported: ["public"],
  };
}

/** What `GET /<poolId>/.well-known/…` answers; null for any other path. */
export function wellKnown(context: IdentityContext, path: string): object | null {
  const [, poolId = "", file = ""] = /^\/([^/]+)\/\.well-known\/([^/?]+)(?:\?.*)?$/.exec(path) ?? [];
  if (file === "jwks.json") return poolJwks(poolById(context.pools, poolId));
  if (file === "openid-configuration") return openIdConfiguration(context.issuer(poolById(context.pools, poolId).id));
  return null;
}
