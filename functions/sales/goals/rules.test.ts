import type { Goal } from "@quayside/shared/sales/goals.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodsOver } from "./measure.ts";
import { dailyPlan, evenDay, evenWeek, expectedBy, periodAt, sharesOf } from "./pace.ts";
import { plannedOf } from "./plan.ts";
import { progressOf, targetAt } from "./progress.ts";
import { targetsWith } from "./update-goal.ts";

const week = [1, 1, 1, 1, 1, 0, 0].map((each) => each / 5);
const november = { from: "2011-11-01", to: "2011-11-30" };

describe("a plan by days", () => {
  test("sums to the target, whatever the shares and the period", () => {
    const shares = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        shares,
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 800 }),
        (counted, target, offset) => {
          const day = new Date(Date.UTC(2010, 0, 1 + offset)).toISOString().slice(0, 10);
          for (const period of ["daily", "weekly", "monthly"] as const) {
            const plan = dailyPlan(target, periodAt(day, period), sharesOf(counted) ?? evenWeek);
            expect([...plan.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(target, 3);
          }
        },
      ),
    );
  });

  test("gives nothing to days that bring nothing as a rule", () => {
    const plan = dailyPlan(2200, november, week);
    expect([plan.get("2011-11-04"), plan.get("2011-11-05"), plan.get("2011-11-07")]).toEqual([
      expect.closeTo(100, 9),
      0,
      expect.closeTo(100, 9),
    ]);
  });

  test("what should be there by now grows over the hours of a day", () => {
    const plan = dailyPlan(2200, november, week);
    const at = (passed: number) => expectedBy(plan, { day: "2011-11-03", passed }, evenDay);
    expect([at(0), at(0.5), at(1)].map((each) => Math.round(each))).toEqual([200, 250, 300]);
    const afternoon = evenDay.map((_, hour) => (hour >= 12 ? 1 / 12 : 0));
    expect(expectedBy(plan, { day: "2011-11-03", passed: 0.5 }, afternoon)).toBeCloseTo(200, 9);
    expect(expectedBy(plan, { day: "2011-12-03", passed: 0.5 }, evenDay)).toBeCloseTo(2200, 9);
  });
});

describe("progress", () => {
  const shares = { week, hours: undefined };
  const of = (actual: number | null, day = "2011-11-16", passed = 0) =>
    progressOf({ period: november, target: 2200, actual, now: { day, passed }, shares });

  test.each([
    [1100, "on-track"],
    [1050, "on-track"],
    [1040, "behind"],
    [1160, "ahead"],
    [2200, "met"],
    [null, "no-data"],
  ] as const)("of %d in the middle of the month is %s", (actual, status) => {
    expect(of(actual).status).toBe(status);
  });

  test("says what it expected, how far it is, and where it ends", () => {
    expect(of(990)).toMatchObject({ expected: 1100, achieved: 45, projected: 1980, pace: "seasonal" });
    expect(of(990, "2011-12-02")).toMatchObject({ status: "missed", projected: 990 });
    expect(of(990, "2011-10-02")).toMatchObject({ status: "not-begun", projected: null });
    expect(of(0, "2011-11-01").projected).toBeNull();
  });
});

const goal: Goal = {
  ...{
    id: "gol_01",
    version: 1,
    name: "Month",
    metric: "revenue",
    period: "monthly",
    from: "2011-09-10",
    alerts: true,
  },
  ...{ targets: [{ from: "2011-09-01", target: 3000 }], createdAt: "", updatedAt: "" },
};

describe("a changed target", () => {
  test("holds from the present period on, and is one entry however often it is changed", () => {
    const changed = { ...goal, targets: targetsWith(goal, 6000, "2011-11-20") };
    expect(changed.targets).toEqual([
      { from: "2011-09-01", target: 3000 },
      { from: "2011-11-01", target: 6000 },
    ]);
    expect(targetsWith(changed, 7000, "2011-11-21").at(-1)).toEqual({ from: "2011-11-01", target: 7000 });
    expect(targetsWith(changed, 3000, "2011-11-21")).toEqual(goal.targets);
    expect(targetAt(changed, periodAt("2011-10-05", "monthly"))).toBe(3000);
    expect(targetAt(changed, november)).toBe(6000);
  });

  test("before the goal begins replaces the first", () => {
    expect(targetsWith(goal, 5000, "2011-08-01")).toEqual([{ from: "2011-09-01", target: 5000 }]);
  });
});

test("periods that are over come newest first, from the goal's first to its last", () => {
  expect(periodsOver(goal, "2011-11-20").map(({ from }) => from)).toEqual(["2011-10-01", "2011-09-01"]);
  expect(periodsOver({ ...goal, until: "2011-09-20" }, "2011-11-20").map(({ from }) => from)).toEqual(["2011-09-01"]);
  expect(periodsOver({ ...goal, period: "daily", from: "2001-01-01" }, "2011-11-20")).toHaveLength(60);
});

test("a day's plan is the daily goal's, else of the week's, else of the month's", () => {
  const weekly: Goal = {
    ...goal,
    period: "weekly",
    from: "2011-11-14",
    until: "2011-11-20",
    targets: [{ from: "2011-11-14", target: 500 }],
  };
  const daily: Goal = {
    ...goal,
    period: "daily",
    from: "2011-11-16",
    until: "2011-11-16",
    targets: [{ from: "2011-11-16", target: 42 }],
  };
  const all = [goal, weekly, daily];
  expect(plannedOf(all, "2011-11-16", week)).toBe(42);
  expect(plannedOf(all, "2011-11-17", week)).toBe(100);
  expect(plannedOf(all, "2011-11-24", week)).toBeCloseTo(3000 / 22, 9);
  expect(plannedOf(all, "2011-08-24", week)).toBeNull();
});
