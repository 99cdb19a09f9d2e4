import { expect, test } from "vitest";
import { estimateOf } from "./estimate.ts";

const dispatch = { cutOff: "14:00", weekdays: [1, 2, 3, 4, 5], holidays: ["2026-12-25", "2026-12-28"] };

test.each([
  ["a Friday before the cut-off", "2026-11-20T13:59:00.000Z", { min: 1, max: 2 }, "2026-11-23", "2026-11-24"],
  [
    "a Friday at the cut-off leaves on Monday",
    "2026-11-20T14:00:00.000Z",
    { min: 1, max: 2 },
    "2026-11-24",
    "2026-11-25",
  ],
  ["a Saturday evening leaves on Monday", "2026-11-21T20:00:00.000Z", { min: 1, max: 1 }, "2026-11-24", "2026-11-24"],
  ["the same day", "2026-11-20T09:00:00.000Z", { min: 0, max: 0 }, "2026-11-20", "2026-11-20"],
  ["over Christmas", "2026-12-24T09:00:00.000Z", { min: 1, max: 2 }, "2026-12-29", "2026-12-30"],
  ["on a holiday", "2026-12-25T09:00:00.000Z", { min: 1, max: 1 }, "2026-12-30", "2026-12-30"],
])("%s", (_, now, days, from, to) => {
  expect(estimateOf(now, "Europe/London", dispatch, days)).toEqual({ from, to });
});

test("the cut-off is the store's time, not the server's", () => {
  const at = "2026-11-20T14:30:00.000Z";
  expect(estimateOf(at, "America/New_York", dispatch, { min: 0, max: 0 }).from).toBe("2026-11-20");
  expect(estimateOf(at, "Asia/Tokyo", dispatch, { min: 0, max: 0 }).from).toBe("2026-11-23");
});
