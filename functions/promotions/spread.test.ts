import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadWithin } from "./spread.ts";

test.each<[string, number, number[], number[], number[], number]>([
  ["by weight", 30, [100, 200], [100, 200], [10, 20], 0],
  ["over what has room", 30, [100, 200], [4, 200], [4, 26], 0],
  ["the rest is lost", 30, [100, 200], [4, 5], [4, 5], 21],
  ["nothing has room", 30, [100, 200], [0, 0], [0, 0], 30],
  ["nothing to spread", 0, [100, 200], [100, 200], [0, 0], 0],
  ["no lines", 0, [], [], [], 0],
  ["a remainder that meets a limit moves on", 2, [1, 1, 1], [0, 1, 1], [0, 1, 1], 0],
])("%s", (_, amount, weights, limits, shares, lost) => {
  expect(spreadWithin(amount, weights, limits)).toEqual({ shares, lost });
});

test("shares and loss sum to the amount; what is lost had no room anywhere", () => {
  const lines = fc.array(fc.tuple(fc.nat(5000), fc.nat(10_000)), { maxLength: 12 });
  fc.assert(
    fc.property(lines, fc.nat(10_000), (rows, permyriad) => {
      const weights = rows.map(([weight]) => weight);
      const limits = rows.map(([weight, part]) => Math.floor((weight * part) / 10_000));
      const amount = Math.floor((weights.reduce((sum, weight) => sum + weight, 0) * permyriad) / 10_000);
      const { shares, lost } = spreadWithin(amount, weights, limits);
      expect(shares.reduce((sum, share) => sum + share, 0) + lost).toBe(amount);
      for (const [index, share] of shares.entries()) expect(share).toBeLessThanOrEqual(limits[index] ?? 0);
      if (lost > 0) expect(shares).toEqual(limits);
    }),
    { numRuns: 1000 },
  );
});
