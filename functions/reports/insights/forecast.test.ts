import { addDays } from "@quayside/shared/kernel/day.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prefixOf, writeNightFile } from "../../forecasts/night/files.ts";
import { nightRunWrite } from "../../forecasts/night/store.ts";
import { dailySales } from "../../forecasts/series.ts";
import { labelsOf } from "../content/labels.ts";
import { openTestReporter } from "../test-reporter.ts";
import { forecast } from "./forecast.ts";

let world: Awaited<ReturnType<typeof openTestReporter>>;
beforeAll(async () => {
  world = await openTestReporter();
});
afterAll(() => world.close());

const period = { from: "2011-10-01", to: "2011-10-31" };
const section = async () => {
  const asked = { deps: world.deps, ctx: world.ctx, period, labels: labelsOf("en-GB", "UTC"), title: "Forecast" };
  const [table] = await forecast(asked);
  if (table?.kind !== "table") throw new Error("there is no table");
  return table;
};

test("without a forecast it says that none was kept", async () => {
  expect(await section()).toMatchObject({ rows: [], notes: ["No forecast of these days was kept."] });
});

test("what was forecast stands beside what the sales pages say", async () => {
  const at = "2011-10-30T06:00:00.000Z";
  const run = { day: "2011-10-30", state: "completed", done: 1, of: 1, at: "", skus: 0 } as const;
  const prefix = prefixOf(world.ctx.storeId, "2011-10-30", "x");
  const night = { run: { ...run, startedAt: at, updatedAt: at }, version: 1, prefix };
  await world.deps.db.scratch(nightRunWrite(world.ctx.storeId, night));
  const points = Object.fromEntries(Array.from({ length: 10 }, (_, day) => [addDays("2011-10-05", day), 1000 + day]));
  const kept = (["revenue", "orders"] as const).map((metric) => ({ metric, points: { 1: {}, 7: points, 28: {} } }));
  await writeNightFile(world.deps, prefix, ["kept"], kept);
  await writeNightFile(world.deps, prefix, ["alarms"], []);
  const { rows, totals, notes, chart } = await section();
  const range = { from: "2011-10-05", to: "2011-10-14" };
  const sold = await dailySales(world.deps, world.ctx, { metric: "revenue" }, range);
  expect(rows.map(([, expected, came]) => [expected, came])).toEqual(sold.map(({ value }, at) => [1000 + at, value]));
  const sum = sold.reduce((total, { value }) => total + value, 0);
  expect(totals?.slice(0, 3)).toEqual(["Total", 10_045, sum]);
  expect(totals?.[3]).toBeCloseTo(((10_045 - sum) / sum) * 100, 6);
  expect(notes).toEqual(["Forecasts of 10 of these 31 days were kept."]);
  expect(chart?.series).toMatchObject([{ values: { length: 10 } }, { isReference: true }]);
});
