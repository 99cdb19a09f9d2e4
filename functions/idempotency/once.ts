import { createHash } from "node:crypto";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Clock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import type { Write } from "../store/write.ts";
import { keyMissing, keyReused, requestInFlight } from "./errors.ts";
import { type Attempt, effectWrite, endWrite, findAttempt, keepSeconds, leasingWrite, takeLease } from "./store.ts";

/** Longer than any Lambda of ours may run, so that a lease only runs out when its holder is dead. */
const leaseMilliseconds = 30_000;

/** What a verb that resumes goes on from: ids of what its transaction made. */
export type GoesOn = Readonly<Record<string, string>>;

/** What a verb does with its idempotency key; `Effect` is what it records: its output, or, where it resumes, {@link GoesOn}. */
export interface Claim<Effect = unknown> {
  /** What the transaction of an earlier attempt recorded: the change is in, only the answer was lost. */
  readonly effect: unknown;
  /** An earlier attempt began and was not heard of again: it may have asked others for what is found done now. */
  readonly again: boolean;
  /**
   * Belongs into the verb's transaction, so that the change and the memory of it are one. Where the answer is known by
   * then, it is kept at once; else the effect is, until there is one.
   */
  record(effect: Effect, answer?: Answer): Write;
  /** For a verb that resumes: belongs into its last transaction, which then keeps the answer that this output makes. */
  conclude?(output: unknown): Write;
}

export interface Answer {
  status: number;
  /** The exact bytes of the body. */
  body: string;
}

export interface KeyedRequest {
  storeId: string;
  /** Principal and operation: another principal's key is never replayed. */
  scope: string;
  key: string | undefined;
  /** Over method, path and raw body. */
  requestHash: string;
}

export function hashOf(...parts: string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest("base64url");
}

const keyPattern = /^[\w-]{16,200}$/;

export interface OnceOptions {
  /**
   * Begins without a lease and takes it with the first write that `run` records, which saves a write. For what has no
   * effect before that: twins run side by side until then, and one of them commits.
   */
  leasesLate?: boolean;
}

/**
 * Runs a request once per key. Same key and body: the first answer again, byte for byte, for 48 h. Other body: 422. Twin in
 * flight: 409 with Retry-After. `run` answers client errors as answers; what it throws frees the key for a retry.
 */
export async function once(
  deps: { db: Db; clock: Clock },
  request: KeyedRequest,
  run: (claim: Claim) => Promise<Answer>,
  { leasesLate = false }: OnceOptions = {},
): Promise<Answer> {
  if (!request.key || !keyPattern.test(request.key)) throw keyMissing();
  const key = { storeId: request.storeId, scope: `${request.scope}#${request.key}` };
  const now = deps.clock.now().getTime();
  const ttl = Math.floor(now / 1000) + keepSeconds;
  const attemptAfter = (earlier?: Attempt): Attempt => ({
    scope: key.scope,
    requestHash: request.requestHash,
    lease: deps.clock.newSecret(),
    leaseUntil: now + leaseMilliseconds,
    state: earlier?.state ?? "started",
    effect: earlier?.effect,
  });
  // Most keys are new: the lease is taken without looking first, and a refusal tells what is there.
  let attempt = attemptAfter();
  const late = leasesLate
    ? await running(deps, { key, attempt, ttl, again: false, ...lateLease(key, attempt, ttl) }, run)
    : {};
  if (late.answer) return late.answer;
  const earlier = late.holder ?? (await takeLease(deps.db, key, attempt, ttl));
  if (earlier) {
    if (earlier.requestHash !== request.requestHash) throw keyReused();
    if (earlier.state === "answered") return { status: earlier.status ?? 500, body: earlier.body ?? "" };
    if (earlier.leaseUntil > now) throw requestInFlight();
    attempt = attemptAfter(earlier);
    if (await takeLease(deps.db, key, attempt, ttl, earlier)) throw requestInFlight();
  }
  const again = earlier !== undefined;
  const { answer, holder } = await running(deps, { key, attempt, ttl, again, ...ownLease(key, attempt, ttl) }, run);
  if (holder || !answer) throw requestInFlight();
  return answer;
}

type Deps = Parameters<typeof once>[0];
type Key = { storeId: string; scope: string };

/** How an attempt writes what it did under its key. */
interface Lease {
  recorded(effect: unknown, answer: Answer | undefined): Write;
  /** Keeps the answer of a run whose own transactions did not. */
  answered(answer: Answer): Write;
  /** Whose the key is, if a write of this attempt was refused for it. */
  refusedBy(): Attempt | undefined;
}

/** Of an attempt that took it before it began. */
function ownLease(key: Key, attempt: Attempt, ttl: number): Lease {
  return {
    recorded: (effect, answer) => effectWrite(key, attempt.lease, answer ?? { effect }),
    answered: (answer) => endWrite(key, { ...attempt, state: "answered", ...answer }, ttl),
    refusedBy: () => undefined,
  };
}

/** Of an attempt that takes it with its first write. */
function lateLease(key: Key, attempt: Attempt, ttl: number): Lease {
  let effect: unknown;
  let refusedBy: Attempt | undefined;
  const refused = (old?: Attempt): AppError => {
    refusedBy = old;
    return requestInFlight();
  };
  const recorded: Lease["recorded"] = (made, answer) => {
    effect = made ?? effect;
    const ended = answer ? ({ state: "answered", ...answer } as const) : ({ state: "committed" } as const);
    return leasingWrite(key, { ...attempt, effect, ...ended }, ttl, refused);
  };
  return { recorded, answered: (answer) => recorded(undefined, answer), refusedBy: () => refusedBy };
}

interface Running extends Lease {
  key: Key;
  attempt: Attempt;
  ttl: number;
  again: boolean;
}

/** Runs under a lease; tells whose key it is when the run failed because it was another's. */
async function running(
  deps: Deps,
  { key, attempt, ttl, again, ...lease }: Running,
  run: (claim: Claim) => Promise<Answer>,
): Promise<{ answer?: Answer; holder?: Attempt }> {
  let kept: Answer | undefined;
  const landed = (answer: Answer | undefined) => () => {
    kept = answer;
  };
  const claim: Claim = {
    ...{ effect: attempt.effect, again },
    record: (effect, answer) => ({ ...lease.recorded(effect, answer), landed: landed(answer) }),
  };
  try {
    const answer = await run(claim);
    if (!kept) await deps.db.scratch(lease.answered(answer));
    return { answer: kept ?? answer };
  } catch (error) {
    const holder = lease.refusedBy() ?? (await findAttempt(deps.db, key).catch(() => undefined));
    if (holder && holder.lease !== attempt.lease) return { holder };
    await release(deps, key, attempt, ttl);
    throw error;
  }
}

/** Best effort: a lease that cannot be given back runs out by itself. What the verb committed is kept. */
async function release(deps: Deps, key: Key, attempt: Attempt, ttl: number) {
  try {
    const stored = await findAttempt(deps.db, key);
    if (stored?.lease === attempt.lease) await deps.db.scratch(endWrite(key, { ...stored, leaseUntil: 0 }, ttl));
  } catch {
    return;
  }
}
