import * as z from "zod";
import { contrastOf } from "./contrast.ts";
import { HexColour } from "./presentation.ts";

/** The least contrast of text that WCAG 2.2 AA accepts. */
export const readable = 4.5;

/** A colour on light ground, and on dark. */
const Pair = z.tuple([HexColour, HexColour]);

/** A store's own colour, as the storefront's tokens of the same names take it. */
export const AccentTokens = z.object({
  primary: Pair,
  "primary-strong": Pair,
  "primary-soft": Pair,
  "on-primary": Pair,
});
export type AccentTokens = z.output<typeof AccentTokens>;

/** The grounds that `tokens.css` has: ground, surface, sunken. */
const lightGrounds = ["#f2f5f5", "#ffffff", "#e5ecec"];
const darkGrounds = ["#0e1a20", "#16262e", "#0a1317"];

/** `share` of `other`, 0 to 1, in `colour`. */
function mix(colour: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [one, two] = [colour, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(one + (two - one) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

/** The colour, moved just so far that text in it can be read on every ground. */
function readableOn(grounds: readonly string[], colour: string, towards: string): string {
  for (let share = 0; share < 1; share += 0.04) {
    const moved = mix(colour, towards, share);
    if (grounds.every((ground) => contrastOf(moved, ground) >= readable)) return moved;
  }
  return towards;
}

/** What a store's accent becomes on light and on dark ground, readable on both. */
export function accentTokens(accent: string): AccentTokens {
  const soft: [string, string] = [mix(accent, "#ffffff", 0.88), mix(accent, "#0e1a20", 0.8)];
  const light = readableOn([...lightGrounds, soft[0]], accent, "#000000");
  const dark = readableOn([...darkGrounds, soft[1]], accent, "#ffffff");
  return {
    primary: [light, dark],
    "primary-strong": [mix(light, "#000000", 0.25), mix(dark, "#ffffff", 0.35)],
    "primary-soft": soft,
    "on-primary": ["#ffffff", "#06222b"],
  };
}
