import { describe, expect, test } from "vitest";
import { evenSeries, stampOf, stepWith } from "./even-series.ts";

describe("an even series", () => {
  test("is put in order, a missing day drawn as a line", () => {
    const rows = [
      { t: "2024-03-04", value: 8 },
      { t: "2024-03-01", value: 2 },
      { t: "2024-03-02", value: undefined },
    ];
    expect([...evenSeries(rows, "D").values]).toEqual([2, 4, 6, 8]);
  });

  test("counts months by the calendar and names those to come", () => {
    const rows = ["2023-11-30", "2023-12-31", "2024-01-31"].map((t, value) => ({ t, value }));
    const series = evenSeries(rows, "M");
    expect([...series.values]).toEqual([0, 1, 2]);
    expect(stampOf(series, 3, "M")).toBe("2024-02-01");
  });

  test("puts a day into the week that began before it", () => {
    const series = evenSeries(
      ["2024-01-01", "2024-01-08"].map((t, value) => ({ t, value })),
      "W",
    );
    expect(
      ["2024-01-08", "2024-01-14", "2024-01-15"].map((day) => (stepWith(day, "W", series) ?? 0) - series.first),
    ).toEqual([1, 1, 2]);
  });

  test("counts what it knows and what lies before the steps that it keeps", () => {
    const rows = [0, 1, 2001, 2500].map((t) => ({ t: String(t), value: t }));
    expect(evenSeries(rows, "D")).toMatchObject({ first: 2001, known: 2, older: 2 });
  });

  test("refuses a time that is none, and one that is there twice", () => {
    const week = ["2024-01-01", "2024-01-07"].map((t, value) => ({ t, value }));
    expect(() => evenSeries(week, "W")).toThrow('t: "2024-01-01" and "2024-01-07" are the same step.');
    expect(evenSeries([...week, { t: "2024-01-02", value: undefined }], "D").known).toBe(2);
    expect(() => evenSeries([{ t: "soon", value: 1 }], "D")).toThrow(/t: "soon"/);
  });
});
