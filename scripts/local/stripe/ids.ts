import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

export const cryptoRandom = (): number => randomBytes(4).readUInt32LE() / 2 ** 32;

/** `random` yields numbers in [0, 1). */
export function randomText(random: () => number, length: number): string {
  let out = "";
  while (out.length < length) out += ALPHABET.charAt(Math.floor(random() * ALPHABET.length));
  return out;
}

export const newId = (random: () => number, prefix: string): string => `${prefix}_${randomText(random, 24)}`;
