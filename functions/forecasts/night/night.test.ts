import { forecastOperations as operations } from "@quayside/shared/forecasts/contract.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createEvent } from "../calendar/create-event.ts";
import { listEvents } from "../calendar/list-events.ts";
import { removeEvent } from "../calendar/remove-event.ts";
import { getSalesForecast } from "../get-sales-forecast.ts";
import { listForecastRuns } from "../list-runs.ts";
import { getForecastSettings } from "../settings/get-forecast-settings.ts";
import { updateForecastSettings } from "../settings/update-forecast-settings.ts";
import type { NightDeps } from "./deps.ts";
import { nightFile } from "./files.ts";
import { forecastNightly } from "./forecast-nightly.ts";
import { completedRuns } from "./store.ts";
import { openTestNight, type TestNight } from "./test-night.ts";

let night: TestNight;
beforeEach(async () => {
  night = await openTestNight();
});
afterEach(() => night.close());

const nothing = { params: undefined, query: undefined, body: undefined };
const day = 86_400_000;

const prefixNow = async () => (await completedRuns(night.deps.db, night.ctx.storeId))[0]?.prefix ?? "";

/** What a night wrote, by name: its own mark is chance. */
const written = async () => {
  const prefix = await prefixNow();
  const own = [...night.kept].filter(([key]) => key.startsWith(prefix));
  return new Map(own.map(([key, bytes]) => [key.slice(prefix.length), Buffer.from(bytes).toString()]));
};

/** Dies at its `n`-th write, before it or after it. */
const dying = (n: number, isAfter: boolean): NightDeps => {
  const { objects } = night.deps;
  let writes = 0;
  const put: typeof objects.put = async (...args) => {
    writes += 1;
    const isLast = writes === n;
    if (isLast && !isAfter) throw new Error("killed");
    await objects.put(...args);
    if (isLast) throw new Error("killed");
  };
  return { ...night.deps, objects: { ...objects, put } };
};

describe("a night", () => {
  test("begins after five by the store's clock, once a day, and is read from when it is whole", async () => {
    const early = await openTestNight("2011-11-25T04:30:00.000Z");
    expect(await forecastNightly(early.deps, early.ctx)).toEqual({ steps: 0, left: 0 });
    for (const other of ["banana", "2011-11-24", "2031-11-25"])
      await expect(forecastNightly(early.deps, early.ctx, { day: other })).rejects.toThrow("must be 2011-11-25");
    await early.close();
    await night.run();
    expect(await forecastNightly(night.deps, night.ctx)).toEqual({ steps: 0, left: 0 });
    const [run] = await listForecastRuns(night.deps, night.ctx, nothing);
    expect(run).toMatchObject({ day: "2011-11-25", state: "completed", skus: 10, done: run?.of });
    const query = operations.sales.query.parse({ metric: "units" });
    const told = await getSalesForecast(night.deps, night.ctx, { ...nothing, query });
    expect(operations.sales.output.parse(told)).toMatchObject({ made: "night", knownUntil: "2011-11-24" });
  });

  test("adds up: SKUs to categories to the store in units, categories to the store in money", async () => {
    await night.run();
    const prefix = await prefixNow();
    const { scopes, skus } = await nightFile(night.deps, prefix, ["plan"]);
    const rows = await nightFile(night.deps, prefix, ["stock"]);
    const made = await Promise.all(scopes.map((_, part) => nightFile(night.deps, prefix, ["scope", part])));
    const pointOf = (metric: string, category?: string, department?: string) => {
      const found =
        made[
          scopes.findIndex(
            (each) => each.metric === metric && each.category === category && each.department === department,
          )
        ];
      return found?.kind === "forecast" ? found.point : [];
    };
    const sums = (all: readonly (readonly number[])[]) =>
      pointOf("units").map((_, h) => all.reduce((sum, row) => sum + (row[h] ?? 0), 0));
    const close = (one: readonly number[], other: readonly number[]) => {
      expect(one).toHaveLength(92);
      for (const [h, value] of one.entries()) expect(value).toBeCloseTo(other[h] ?? Number.NaN, 6);
    };
    const categories = ["Kitchen", "Light", "Bags"];
    for (const name of categories)
      close(
        pointOf("units", name),
        sums(rows.filter((_, at) => skus[at]?.category === name).map(({ point }) => point)),
      );
    close(pointOf("units"), sums(categories.map((name) => pointOf("units", name))));
    close(pointOf("units", undefined, "Home"), pointOf("units"));
    expect(pointOf("revenue")).toEqual(sums(categories.map((name) => pointOf("revenue", name))));
    expect(pointOf("revenue").every(Number.isInteger)).toBe(true);
  });
});

