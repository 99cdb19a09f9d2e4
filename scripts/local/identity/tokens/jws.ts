import { sign, verify } from "node:crypto";
import type { PoolKeys } from "../pool.ts";

export type Claims = Readonly<Record<string, unknown>>;

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** RFC 7515 compact serialisation, RS256. */
export function signClaims(claims: Claims, keys: PoolKeys): string {
  const input = `${encoded({ kid: keys.kid, alg: "RS256" })}.${encoded(claims)}`;
  return `${input}.${sign("sha256", Buffer.from(input), keys.privateKey).toString("base64url")}`;
}

function parsedClaims(payload: string): Claims | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
    return typeof claims === "object" && claims !== null ? { ...claims } : null;
  } catch {
    return null;
  }
}

/** The claims if the signature is ours, else null; the algorithm is fixed, whatever the header says. */
export function verifiedClaims(token: string, keys: PoolKeys): Claims | null {
  const [header = "", payload = "", signature = "", ...more] = token.split(".");
  if (more.length > 0) return null;
  const genuine = verify(
    "sha256",
    Buffer.from(`${header}.${payload}`),
    keys.publicKey,
    Buffer.from(signature, "base64url"),
  );
  return genuine ? parsedClaims(payload) : null;
}
