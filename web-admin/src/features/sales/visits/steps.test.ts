import type { AnalyticsAnswer } from "@quayside/shared/analytics/query.ts";
import { expect, it } from "vitest";
import { stepMetrics, stepsOf } from "./steps.ts";

const answer = (values: (number | null)[], before?: (number | null)[]) =>
  ({ metrics: [...stepMetrics], totals: { values, before } }) as unknown as AnalyticsAnswer;

it("says of each step who came, of all and of those before, and who left", () => {
  const steps = stepsOf(answer([200, 120, 30, 20, 15, 12, 9], [100, 120, 60, 20, 15, 12, 0]));
  expect(steps.map(({ lost }) => lost)).toEqual([null, 80, 90, 10, 5, 3, 3]);
  expect(steps.map(({ ofBefore }) => ofBefore)).toEqual([null, 60, 25, (20 / 30) * 100, 75, 80, 75]);
  expect(steps.at(-1)).toMatchObject({ label: "Order", visits: 9, ofAll: 4.5, change: null });
  expect(steps[0]).toMatchObject({ change: 100 });
});

it("knows nothing of no visits", () => {
  expect(stepsOf(answer([0, 0, 0, 0, 0, 0, 0]))[1]).toMatchObject({ visits: 0, ofAll: null, ofBefore: null });
  expect(stepsOf(answer([null, null, null, null, null, null, null]))[3]).toMatchObject({ visits: null, lost: null });
});
