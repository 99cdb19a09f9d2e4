import { randomFillSync } from "node:crypto";
import { type IdKind, idPrefixes, ulid } from "@quayside/shared/kernel/id.ts";

/** Time and chance, passed in everywhere so that tests decide them. */
export interface Clock {
  now(): Date;
  /** Uniform in [0, 1). */
  random(): number;
  sleep(milliseconds: number): Promise<void>;
  newId(kind: IdKind): string;
  /** 256 random bits, URL-safe: tokens that open a cart or an order. */
  newSecret(): string;
}

const pool = Buffer.allocUnsafe(4096);
let unused = 0;

/** From a pool, since asking the system costs more than the bytes. They are used once. */
function randomBytes(count: number): Buffer {
  if (unused < count) {
    randomFillSync(pool);
    unused = pool.length;
  }
  unused -= count;
  return Buffer.from(pool.subarray(unused, unused + count));
}

export const systemClock: Clock = {
  now: () => new Date(),
  random: () => Math.random(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  newId: (kind) => `${idPrefixes[kind]}_${ulid(Date.now(), randomBytes(10))}`,
  newSecret: () => randomBytes(32).toString("base64url"),
};
