import { randomInt, timingSafeEqual } from "node:crypto";
import type { IdentityContext } from "./context.ts";
import { IdentityError } from "./identity-error.ts";
import { updateUser } from "./store/users.ts";
import type { CodePurpose, IssuedCode, User } from "./user.ts";

const HOUR_MS = 60 * 60 * 1000;
const LIFETIME_MS: Record<CodePurpose, number> = {
  "confirm-sign-up": 24 * HOUR_MS,
  "reset-password": HOUR_MS,
  "verify-email": 24 * HOUR_MS,
  "verify-phone": 24 * HOUR_MS,
};
const WRONG_TRIES = 5;

export function newCode(purpose: CodePurpose, at: Date): IssuedCode {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  return { code, expiresAt: at.getTime() + LIFETIME_MS[purpose], wrongTries: 0 };
}

function sameCode(given: string, issued: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(issued)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The codes of a user after spending one; wrong tries are counted and kept before the error is thrown. */
export function spendCode(context: IdentityContext, user: User, purpose: CodePurpose, given: string): User["codes"] {
  const { [purpose]: issued, ...others } = user.codes;
  if (!issued || issued.expiresAt <= context.clock().getTime()) {
    throw new IdentityError("ExpiredCodeException", "Invalid code provided, please request a code again.");
  }
  if (issued.wrongTries >= WRONG_TRIES) {
    throw new IdentityError("LimitExceededException", "Attempt limit exceeded, please try after some time.");
  }
  if (!sameCode(given, issued.code)) {
    const wrongTries = issued.wrongTries + 1;
    updateUser(context, user, { codes: { ...user.codes, [purpose]: { ...issued, wrongTries } } });
    throw new IdentityError("CodeMismatchException", "Invalid verification code provided, please try again.");
  }
  return others;
}
