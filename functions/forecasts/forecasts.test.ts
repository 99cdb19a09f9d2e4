import { forecastOperations as operations } from "@quayside/shared/forecasts/contract.ts";
import { modelWords } from "@quayside/shared/forecasts/models.ts";
import { salesOperations } from "@quayside/shared/sales/contract.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCategory } from "../categories/create-category.ts";
import { modelNames } from "../forecasting/candidates.ts";
import { getSummary } from "../sales/get-summary.ts";
import { openTestSalesDesk, type TestSalesDesk, testProducts, testSales } from "../sales/test-sales-desk.ts";
import { createEvent } from "./calendar/create-event.ts";
import { listEvents } from "./calendar/list-events.ts";
import { removeEvent } from "./calendar/remove-event.ts";
import { updateEvent } from "./calendar/update-event.ts";
import { getSalesForecast } from "./get-sales-forecast.ts";
import { getForecastSettings } from "./settings/get-forecast-settings.ts";
import { updateForecastSettings } from "./settings/update-forecast-settings.ts";

let desk: TestSalesDesk;
beforeAll(async () => {
  desk = await openTestSalesDesk(testSales(3000), { products: testProducts, now: "2011-11-30T12:00:00.000Z" });
});
afterAll(() => desk.close());

const nothing = { params: undefined, query: undefined, body: undefined };
const objects = { text: () => Promise.reject(new Error("no night has been")) };
const asked = async (query: object = {}) => {
  const input = { ...nothing, query: operations.sales.query.parse(query) };
  return operations.sales.output.parse(await getSalesForecast({ ...desk.deps, objects }, desk.ctx, input));
};
const forecastOf = async (query: object = {}) => {
  const { outcome } = await asked(query);
  if (outcome.kind !== "forecast") throw new Error("there is no forecast");
  return outcome;
};

test("every model of the engine has words", () => {
  expect(Object.keys(modelWords).sort()).toEqual([...modelNames].sort());
});

