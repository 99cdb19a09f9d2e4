import { valueFormatsOf } from "@quayside/shared/metrics/values.ts";
import { expect, it } from "vitest";
import { bucketLabels } from "../../analytics/grains.ts";
import { eventSpans } from "../event-places.ts";
import type { Scenario } from "../forecasts-search.ts";
import { outcomeOf, salesForecast } from "../test-forecasts.ts";
import { dayRuns } from "./day-runs.ts";
import { fanChart } from "./fan-chart.ts";
import { weekOf } from "./week-of.ts";

const { full } = valueFormatsOf("en-GB", "GBP");
const labelOf = bucketLabels("en-GB", "Europe/London");
const fan = (scenario: Scenario) => fanChart(salesForecast(), outcomeOf(), { scenario, past: 90, labelOf, full });

it("draws each day once: past until yesterday, ahead from today, with the widest band behind", () => {
  const { categories, series, bands = [], spans = [] } = fan("realistic");
  expect(categories).toHaveLength(120);
  expect(categories[90]?.key).toBe("2026-11-30");
  const [actual, forecast] = series;
  expect(actual?.values.findLastIndex((value) => value !== null)).toBe(89);
  expect(forecast?.values.findIndex((value) => value !== null)).toBe(90);
  expect(bands.map(({ key }) => key)).toEqual(["95", "80"]);
  for (const { lower, upper } of bands)
    for (let at = 90; at < 120; at += 1) {
      const point = forecast?.values[at] ?? Number.NaN;
      expect((lower[at] ?? Number.NaN) <= point && point <= (upper[at] ?? Number.NaN)).toBe(true);
    }
  expect(spans).toContainEqual({ kind: "line", from: 90, to: 90, label: "Today" });
  expect(spans).toContainEqual({ kind: "ground", from: 115, to: 115, label: "Events and holidays" });
  expect(categories[115]?.label).toBe("Fri, 25 Dec 2026, Christmas Day");
  expect(spans).toContainEqual({ kind: "ground", from: 87, to: 87, label: "Events and holidays" });
  expect(categories[87]?.label).toBe("Fri, 27 Nov 2026, Black Friday");
});

it("draws a scenario as the line and keeps the realistic one behind it", () => {
  const drawn = fan("pessimistic").series;
  expect(drawn.map(({ label }) => label)).toEqual([
    ...["Sold", "Forecast, pessimistic", "Forecast, realistic", "Same day last year"],
  ]);
  expect(drawn[1]?.values[95]).toBeLessThan(drawn[2]?.values[95] ?? 0);
});

it("marks what stands out on the days that are drawn only", () => {
  expect(fan("realistic").remarks?.map(({ category, text }) => [category, text])).toEqual([
    [50, "Out of the ordinary; taken as £710.00"],
    [15, "From here on £52.00 more a day"],
  ]);
});

it("joins days on which the same happens", () => {
  const on = (...names: string[]) => ({ events: names });
  const spans = eventSpans([on(), on("Sale"), on("Sale"), on("Easter"), on(), on("Sale")]);
  expect(spans.map(({ from, to }) => ({ from, to }))).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 3 },
    { from: 5, to: 5 },
  ]);
  expect(dayRuns(["2026-12-31", "2027-01-01", "2026-12-25"])).toEqual([
    { from: "2026-12-25", to: "2026-12-25" },
    { from: "2026-12-31", to: "2027-01-01" },
  ]);
});

it("takes the shape of the week from the last weeks, Monday first", () => {
  const week = weekOf(outcomeOf().decomposition);
  expect(week).toEqual([-9000, -6000, -2000, 3000, 9000, 8000, -3000]);
  expect(weekOf([])).toEqual(Array.from({ length: 7 }, () => null));
});
