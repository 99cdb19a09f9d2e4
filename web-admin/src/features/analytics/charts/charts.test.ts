import { valueFormatsOf } from "@quayside/shared/metrics/values.ts";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CartesianChart, Chart, GridChart, PieChart } from "./chart-model.ts";
import { chartTable } from "./chart-table.ts";
import { markAt } from "./mark-at.ts";
import { stopsOf } from "./mark-text.ts";
import { cartesianOption } from "./options/cartesian-option.ts";
import type { Drawing } from "./options/drawing.ts";
import { cellsOf, gridOption } from "./options/grid-option.ts";
import { gridSummary, partsSummary, rankSummary, timeSummary } from "./summaries.ts";
import { tableCsv } from "./table-csv.ts";

const values = valueFormatsOf("en-GB", "GBP");

function drawingAt(width: number): Drawing {
  const colours = { ink: "", soft: "rgba(4,5,6,1)", line: "", surface: "", sunken: "", accent: "", font: "" };
  return {
    palette: { ...colours, series: ["rgba(1,2,3,1)"], ramp: ["", ""] },
    values,
    isStill: true,
    width,
  } as Drawing;
}

const week: CartesianChart = {
  kind: "cartesian",
  categories: [
    { key: "2026-11-13", label: "Fri 13 Nov" },
    { key: "2026-11-14", label: "Sat 14 Nov" },
    { key: "2026-11-15", label: "Sun 15 Nov" },
  ],
  series: [
    { key: "revenue", label: "Revenue", unit: "money", kind: "line", values: [1250, 320_400, null] },
    { key: "before", label: "Before", unit: "money", kind: "line", isReference: true, values: [100, 200, 300] },
  ],
};

const parts: PieChart = {
  ...{ kind: "pie", label: "Revenue", unit: "money" },
  slices: [
    { key: "a", label: "Mugs", value: 7500 },
    { key: "b", label: "=SUM(A1)", value: 2500 },
  ],
};

const hours: GridChart = {
  ...{ kind: "grid", label: "Revenue", unit: "money" },
  rows: [
    { key: "1", label: "Monday" },
    { key: "2", label: "Tuesday" },
  ],
  columns: [
    { key: "9", label: "09:00" },
    { key: "10", label: "10:00" },
  ],
  values: [
    [null, 500],
    [900, 0],
  ],
};

it("writes what is seen into the file: money as a decimal, no data as nothing, no formula", () => {
  expect(tableCsv(chartTable(week, "Day"), values)).toBe(
    "Day,Revenue,Before\r\nFri 13 Nov,12.50,1.00\r\nSat 14 Nov,3204.00,2.00\r\nSun 15 Nov,,3.00\r\n",
  );
  expect(tableCsv(chartTable(parts, "Category"), values)).toContain("'=SUM(A1),25.00,25");
});

it("tells between what a forecast lies, in the table, for the keyboard and as it is drawn", () => {
  const fan: CartesianChart = {
    ...week,
    bands: [{ key: "80", label: "8 days in 10", of: "revenue", lower: [null, -200, null], upper: [null, 500, null] }],
    spans: [{ kind: "ground", from: 1, to: 1, label: "Events" }],
  };
  expect(tableCsv(chartTable(fan, "Day"), values)).toBe(
    'Day,Revenue,Before,"8 days in 10, from","8 days in 10, to"\r\nFri 13 Nov,12.50,1.00,,\r\n' +
      "Sat 14 Nov,3204.00,2.00,-2.00,5.00\r\nSun 15 Nov,,3.00,,\r\n",
  );
  const [own] = stopsOf(fan, values);
  expect(own?.map(({ text }) => text).slice(0, 2)).toEqual([
    "Fri 13 Nov, Revenue: £12.50",
    "Sat 14 Nov, Revenue: £3,204.00, 8 days in 10: -£2.00 to £5.00",
  ]);
  const { series } = cartesianOption(fan, drawingAt(600)) as { series: { id: string; data: (number | null)[] }[] };
  expect(series.map(({ id }) => id)).toEqual(["0", "1", "80:lower", "80:height"]);
  // The upper edge is where it is said to be, below 0 too.
  expect((series[2]?.data[1] ?? 0) + (series[3]?.data[1] ?? 0)).toBe(500);
  expect(markAt(fan, 2, 1)).toBeUndefined();
});

it("writes figures into cells that are wide enough for them", () => {
  const year = Array.from({ length: 13 }, (_, at) => ({ key: `${at}`, label: `${at}` }));
  const isWrittenAt = (width: number) => {
    const { series } = gridOption({ ...hours, isWritten: true, columns: year }, drawingAt(width)) as {
      series: { label: { show: boolean } }[];
    };
    return series[0]?.label.show;
  };
  expect([isWrittenAt(1000), isWrittenAt(340)]).toEqual([true, false]);
});

it("says in a sentence what there is to see", () => {
  const growth = { total: 321_650, change: 12.44, against: "the days before" };
  expect(timeSummary(week, growth, values)).toBe(
    "Revenue: £3,216.50, 12.4% more than the days before. Most on Sat 14 Nov: £3,204.00.",
  );
  expect(timeSummary(week, { total: null, change: null }, values)).toBe("");
  expect(partsSummary(parts, values)).toBe("The largest part is Mugs: 75% of £100.00.");
  expect(gridSummary(hours, values)).toBe("Most: Tuesday, 09:00, with £9.00.");
  expect(rankSummary({ ...week, series: [] }, values)).toBe("");
});

it("picks what was drawn, and never the range compared with", () => {
  expect(markAt(week, 0, 1)).toEqual({ row: "2026-11-14", column: "revenue" });
  expect(markAt(week, 1, 1)).toBeUndefined();
  expect(markAt(parts, 0, 1)).toEqual({ row: "b", column: "value" });
  // The first cell has no data, so the first figure drawn is the second cell.
  expect(markAt(hours, 0, 0)).toEqual({ row: "1", column: "10" });
});

it("stops with the keyboard at every figure that the pointer can pick", () => {
  const cell = fc.option(fc.integer({ min: -1000, max: 1000 }));
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([up, across]) =>
      fc.array(fc.array(cell, { minLength: across, maxLength: across }), { minLength: up, maxLength: up }),
    )
    .map((cells): GridChart => {
      const named = (length: number) => Array.from({ length }, (_, at) => ({ key: `${at}`, label: `${at}` }));
      return { ...hours, rows: named(cells.length), columns: named(cells[0]?.length ?? 0), values: cells };
    });
  fc.assert(
    fc.property(grid, (chart: Chart) => {
      const stops = stopsOf(chart, values).flat();
      expect(stops.filter(({ data }) => data >= 0).map(({ data }) => data)).toEqual(
        chart.kind === "grid" ? cellsOf(chart).map((_, at) => at) : [],
      );
      for (const { series, data, mark } of stops) if (data >= 0) expect(markAt(chart, series, data)).toEqual(mark);
    }),
  );
});
