import { createHash } from "node:crypto";
import type { Clock } from "../platform/clock.ts";

/** Without 0, 1, I, L and O, which people mistake for one another. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const length = 16;

/** Sixteen letters and digits drawn evenly from a secret: 79 bits. */
export function newGiftCardCode(clock: Clock): string {
  let code = "";
  for (let round = 0; code.length < length; round += 1) {
    const bytes = createHash("sha256").update(`${clock.newSecret()} ${round}`).digest();
    // A byte beyond the last whole alphabet would favour its first letters.
    for (const byte of bytes) {
      if (byte < 248 && code.length < length) code += alphabet.charAt(byte % alphabet.length);
    }
  }
  return code;
}

/** As it is written on a card, in fours. */
export function writtenCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
