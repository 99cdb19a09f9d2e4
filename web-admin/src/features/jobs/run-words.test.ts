import { expect, it } from "vitest";
import { outcomeWords, scheduleWords, tookWords } from "./run-words.ts";

it.each([
  ["rate(1 hour)", undefined, "Every hour"],
  ["rate(2 minutes)", undefined, "Every 2 minutes"],
  ["cron(40 2 * * ? *)", undefined, "Daily at 02:40 UTC"],
  ["cron(0 4 ? * 1 *)", "Europe/London", "Sundays at 04:00 Europe/London"],
  ["cron(0/5 4 ? * MON-FRI *)", undefined, "cron(0/5 4 ? * MON-FRI *)"],
])("%s reads %s", (schedule, zone, words) => {
  expect(scheduleWords(schedule, zone)).toBe(words);
});

it("says what a run took in the unit that people think in", () => {
  expect([340, 12_450, 200_000].map((milliseconds) => tookWords({ milliseconds }))).toEqual([
    "340 ms",
    "12.4 s",
    "3 min",
  ]);
});

it("says what a run came to, or why it failed", () => {
  expect(outcomeWords({ result: { files: 3, removed: 0, records: 120 } })).toBe("Files 3, records 120");
  expect(outcomeWords({ result: { files: 0 } })).toBe("Nothing to do");
  expect(outcomeWords({ error: "The bucket is away" })).toBe("The bucket is away");
});
