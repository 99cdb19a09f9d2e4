import type { Clock } from "../platform/clock.ts";

/** Crockford's alphabet: no I, L, O or U to mishear or misread. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 6;

/** `Q-7F3K9M`: one of 2^30, kept unique by an item of its own (docs/decisions/010-order-numbers.md). */
export function newOrderNumber(clock: Clock): string {
  const picked = Array.from({ length }, () => letters.charAt(Math.floor(clock.random() * letters.length)));
  return `Q-${picked.join("")}`;
}

/** As people type it: any case, with or without the prefix, O for 0, I and L for 1. */
export function parsedOrderNumber(text: string): string | undefined {
  const match = /^(?:Q-?)?([0-9A-Z]{6})$/i.exec(text.trim());
  if (!match?.[1]) return undefined;
  return `Q-${match[1].toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1")}`;
}
