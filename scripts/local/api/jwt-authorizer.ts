import { JwtVerifier } from "aws-jwt-verify";

export interface JwtAuthorizer {
  issuer: string;
  /** Client ids. */
  audience: readonly string[];
  jwks: { keys: { kid: string; kty: string }[] };
}

export type Verify = (authorization: string | undefined) => Promise<Record<string, unknown>>;

/** Why a token was refused, for `www-authenticate`. */
export class TokenRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "TokenRefused";
  }
}

/**
 * The JWT authorizer of HTTP APIs: signature, issuer, expiry, and `aud`, or `client_id` where there is no `aud`. It takes
 * id and access tokens alike.
 */
export function jwtAuthorizer({ issuer, audience, jwks }: JwtAuthorizer): Verify {
  const verifier = JwtVerifier.create({
    issuer,
    audience: null,
    customJwtCheck: ({ payload }) => {
      const named = [payload.aud ?? payload.client_id].flat();
      if (!named.some((each) => audience.includes(String(each)))) throw new TokenRefused("invalid audience");
    },
  });
  verifier.cacheJwks({ keys: jwks.keys.map((key) => ({ ...key, use: "sig" as const })) });
  return async (authorization) => {
    const token = authorization?.replace(/^bearer\s+/i, "");
    if (!token) throw new TokenRefused("");
    try {
      return { ...(await verifier.verify(token)) };
    } catch (error) {
      throw new TokenRefused(error instanceof Error ? error.message : "the token is not valid");
    }
  };
}
