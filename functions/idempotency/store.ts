import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { itemKey, number, text } from "../store/keys.ts";
import { type Item, putWrite, updateWrite, type Write } from "../store/write.ts";
import { requestInFlight } from "./errors.ts";

/** How long a first answer is kept and given again. */
export const keepSeconds = 48 * 3600;

/** One request under its key: `started` → `committed` (its transaction is in) → `answered` (its bytes are kept). */
export interface Attempt {
  scope: string;
  requestHash: string;
  lease: string;
  leaseUntil: number;
  state: "started" | "committed" | "answered";
  effect?: unknown;
  status?: number;
  body?: string;
}

const AttemptItem = new Entity(
  {
    model: { service: "quayside", entity: "attempt", version: "1" },
    attributes: {
      storeId: text,
      scope: text,
      requestHash: text,
      lease: text,
      leaseUntil: number,
      state: text,
      effect: { type: "any" },
      status: { type: "number" },
      body: { type: "string" },
      ttl: number,
    },
    indexes: {
      byScope: itemKey("attempt", ["scope"], "attempt"),
    },
  },
  { table: "quayside" },
);

type Key = { storeId: string; scope: string };

export async function findAttempt(db: Db, key: Key): Promise<Attempt | undefined> {
  const item: Item | undefined = await db.get(AttemptItem.get(key).params(), { consistent: true });
  return item && attemptOf(item);
}

/** Written by this file alone, with exactly these attributes. */
function attemptOf(item: Item): Attempt {
  return item as unknown as Attempt;
}

/**
 * Takes the lease: only if nobody did, or the lease read before is still the one that ran out; else answers who did. What
 * is older than the time of keeping counts as gone, though DynamoDB may delete it days later.
 */
export async function takeLease(
  db: Db,
  key: Key,
  attempt: Attempt,
  ttl: number,
  expired?: Attempt,
): Promise<Attempt | undefined> {
  let holder: Attempt | undefined;
  const put = AttemptItem.put({ ...attempt, ...key, ttl }).where((stored, { eq, lte, notExists }) =>
    expired
      ? `${eq(stored.lease, expired.lease)} AND ${eq(stored.leaseUntil, expired.leaseUntil)}`
      : `${notExists(stored.lease)} OR ${lte(stored.ttl, ttl - keepSeconds)}`,
  );
  const write = putWrite(put.params(), (old) => {
    holder = old && attemptOf(old);
    return requestInFlight();
  });
  try {
    await db.scratch(write);
    return undefined;
  } catch (error) {
    if (holder) return holder;
    throw error;
  }
}

/**
 * Takes the lease and records in one write: for a verb that begins without a lease. Refused when the key is another
 * attempt's; the answer may follow the attempt's own effect.
 */
export function leasingWrite(key: Key, attempt: Attempt, ttl: number, refused: (old?: Attempt) => AppError): Write {
  const put = AttemptItem.put({ ...attempt, ...key, ttl }).where((stored, { eq, lte, notExists }) => {
    const free = `${notExists(stored.lease)} OR ${lte(stored.ttl, ttl - keepSeconds)}`;
    if (attempt.state !== "answered") return free;
    return `${free} OR (${eq(stored.lease, attempt.lease)} AND ${eq(stored.state, "committed")})`;
  });
  return putWrite(put.params(), (old) => refused(old && attemptOf(old)));
}

/** Goes into the verb's own transaction: an effect once, an answer once. Refused when another attempt took the lease over. */
export function effectWrite(key: Key, lease: string, recorded: Pick<Attempt, "effect" | "status" | "body">): Write {
  const state = recorded.body === undefined ? "committed" : "answered";
  const params = AttemptItem.patch(key)
    .set({ state, ...recorded })
    .where((attempt, { eq, ne }) => {
      const free = state === "answered" ? ne(attempt.state, "answered") : eq(attempt.state, "started");
      return `${eq(attempt.lease, lease)} AND ${free}`;
    })
    .params();
  return updateWrite(params, requestInFlight);
}

/** Keeps the answer, or with no answer gives the lease back so that a retry may come at once. */
export function endWrite(key: Key, attempt: Attempt, ttl: number): Write {
  const put = AttemptItem.put({ ...attempt, ...key, ttl });
  return putWrite(put.where(({ lease }, { eq }) => eq(lease, attempt.lease)).params(), requestInFlight);
}
