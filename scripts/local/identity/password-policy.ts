import { randomInt } from "node:crypto";
import { IdentityError } from "./identity-error.ts";
import type { PasswordPolicy } from "./pool.ts";

const SYMBOLS = "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`=+ ";
const LOWERCASE = "abcdefghjkmnpqrstuvwxyz";
const UPPERCASE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const DIGITS = "23456789";
const GENERATED_SYMBOLS = "!#%+=?";

function breach(policy: PasswordPolicy, password: string): string | null {
  if (password.length < policy.minimumLength) return "Password not long enough";
  if (policy.requireUppercase && !/[A-Z]/.test(password)) return "Password must have uppercase characters";
  if (policy.requireLowercase && !/[a-z]/.test(password)) return "Password must have lowercase characters";
  if (policy.requireNumbers && !/[0-9]/.test(password)) return "Password must have numeric characters";
  if (policy.requireSymbols && ![...password].some((character) => SYMBOLS.includes(character))) {
    return "Password must have symbol characters";
  }
  return null;
}

export function assertPasswordPolicy(policy: PasswordPolicy, password: string): void {
  const reason = breach(policy, password);
  if (reason) throw new IdentityError("InvalidPasswordException", `Password did not conform with policy: ${reason}`);
}

function pick(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length));
}

/** A temporary password that conforms with any policy, without characters that are easily confused. */
export function generatePassword(policy: PasswordPolicy): string {
  const all = LOWERCASE + UPPERCASE + DIGITS;
  const required = [LOWERCASE, UPPERCASE, DIGITS, GENERATED_SYMBOLS].map(pick);
  const rest = Array.from({ length: Math.max(policy.minimumLength, 12) - required.length }, () => pick(all));
  return [...rest, ...required].join("");
}
