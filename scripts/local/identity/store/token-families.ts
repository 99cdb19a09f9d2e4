import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import type { User } from "../user.ts";

const Row = z.object({
  origin_jti: z.string(),
  pool_id: z.string(),
  sub: z.string(),
  auth_time: z.number(),
  expires_at: z.number(),
  revoked: z.number(),
});

/** All tokens that descend from one sign-in; `authTime` in epoch seconds, `expiresAt` in milliseconds. */
export interface TokenFamily {
  originJti: string;
  poolId: string;
  sub: string;
  authTime: number;
  expiresAt: number;
  revoked: boolean;
}

function readFamily(row: Record<string, unknown> | undefined): TokenFamily | null {
  if (!row) return null;
  const { origin_jti, pool_id, sub, auth_time, expires_at, revoked } = Row.parse(row);
  return {
    originJti: origin_jti,
    poolId: pool_id,
    sub,
    authTime: auth_time,
    expiresAt: expires_at,
    revoked: revoked === 1,
  };
}

function hashed(refreshToken: string): string {
  return createHash("sha256").update(refreshToken).digest("hex");
}

/** The refresh token is opaque, as Cognito's is to its client, and only its hash is stored. */
export function openFamily(
  db: DatabaseSync,
  user: User,
  at: Date,
  lifetimeMinutes: number,
): { family: TokenFamily; refreshToken: string } {
  const refreshToken = randomBytes(96).toString("base64url");
  const family: TokenFamily = {
    originJti: randomUUID(),
    poolId: user.poolId,
    sub: user.sub,
    authTime: Math.floor(at.getTime() / 1000),
    expiresAt: at.getTime() + lifetimeMinutes * 60_000,
    revoked: false,
  };
  db.prepare(
    "INSERT INTO token_families (origin_jti, pool_id, sub, refresh_hash, auth_time, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
  ).run(family.originJti, user.poolId, user.sub, hashed(refreshToken), family.authTime, family.expiresAt);
  return { family, refreshToken };
}

export function familyByRefreshToken(db: DatabaseSync, refreshToken: string): TokenFamily | null {
  return readFamily(db.prepare("SELECT * FROM token_families WHERE refresh_hash = ?").get(hashed(refreshToken)));
}

export function familyByOrigin(db: DatabaseSync, originJti: string): TokenFamily | null {
  return readFamily(db.prepare("SELECT * FROM token_families WHERE origin_jti = ?").get(originJti));
}

export function revokeFamily(db: DatabaseSync, family: TokenFamily): void {
  db.prepare("UPDATE token_families SET revoked = 1 WHERE origin_jti = ?").run(family.originJti);
}

export function revokeFamilies(db: DatabaseSync, user: User): void {
  db.prepare("UPDATE token_families SET revoked = 1 WHERE pool_id = ? AND sub = ?").run(user.poolId, user.sub);
}
