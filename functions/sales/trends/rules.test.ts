import { weekdayOf } from "@quayside/shared/kernel/calendar.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import { describe, expect, test } from "vitest";
import { nottem } from "../../forecasting/test-series.ts";
import { anomaliesOf } from "./anomalies.ts";
import { cumulated } from "./cumulated.ts";
import { medianDeviation, theilSen } from "./robust.ts";
import { seasonalStrength, trendGrowth, weeklySeason, yearlySeason } from "./seasonality.ts";
import { closedWeekdays, type DaySales } from "./trading-days.ts";

const weekly = [0, 100, 120, 110, 130, 160, 0, 70];

/** Closed on Saturdays, with a weekly season, a trend and a little noise that is the same every time. */
function sales(days: number, change: (index: number, usual: number) => number = (_, usual) => usual): DaySales[] {
  return Array.from({ length: days }, (_, index) => {
    const day = addDays("2010-01-04", index);
    const noise = 1 + 0.04 * Math.sin(index * 12.9898) + 0.03 * Math.cos(index * 78.233);
    const usual = Math.round((weekly[weekdayOf(day)] ?? 0) * 100 * (1 + index / 1000) * noise);
    const revenue = change(index, usual);
    return { day, weekday: weekdayOf(day), revenue, orders: revenue > 0 ? 10 : 0 };
  });
}

describe("anomalies", () => {
  test("a usual half year has none, closed Saturdays among its days", () => {
    expect(closedWeekdays(sales(180))).toEqual(new Set([6]));
    expect(anomaliesOf(sales(180))).toEqual([]);
  });

  test("a spike and a drop are found, and what was expected is near what was usual", () => {
    const found = anomaliesOf(sales(180, (index, usual) => (index === 100 ? usual * 4 : index === 120 ? 0 : usual)));
    expect(found?.map(({ day, direction }) => [day, direction])).toEqual([
      [addDays("2010-01-04", 100), "spike"],
      [addDays("2010-01-04", 120), "drop"],
    ]);
    const usual = sales(180)[100]?.revenue ?? 0;
    expect(Math.abs((found?.[0]?.expected ?? 0) / usual - 1)).toBeLessThan(0.15);
    expect(found?.every(({ low, high, expected }) => low < expected && expected < high)).toBe(true);
  });

  test("a big one does not hide a smaller one beside it", () => {
    const found = anomaliesOf(
      sales(180, (index, usual) => (index === 93 ? usual * 30 : index === 94 ? usual * 3 : usual)),
    );
    expect(found?.map(({ day }) => day)).toEqual([93, 94].map((index) => addDays("2010-01-04", index)));
  });

  test("nothing is said of too few days", () => {
    expect(anomaliesOf(sales(20))).toBeUndefined();
    expect(anomaliesOf([])).toBeUndefined();
  });
});

describe("robust figures", () => {
  test("are those of R: mad(c(2, 3, 5, 7, 11, 13, 17, 19)), and the median of all slopes", () => {
    expect(1.4826 * medianDeviation([2, 3, 5, 7, 11, 13, 17, 19])).toBeCloseTo(7.413, 3);
    expect(theilSen([1, 3, 2, 5, 7, 6, 9])).toBeCloseTo(1.333333, 6);
    expect(theilSen([1])).toBeNull();
  });
});

describe("seasonality", () => {
  test("of Nottingham's temperatures is as strong as R's stl has it", () => {
    expect(seasonalStrength(nottem, 12)).toBeCloseTo(0.9534, 2);
  });

  test("of a week is 100 on the average day", () => {
    const { strength, index } = weeklySeason(sales(180));
    expect(strength).toBeGreaterThan(0.9);
    expect(index.reduce((sum, each) => sum + (each.index ?? 0), 0) / 7).toBeCloseTo(100, 6);
    expect(index[5]?.index).toBe(0);
  });

  test("of a year is not told from half of one", () => {
    expect(yearlySeason(sales(180))).toEqual({ cycle: "year", strength: null, index: [] });
    expect(yearlySeason(sales(400)).index).toHaveLength(12);
  });

  test("the trend is found without it", () => {
    expect(trendGrowth(sales(180))).toBeGreaterThan(2);
    expect(trendGrowth(sales(180))).toBeLessThan(4);
    expect(trendGrowth(sales(9))).toBeNull();
  });
});

describe("cumulated", () => {
  const days = sales(3);
  const range = { from: "2010-01-04", to: "2010-01-07" };
  const [one = 0, two = 0, three = 0] = days.map(({ revenue }) => revenue);

  test("sums go up to today, the plan to the end, and before lies beside by place", () => {
    const before = {
      range: { from: "2009-12-31", to: "2010-01-03" },
      days: [{ ...days[0], day: "2010-01-01" } as DaySales],
    };
    const rows = cumulated({ range, today: "2010-01-06", days, plan: () => 5, before });
    expect(rows.map(({ revenue }) => revenue)).toEqual([one, one + two, one + two + three, null]);
    expect(rows.map(({ plan }) => plan)).toEqual([5, 10, 15, 20]);
    expect(rows.map((row) => row.before)).toEqual([0, one, one, one]);
  });

  test("a plan with a gap is none from there on", () => {
    const rows = cumulated({ range, today: "2010-01-09", days, plan: (day) => (day === "2010-01-06" ? null : 5) });
    expect(rows.map(({ plan }) => plan)).toEqual([5, 10, null, null]);
  });
});
