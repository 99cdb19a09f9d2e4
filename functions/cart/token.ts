import { createHash, timingSafeEqual } from "node:crypto";
import type { CartRecord } from "./store.ts";

/** The secret has 256 random bits, so one round of SHA-256 is enough to keep it unknown. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

export function opens(record: CartRecord, token: string | undefined): boolean {
  return token !== undefined && timingSafeEqual(Buffer.from(tokenHash(token)), Buffer.from(record.tokenHash));
}
