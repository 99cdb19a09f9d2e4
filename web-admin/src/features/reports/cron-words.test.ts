import { expect, test } from "vitest";
import { cronOf, cronWords, timesOf } from "./cron-words.ts";

test.each([
  ["0 7 * * *", "Every day at 07:00"],
  ["30 6 * * 1-5", "Monday to Friday at 06:30"],
  ["0 7 * * 1", "Mondays at 07:00"],
  ["5 18 15 * *", "Day 15 of the month at 18:05"],
  ["0 7 1,15 * *", "0 7 1,15 * *"],
  ["0 */6 * * *", "0 */6 * * *"],
])("%s is %s, and comes back", (cron, words) => {
  expect(cronWords(cron)).toBe(words);
  expect(cronOf(timesOf(cron))).toBe(cron);
});
