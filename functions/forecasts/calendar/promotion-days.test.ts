import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { expect, test } from "vitest";
import { promotionEvents, promotionTimes } from "./promotion-days.ts";

type Conditions = Promotion["conditions"];
const time = (from: string, until: string): Conditions => [
  { kind: "from", at: `${from}T00:00:00.000Z` },
  { kind: "until", at: `${until}T00:00:00.000Z` },
];
const promotion = (conditions: Conditions, more: Partial<Promotion> = {}): Promotion => ({
  ...{ id: "prm_01J9Z3V5B6C7D8E9F0G1H2J3K4", version: 1, name: "Sale", active: true, conditions, priority: 0 },
  ...{ exclusive: false, limits: {}, createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z" },
  effect: { kind: "percentage", basisPoints: 2000, on: "lines" },
  ...more,
});
const years = { from: "2024-01-01", to: "2026-12-31" };
const daysOf = (each: Promotion, zone = "UTC") => promotionTimes([each], years, zone).flatMap(({ days }) => days);

test("a promotion has the store's days from its first moment to the one before its end", () => {
  const sale = promotion(time("2026-03-02", "2026-03-04"));
  expect(daysOf(sale)).toEqual(["2026-03-02", "2026-03-03"]);
  expect(daysOf(sale, "Europe/Berlin")).toEqual(["2026-03-02", "2026-03-03", "2026-03-04"]);
  expect(daysOf(sale, "America/New_York")).toEqual(["2026-03-01", "2026-03-02", "2026-03-03"]);
});

test("on some weekdays only it has those", () => {
  const weekend: Conditions = [...time("2026-03-02", "2026-03-16"), { kind: "weekdays", days: [6, 7] }];
  expect(daysOf(promotion(weekend))).toEqual(["2026-03-07", "2026-03-08", "2026-03-14", "2026-03-15"]);
});

test("what is off, has no end, lasts longer than 60 days or is of few uses is no event", () => {
  const short = time("2026-03-02", "2026-03-04");
  expect(daysOf(promotion(short, { active: false }))).toEqual([]);
  expect(daysOf(promotion(short, { limits: { total: 1 } }))).toEqual([]);
  expect(daysOf(promotion(short.slice(0, 1)))).toEqual([]);
  expect(daysOf(promotion(short.slice(1)))).toEqual([]);
  expect(daysOf(promotion(time("2026-03-01", "2026-04-30")))).toHaveLength(60);
  expect(daysOf(promotion(time("2026-03-01", "2026-05-01")))).toEqual([]);
  expect(daysOf(promotion(time("2020-03-01", "2020-03-04")))).toEqual([]);
});

test("one that comes again under its name is one event, within the days asked for", () => {
  const times = promotionTimes(
    [promotion(time("2026-12-30", "2027-01-02")), promotion(time("2025-12-30", "2025-12-31"))],
    years,
    "UTC",
  );
  expect(times.map(({ from }) => from)).toEqual(["2025-12-30", "2026-12-30"]);
  expect(promotionEvents(times, years, new Map())).toEqual([
    { name: "Sale", days: ["2025-12-30"] },
    { name: "Sale", days: ["2026-12-30", "2026-12-31"] },
  ]);
  const categories = new Map([[times[0]?.promotion.id ?? "", ["Lamps", "Mugs"]]]);
  expect(promotionEvents(times.slice(0, 1), years, categories)).toEqual([
    { name: "Sale", days: ["2025-12-30"], category: "Lamps" },
    { name: "Sale", days: ["2025-12-30"], category: "Mugs" },
  ]);
});
