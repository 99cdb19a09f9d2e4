export interface Failures {
  count: number;
  /** Epoch milliseconds. */
  lastAt: number;
}

const FREE_TRIES = 5;
const LONGEST_LOCK_MS = 15 * 60 * 1000;

export const NO_FAILURES: Failures = { count: 0, lastAt: 0 };

function forgottenAfterQuiet(failures: Failures, at: Date): Failures {
  return at.getTime() - failures.lastAt >= LONGEST_LOCK_MS ? NO_FAILURES : failures;
}

/**
 * Whether sign-in is refused without looking at the password or code: from the fifth failure n on for
 * 2^(n-5) seconds, at most 15 minutes (Cognito developer guide, "Lockout behavior for failed sign-in attempts").
 */
export function isLocked(failures: Failures, at: Date): boolean {
  const { count, lastAt } = forgottenAfterQuiet(failures, at);
  if (count < FREE_TRIES) return false;
  return at.getTime() < lastAt + Math.min(2 ** (count - FREE_TRIES) * 1000, LONGEST_LOCK_MS);
}

export function addFailure(failures: Failures, at: Date): Failures {
  return { count: forgottenAfterQuiet(failures, at).count + 1, lastAt: at.getTime() };
}
