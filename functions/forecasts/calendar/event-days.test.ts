import type { ForecastEvent } from "@quayside/shared/forecasts/calendar.ts";
import type { ForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { expect, test } from "vitest";
import { eventsFor, eventsWithin } from "./event-days.ts";

const event = (more: Partial<ForecastEvent>): ForecastEvent => ({
  ...{ id: "fev_1", version: 1, name: "Sale", kind: "promotion", from: "2026-03-02", to: "2026-03-03" },
  ...{ yearly: false, daysBefore: 0, daysAfter: 0, createdAt: "", updatedAt: "", ...more },
});
const none: Pick<ForecastSettings, "holidays" | "holidaysOff"> = { holidays: false, holidaysOff: [] };
const years = { from: "2024-01-01", to: "2026-12-31" };
const within = (events: ForecastEvent[], settings = none) => eventsWithin({ events, country: "GB", settings }, years);

test("an event has its days, and those before and after are things of their own", () => {
  expect(within([event({ daysBefore: 2, daysAfter: 1, expectedPercent: 30 })])).toEqual([
    { name: "Sale", days: ["2026-03-02", "2026-03-03"], expected: 0.3 },
    { name: "Sale (before)", days: ["2026-02-28", "2026-03-01"] },
    { name: "Sale (after)", days: ["2026-03-04"] },
  ]);
});

test("a yearly one comes each year, over the turn of the year and on 29 February too", () => {
  expect(within([event({ from: "2020-12-31", to: "2021-01-01", yearly: true })])[0]?.days).toEqual([
    ...["2024-01-01", "2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01", "2026-12-31"],
  ]);
  expect(within([event({ from: "2020-02-29", to: "2020-02-29", yearly: true })])[0]?.days).toEqual([
    ...["2024-02-29", "2025-02-28", "2026-02-28"],
  ]);
});

test("what has one name is one event, whose days count once", () => {
  const [sale] = within([event({}), event({ from: "2025-03-03", to: "2025-03-03" }), event({ to: "2026-03-02" })]);
  expect(sale?.days).toEqual(["2025-03-03", "2026-03-02", "2026-03-03"]);
});

test("holidays of the country come by themselves, all but those that are switched off", () => {
  const all = within([], { holidays: true, holidaysOff: [] });
  expect(all.find(({ name }) => name === "Christmas Day")?.days).toContain("2025-12-25");
  const some = within([], { holidays: true, holidaysOff: ["Christmas Day"] });
  expect(some.map(({ name }) => name)).not.toContain("Christmas Day");
  expect(some).toHaveLength(all.length - 1);
  expect(within([])).toEqual([]);
  expect(eventsWithin({ events: [], country: "ZZ", settings: { holidays: true, holidaysOff: [] } }, years)).toEqual([]);
});

test("an event of a category is learnt for it and for the whole store, and is expected of the category only", () => {
  const all = within([
    event({ category: "Lamps", expectedPercent: 40 }),
    event({ name: "Fair", from: "2026-05-01", to: "2026-05-01" }),
    event({ from: "2026-06-01", to: "2026-06-01" }),
  ]);
  const fair = { name: "Fair", days: ["2026-05-01"] };
  const sale = { name: "Sale", days: ["2026-03-02", "2026-03-03", "2026-06-01"] };
  expect(eventsFor(all, { category: "Lamps" })).toEqual([{ ...sale, expected: 0.4 }, fair]);
  expect(eventsFor(all, {})).toEqual([sale, fair]);
  for (const part of [{ category: "Mugs" }, { category: "" }, { department: "Home" }])
    expect(eventsFor(all, part)).toEqual([fair, { name: "Sale", days: ["2026-06-01"] }]);
});