describe("the forecast of sales", () => {
  test("its history is what the summary says, to the penny", async () => {
    const { history, range, knownUntil, today } = await asked({ metric: "revenue", horizon: "30" });
    const days = { from: "2011-10-01", to: "2011-11-29" };
    const input = { ...nothing, query: salesOperations.summary.query.parse(days) };
    const { headline } = await getSummary(desk.deps, desk.ctx, input);
    const within = history.filter(({ day }) => day >= days.from && day <= days.to);
    expect(within.reduce((sum, { value }) => sum + value, 0)).toBe(headline.totals.values[0]);
    expect(history).toHaveLength(365);
    expect({ range, knownUntil }).toEqual({
      range: { from: "2011-11-30", to: "2011-12-29" },
      knownUntil: "2011-11-29",
    });
    expect(today).toMatchObject({ day: "2011-11-30", forecast: expect.any(Number) });
  });

  test("is as long as asked, holds its scenarios and intervals in order, and says its error", async () => {
    const { days, total, accuracy, models, decomposition } = await forecastOf({ horizon: "60", levels: "50,95" });
    expect(days).toHaveLength(60);
    for (const { point, pessimistic, optimistic, intervals } of days) {
      const [half, most] = intervals;
      expect(intervals.map(({ level }) => level)).toEqual([50, 95]);
      for (const [low, high] of [[pessimistic, optimistic], ...intervals.map(({ lower, upper }) => [lower, upper])])
        expect([low, point, high]).toEqual([low, point, high].toSorted((a = 0, b = 0) => a - b));
      expect(most?.upper).toBeGreaterThanOrEqual(half?.upper ?? 0);
    }
    expect(total.point).toBeCloseTo(
      days.reduce((sum, { point }) => sum + point, 0),
      3,
    );
    const widest = days.reduce((sum, { intervals }) => sum + (intervals[1]?.upper ?? 0), 0);
    expect(total.intervals[1]?.upper).toBeLessThan(widest);
    expect(accuracy).toMatchObject({ origins: 4, smape: expect.any(Number), rmse: expect.any(Number) });
    expect(models.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
    expect(decomposition).toHaveLength(365);
  });

  test("a season, a trend, events and the rest make the day", async () => {
    const { history, outcome } = await asked();
    const parts = outcome.kind === "forecast" ? outcome.decomposition : [];
    const byDay = new Map(history.map(({ day, value }) => [day, value]));
    for (const { day, trend, season, events, rest } of parts)
      expect(trend + season + events + rest).toBeCloseTo(byDay.get(day) ?? 0, 6);
  });

  test("of one model, of a category, of what never sold, and of nothing that is both", async () => {
    expect((await forecastOf({ model: "seasonal naive" })).models).toMatchObject([
      { name: "seasonal naive", share: 1 },
    ]);
    await expect(asked({ model: "croston" })).rejects.toMatchObject({ code: "MODEL_NOT_POSSIBLE" });
    const part = await forecastOf({ category: "Kitchen", metric: "units" });
    const whole = await forecastOf({ metric: "units" });
    expect(part.total.point).toBeLessThan(whole.total.point);
    await createCategory(desk.deps, desk.ctx, { ...nothing, body: { name: "Outdoor" } });
    for (const part of [{ category: "Outdoor" }, { department: "Outdoor" }, { category: "" }])
      expect((await asked(part)).outcome).toMatchObject({ kind: "not-enough-data", known: 0, needed: 15 });
    for (const field of ["category", "department"])
      await expect(asked({ [field]: "Nowhere" })).rejects.toMatchObject({
        code: "VALIDATION_ERROR",
        details: { field, reason: `must be a ${field} of this store` },
      });
    await expect(asked({ category: "Kitchen", department: "Home" })).rejects.toMatchObject({
      code: "VALIDATION_ERROR",
    });
  });
});

describe("the calendar", () => {
  const body = operations.createEvent.body.parse({
    ...{ name: "Closed for works", kind: "closure", from: "2011-12-05", to: "2011-12-07", expectedPercent: -100 },
  });

  test("an event moves the days that it should, and no others", async () => {
    const before = await forecastOf();
    const event = await createEvent(desk.deps, desk.ctx, { ...nothing, body });
    const after = await forecastOf();
    const closed = new Set(["2011-12-05", "2011-12-06", "2011-12-07"]);
    for (const [at, { day, point, events }] of after.days.entries()) {
      expect(events.includes("Closed for works")).toBe(closed.has(day));
      expect(point).toBe(closed.has(day) ? 0 : before.days[at]?.point);
    }
    expect(after.events.find(({ name }) => name === "Closed for works")).toMatchObject({
      perDay: null,
      days: [...closed],
    });
    const input = { params: { eventId: event.id }, query: undefined, body: { ...body, version: 1, to: "2011-12-05" } };
    expect(await updateEvent(desk.deps, desk.ctx, input)).toMatchObject({ version: 2, to: "2011-12-05" });
    await expect(updateEvent(desk.deps, desk.ctx, input)).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
    await removeEvent(desk.deps, desk.ctx, { ...input, body: undefined });
    await expect(removeEvent(desk.deps, desk.ctx, { ...input, body: undefined })).rejects.toMatchObject({
      code: "FORECAST_EVENT_NOT_FOUND",
    });
    expect((await forecastOf()).days).toEqual(before.days);
  });

  test("what was learnt of a day in the past is expected of it again", async () => {
    const past = operations.createEvent.body.parse({
      ...{ name: "Open house", kind: "event", from: "2010-12-10", to: "2010-12-12", yearly: true },
    });
    const { id } = await createEvent(desk.deps, desk.ctx, { ...nothing, body: past });
    const { events } = await forecastOf();
    expect(events.find(({ name }) => name === "Open house")).toMatchObject({
      perDay: expect.any(Number),
      days: ["2011-12-10", "2011-12-11", "2011-12-12"],
    });
    await removeEvent(desk.deps, desk.ctx, { ...nothing, params: { eventId: id } });
  });

  test("holidays are listed, and switched off in the settings", async () => {
    const { holidays } = await listEvents(desk.deps, desk.ctx, nothing);
    expect(holidays.find(({ name }) => name === "Christmas Day")).toMatchObject({ isOn: true });
    const before = await getForecastSettings(desk.deps, desk.ctx, nothing);
    const edit = { ...before, holidaysOff: ["Christmas Day"] };
    await updateForecastSettings(desk.deps, desk.ctx, { ...nothing, body: edit });
    const after = await listEvents(desk.deps, desk.ctx, nothing);
    expect(after.holidays.filter(({ isOn }) => !isOn).map(({ name }) => name)).toEqual(["Christmas Day"]);
    await expect(updateForecastSettings(desk.deps, desk.ctx, { ...nothing, body: edit })).rejects.toMatchObject({
      code: "VERSION_CONFLICT",
    });
  });
});
