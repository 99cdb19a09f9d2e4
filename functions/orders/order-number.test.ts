import { expect, test } from "vitest";
import { seededClock } from "../checkout/test-checkout.ts";
import { newOrderNumber, parsedOrderNumber } from "./order-number.ts";

test("numbers are short, of letters that cannot be misread, and differ", () => {
  const clock = seededClock(7);
  const drawn = Array.from({ length: 2000 }, () => newOrderNumber(clock));
  for (const number of drawn) expect(number).toMatch(/^Q-[0-9A-HJKMNP-TV-Z]{6}$/);
  expect(new Set(drawn).size).toBeGreaterThan(1990);
});

test.each([
  ["Q-7F3K9M", "Q-7F3K9M"],
  [" q7f3k9m ", "Q-7F3K9M"],
  ["7f3k9m", "Q-7F3K9M"],
  ["Q-7FOILM", "Q-7F011M"],
  ["Q-7F3K9", undefined],
  ["ada@example.com", undefined],
])("%s is read as %s", (typed, number) => expect(parsedOrderNumber(typed)).toBe(number));
