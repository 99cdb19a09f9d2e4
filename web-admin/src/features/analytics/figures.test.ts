import { valueFormatsOf } from "@quayside/shared/metrics/values.ts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { changeOf, keyOf, keyText } from "./answer.ts";
import { bucketDays, bucketLabels, grainsFor } from "./grains.ts";
import { toneOf } from "./kpi/delta.tsx";
import { sparkPath } from "./kpi/spark-path.ts";

const range = { from: "2026-02-10", to: "2026-11-20" };

it("cuts the days of a bucket to the range", () => {
  expect(bucketDays("2026-02-01", "month", range, "UTC").days).toEqual({ from: "2026-02-10", to: "2026-02-28" });
  expect(bucketDays("2026-10-01", "quarter", range, "UTC").days).toEqual({ from: "2026-10-01", to: "2026-11-20" });
  expect(bucketDays("2026-03-30", "week", range, "UTC").days).toEqual({ from: "2026-03-30", to: "2026-04-05" });
  expect(bucketDays("2026-01-01", "year", range, "UTC").days).toEqual(range);
});

it("finds the day and the hour by the store's clock", () => {
  expect(bucketDays("2026-07-01T22:30:00.000Z", "hour", range, "Europe/Paris")).toEqual({
    days: { from: "2026-07-02", to: "2026-07-02" },
    hour: "0",
  });
});

it("names buckets in full and for an axis", () => {
  const named = bucketLabels("en-GB", "Europe/London");
  expect(named("2026-11-14", "day")).toEqual({ label: "Sat, 14 Nov 2026", short: "14 Nov" });
  expect(named("2026-10-01", "quarter").label).toBe("Q4 2026");
});

it("offers steps of time that make a line", () => {
  expect(grainsFor({ from: "2026-11-01", to: "2026-11-01" })).toEqual(["hour"]);
  expect(grainsFor({ from: "2026-11-01", to: "2026-11-30" })).toEqual(["day", "week"]);
  expect(grainsFor({ from: "2024-01-01", to: "2026-11-30" })).toEqual(["week", "month", "quarter", "year"]);
});

it("has no change where there is nothing to compare with, and a debt that shrinks is good", () => {
  expect(changeOf(5, 0)).toBeNull();
  expect(changeOf(null, 5)).toBeNull();
  expect(changeOf(-50, -100)).toBe(50);
});

it("calls more returns bad news and a hair neither", () => {
  expect(toneOf(4, "down")).toBe("bad");
  expect(toneOf(-4, "down")).toBe("good");
  expect(toneOf(0.04, "up")).toBe("plain");
});

it("tells unknown from every text", () => {
  fc.assert(
    fc.property(fc.option(fc.string()), (key) => {
      expect(keyOf(keyText(key))).toBe(key);
    }),
  );
});

it("draws a line within its box, with gaps", () => {
  expect(sparkPath([1, null, 3], 10, 10)).toBe("M0.0 10.0M10.0 0.0");
  expect(sparkPath([null, 2], 10, 10)).toBe("");
  expect(sparkPath([2, 2], 10, 10)).toBe("M0.0 5.0L10.0 5.0");
});

it("writes figures as the store's country does, and no data as a dash", () => {
  const { full, short, plain } = valueFormatsOf("en-GB", "GBP");
  expect(full(254_333.333_333, "money")).toBe("£2,543.33");
  expect(full(12.44, "percent")).toBe("12.4%");
  expect(full(null, "money")).toBe("–");
  expect(short(123_456_700, "money")).toBe("£1.2m");
  expect(plain(1250, "money")).toBe("12.50");
  expect(valueFormatsOf("ja-JP", "JPY").full(1250, "money")).toMatch(/1,250/);
});
