import { describe, expect, it } from "vitest";
import { addFailure, type Failures, isLocked, NO_FAILURES } from "./lockout.ts";

const START = Date.UTC(2026, 10, 21);

function atSecond(seconds: number): Date {
  return new Date(START + seconds * 1000);
}

describe("isLocked", () => {
  it.each([
    [4, 0, false],
    [5, 0.9, true],
    [5, 1, false],
    [7, 3.9, true],
    [7, 4, false],
    [30, 899, true],
    [30, 900, false],
  ])("after %d failures and %d seconds: %s", (count, seconds, locked) => {
    expect(isLocked({ count, lastAt: START }, atSecond(seconds))).toBe(locked);
  });
});

describe("addFailure", () => {
  it("counts, and starts again after fifteen quiet minutes", () => {
    const failures: Failures = [0, 1, 2].reduce((sum, second) => addFailure(sum, atSecond(second)), NO_FAILURES);
    expect(failures.count).toBe(3);
    expect(addFailure(failures, atSecond(2 + 899)).count).toBe(4);
    expect(addFailure(failures, atSecond(2 + 900)).count).toBe(1);
  });
});
