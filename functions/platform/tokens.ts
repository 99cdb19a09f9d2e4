import { CognitoJwtVerifier } from "aws-jwt-verify";
import type { Jwks } from "aws-jwt-verify/jwk";
import type { VerifyCustomer } from "../http/actor.ts";
import { env } from "./env.ts";

export interface CustomerPool {
  userPoolId: string;
  clientId: string;
  /** The pool's public keys, where they cannot be fetched from their https address. */
  jwks?: Jwks;
}

/** Verifies id tokens of customers (signature, issuer, audience, expiry) for routes that take guests too. */
export function customerVerifier({ userPoolId, clientId, jwks }: CustomerPool): VerifyCustomer {
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: "id" });
  if (jwks) verifier.cacheJwks(jwks);
  return (token) => verifier.verify(token);
}

/** The verifier of this deployment. */
export function verifyCustomer(): VerifyCustomer {
  const { customerJwks } = env;
  const jwks = customerJwks === undefined ? undefined : (JSON.parse(customerJwks) as Jwks);
  return customerVerifier({ ...env.customerPool, jwks });
}
