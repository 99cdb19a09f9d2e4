import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { CallOptions } from "@quayside/shared/contract/client.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { StaffCall } from "./staff-client.ts";

const pauseMilliseconds = 1000;
/** Time to start a platform anew that was killed. */
const longestMilliseconds = 5 * 60_000;

type Untyped = (id: string, request?: object, options?: CallOptions) => Promise<unknown>;

/** What stands before the shop answers in its own words where the shop does not, as when a function ran out of time. */
const isOfGateway = (error: unknown) => isAppError(error, "UNREADABLE") && error.status >= 500;

const isAway = (error: unknown) =>
  error instanceof TypeError || isAppError(error, "NETWORK") || isAppError(error, "TRY_AGAIN") || isOfGateway(error);

/**
 * A client that waits for a platform which is away, as after a kill: what could not be reached is asked again, under the
 * same idempotency key. After five minutes it gives up with the last error.
 */
export function patient(call: StaffCall, say: (line: string) => void = console.log): StaffCall {
  const asked = call as Untyped;
  const answered: Untyped = async (id, request, options) => {
    const keyed = { idempotencyKey: randomUUID(), ...options };
    const until = Date.now() + longestMilliseconds;
    for (let tried = 1; ; tried += 1) {
      try {
        return await asked(id, request, keyed);
      } catch (error) {
        if (!isAway(error) || Date.now() > until) throw error;
        if (tried === 1) say("  The shop does not answer; waiting for it for five minutes.");
        await sleep(pauseMilliseconds);
      }
    }
  };
  // The same operations with the same answers: only when they come differs.
  return answered as StaffCall;
}
