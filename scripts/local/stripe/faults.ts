import { setTimeout as sleep } from "node:timers/promises";

/** Trouble on demand; the counters run down by one per request. */
export interface Faults {
  /** Milliseconds between a request's arrival and its execution. */
  latencyMs: number;
  /** Requests answered 500 before anything ran. */
  failRequests: number;
  /** Requests answered 429. */
  rateLimitRequests: number;
  /** Requests that run and commit, whose connection is then cut instead of answered. */
  loseReplies: number;
}

export const noFaults = (): Faults => ({ latencyMs: 0, failRequests: 0, rateLimitRequests: 0, loseReplies: 0 });

export function consume(faults: Faults, counter: "failRequests" | "rateLimitRequests" | "loseReplies"): boolean {
  if (faults[counter] <= 0) return false;
  faults[counter] -= 1;
  return true;
}

export async function linger({ latencyMs }: Faults): Promise<void> {
  if (latencyMs > 0) await sleep(latencyMs);
}
