import fc from "fast-check";
import { expect, test } from "vitest";
import { accentTokens, readable } from "./accent.ts";
import { contrastOf } from "./contrast.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const grounds = [
  ["#f2f5f5", "#ffffff", "#e5ecec"],
  ["#0e1a20", "#16262e", "#0a1317"],
] as const;

test("whatever the accent, its words can be read on every ground, and words on it", () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const tokens = accentTokens(accent);
      for (const scheme of [0, 1] as const) {
        const words = [tokens.primary[scheme], tokens["primary-strong"][scheme]];
        const under = [...grounds[scheme], tokens["primary-soft"][scheme], tokens["on-primary"][scheme]];
        for (const word of words)
          for (const ground of under) expect(contrastOf(word, ground)).toBeGreaterThanOrEqual(readable);
      }
    }),
  );
});

test("an accent that can be read as it is stays as it is", () => {
  expect(accentTokens("#17495a").primary[0]).toBe("#17495a");
});
