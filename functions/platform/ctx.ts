import { type Actor, principalOf } from "@quayside/shared/access.ts";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Claim } from "../idempotency/once.ts";
import type { Clock } from "./clock.ts";

/** What a verb must know of the request it serves. `Effect` is what it records under its key: nothing, unless it says so. */
export interface Ctx<Effect = never> {
  /** Every key in the table begins with it. */
  storeId: string;
  actor: Actor;
  requestId: string;
  /** When the request began, UTC. */
  now: Instant;
  /** The secret by which a guest shows that a cart or an order is theirs. */
  guestToken?: string;
  /** Present where the operation takes an `Idempotency-Key`. */
  claim?: Claim<Effect>;
  /** Present on webhooks: what the signature was made over. */
  raw?: { body: string; header(name: string): string | undefined };
  /** What the caller's program says of itself; `objects`: it asks not to be tracked (Global Privacy Control, Do Not Track). */
  viewer?: { userAgent: string; objects: boolean };
}

/** The context of jobs and consumers, which nobody asked for over HTTP. */
export function systemCtx(storeId: string, name: string, clock: Clock): Ctx {
  return {
    storeId,
    actor: { kind: "system", name },
    requestId: clock.newId("request"),
    now: clock.now().toISOString(),
  };
}

export function principal(ctx: Pick<Ctx, "actor">): string {
  return principalOf(ctx.actor);
}
