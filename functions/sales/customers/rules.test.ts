import { expect, test } from "vitest";
import { periodsSince } from "./cohorts.ts";
import { lifetimeValue } from "./lifetime-value.ts";
import { middleOf } from "./purchase-frequency.ts";

test("lifetime value is order value × frequency × lifespan, and lifespan 1 ⁄ churn", () => {
  const years = { revenue: 100_000, orders: 50, customers: 20, customersBefore: 40, cameBack: 30 };
  expect(lifetimeValue(years)).toMatchObject({ aov: 2000, frequency: 2.5, lifespan: 4, value: 20_000 });
  expect(lifetimeValue(years).note).toBeUndefined();
});

test("what is unknown of it is null with a reason, never infinite", () => {
  const years = { revenue: 100_000, orders: 50, customers: 20, customersBefore: 0, cameBack: 0 };
  expect(lifetimeValue(years)).toMatchObject({
    value: null,
    lifespan: null,
    note: expect.stringContaining("year before"),
  });
  expect(lifetimeValue({ ...years, customersBefore: 3, cameBack: 3 })).toMatchObject({ value: null, lifespan: null });
  const none = { revenue: 0, orders: 0, customers: 0, customersBefore: 4, cameBack: 0 };
  expect(lifetimeValue(none)).toMatchObject({ value: null, aov: null, frequency: null, lifespan: 1 });
});

test("median and average of gaps that are counted", () => {
  expect(middleOf([])).toEqual({ median: null, average: null });
  expect(
    middleOf([
      { gap: 3, times: 1 },
      { gap: 10, times: 2 },
    ]),
  ).toEqual({ median: 10, average: 23 / 3 });
  expect(
    middleOf([
      { gap: 2, times: 2 },
      { gap: 5, times: 2 },
    ]),
  ).toEqual({ median: 3.5, average: 3.5 });
});

test("periods since are those of the calendar", () => {
  expect(periodsSince("2010-12-01", "2011-01-31", "month")).toBe(1);
  expect(periodsSince("2010-10-01", "2011-09-30", "quarter")).toBe(3);
});
