import type { Clock } from "../platform/clock.ts";

const base = 25;
const cap = 1000;
export const tries = 8;

const transientNames = new Set([
  "TransactionConflictException",
  "TransactionInProgressException",
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "InternalServerError",
  "InternalServerErrorException",
  "ServiceUnavailable",
  "TimeoutError",
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
]);

interface AwsError {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
  CancellationReasons?: { Code?: string }[];
}

/** Conflict, throttle, server fault or an answer that never came: worth the same request again. */
export function isTransient(error: unknown): boolean {
  const { name = "", code = "", $metadata, CancellationReasons } = error as AwsError;
  if (CancellationReasons) {
    const codes = CancellationReasons.map((reason) => reason.Code ?? "None").filter((reason) => reason !== "None");
    const contention = ["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"];
    return codes.length > 0 && codes.every((reason) => contention.includes(reason));
  }
  return transientNames.has(name) || transientNames.has(code) || ($metadata?.httpStatusCode ?? 0) >= 500;
}

/** Full jitter (AWS Architecture Blog, "Exponential backoff and jitter"): base 25 ms, cap 1 s. */
export function pause(clock: Clock, tried: number): Promise<void> {
  return clock.sleep(clock.random() * Math.min(cap, base * 2 ** (tried - 1)));
}

/** The same request again while what went wrong is transient, at most 8 times. */
export async function retrying<T>(clock: Clock, attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= tries || !isTransient(error)) throw error;
      await pause(clock, tried);
    }
  }
}