test("says when the next one is made, and that the calendar changed since this one", async () => {
  await night.run();
  const query = operations.sales.query.parse({});
  const told = async (of: object = {}) =>
    getSalesForecast(night.deps, night.ctx, { ...nothing, query: { ...query, ...of } });
  expect(await told()).toMatchObject({ made: "night", nextAt: "2011-11-26T05:00:00.000Z", calendarChanged: false });
  const body = operations.createEvent.body.parse({
    ...{ name: "Lamp week", kind: "promotion", from: "2011-12-05", to: "2011-12-07", category: "Light" },
  });
  const { id } = await createEvent(night.deps, night.ctx, { ...nothing, body });
  expect(await told()).toMatchObject({ calendarChanged: true });
  expect(await told({ category: "Light" })).toMatchObject({ calendarChanged: true });
  expect(await told({ category: "Kitchen" })).toMatchObject({ calendarChanged: false });
  expect(await told({ model: "seasonal naive" })).toMatchObject({ made: "now", calendarChanged: false });
  await removeEvent(night.deps, night.ctx, { ...nothing, params: { eventId: id } });
  expect(await told()).toMatchObject({ calendarChanged: false });
  const settings = await getForecastSettings(night.deps, night.ctx, nothing);
  await updateForecastSettings(night.deps, night.ctx, { ...nothing, body: { ...settings, holidays: false } });
  expect(await told()).toMatchObject({ calendarChanged: true });
  await night.another();
  const { nextAt } = await listEvents(night.deps, night.ctx, nothing);
  expect(nextAt.slice(0, 16)).toBe("2011-11-25T06:00");
});

test("killed at any write, before or after it, it comes to the same bytes", async () => {
  await night.run();
  const whole = await written();
  expect(whole.size).toBeGreaterThan(30);
  for (let n = 1; n <= whole.size; n += 3) {
    await night.another();
    await expect(forecastNightly(dying(n, n % 2 === 0), night.ctx)).rejects.toThrow("killed");
    night.deps.clock.advance(200_000);
    await night.run();
    expect(await written(), `write ${n}`).toEqual(whole);
  }
}, 300_000);

test("two at once come to the same bytes as one, in one run", async () => {
  await night.run();
  const alone = await written();
  await night.another();
  await Promise.all([forecastNightly(night.deps, night.ctx), forecastNightly(night.deps, night.ctx)]);
  expect(await written()).toEqual(alone);
  expect(await listForecastRuns(night.deps, night.ctx, nothing)).toHaveLength(1);
});

test("it stops before its time is up and goes on with the next run of the job", async () => {
  const slow = {
    ...night.deps.objects,
    put: async (...args: Parameters<NightDeps["objects"]["put"]>) => {
      night.deps.clock.advance(60_000);
      await night.deps.objects.put(...args);
    },
  };
  const counts = [];
  for (let left = 1; left > 0; ) {
    const result = await forecastNightly({ ...night.deps, objects: slow }, night.ctx);
    left = Number(result.left);
    counts.push(Number(result.steps));
    night.deps.clock.advance(200_000);
  }
  const [run] = await listForecastRuns(night.deps, night.ctx, nothing);
  expect(counts.length).toBeGreaterThan(1);
  expect(counts.reduce((sum, steps) => sum + steps, 0)).toBe(run?.of);
  expect(Math.max(...counts)).toBeLessThanOrEqual(13);
});

test("three nights on, files of the first are gone, and what changed since the last night is told", async () => {
  for (let nights = 0; nights < 4; nights += 1) {
    await night.run();
    night.deps.clock.advance(day);
  }
  const days = new Set([...night.kept.keys()].map((key) => key.split("/")[2]));
  expect([...days].sort()).toEqual(["2011-11-26", "2011-11-27", "2011-11-28"]);
  const query = operations.sales.query.parse({ horizon: "30" });
  const { outcome } = await getSalesForecast(night.deps, night.ctx, { ...nothing, query });
  expect(outcome.kind === "forecast" && outcome.change).toMatchObject({
    days: { length: 30 },
    reasons: [{ kind: "new-days", text: "One more day is known." }],
  });
});

test("a worker that comes too late changes nothing of a run that another has ended", async () => {
  const { objects } = night.deps;
  const late = { wake: () => {}, held: false };
  const put: typeof objects.put = async (...args) => {
    await objects.put(...args);
    if (late.held || !args[0].includes("raw-scope-0002")) return;
    late.held = true;
    await new Promise<void>((resolve) => {
      late.wake = resolve;
    });
  };
  const slow = forecastNightly({ ...night.deps, objects: { ...objects, put } }, night.ctx);
  while (!late.held) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await completedRuns(night.deps.db, night.ctx.storeId)).toEqual([]);
  night.deps.clock.advance(200_000);
  await night.run();
  const ended = await listForecastRuns(night.deps, night.ctx, nothing);
  night.deps.clock.advance(1000);
  late.wake();
  await slow;
  expect(await listForecastRuns(night.deps, night.ctx, nothing)).toEqual(ended);
  expect(ended).toMatchObject([{ state: "completed", done: ended[0]?.of }]);
});
