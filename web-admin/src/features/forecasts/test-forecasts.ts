import type { ForecastEvent } from "@quayside/shared/forecasts/calendar.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { Calendar, Outcome, SalesForecast, StockDetail } from "./answers.ts";

export const today: Day = "2026-11-30";
const at = "2026-11-30T03:12:00.000Z";
const weekday = (day: Day) => (new Date(day).getUTCDay() + 6) % 7;
const season = [-9_000, -6_000, -2_000, 3_000, 9_000, 8_000, -3_000];
const weekly = (day: Day) => season[weekday(day)] ?? 0;
const level = (day: Day) => 60_000 + Math.round((Date.parse(day) - Date.parse("2025-11-30")) / 86_400_000) * 40;
const chance = (day: Day) => Math.round(Math.sin(Date.parse(day) / 9.1e7) * 6_000);
const christmas = "2026-12-25";

function daysAhead(horizon: number): Outcome["days"] {
  return Array.from({ length: horizon }, (_, ahead) => {
    const day = addDays(today, ahead);
    const point = day === christmas ? 20_000 : level(day) + weekly(day);
    const width = 6_000 + ahead * 150;
    const edges = (of: number, times: number) => ({
      level: of,
      lower: point - width * times,
      upper: point + width * times,
    });
    return {
      ...{ day, point, intervals: [edges(80, 1.3), edges(95, 2)], lastYear: Math.round(point * 0.9) },
      ...{ optimistic: point + width * 1.3, pessimistic: point - width * 1.3 },
      events: day === christmas ? ["Christmas Day"] : [],
    };
  });
}

/** What is made of a year with a weekly season, a trend and a day of its own. */
export function outcomeOf(horizon = 30): Outcome {
  const days = daysAhead(horizon);
  const point = days.reduce((sum, day) => sum + day.point, 0);
  const known = Array.from({ length: 120 }, (_, back) => addDays(today, back - 120));
  return {
    ...{ kind: "forecast", days },
    total: {
      ...{ point, optimistic: Math.round(point * 1.08), pessimistic: Math.round(point * 0.92) },
      intervals: [
        { level: 80, lower: Math.round(point * 0.92), upper: Math.round(point * 1.08) },
        { level: 95, lower: Math.round(point * 0.88), upper: Math.round(point * 1.12) },
      ],
      ...{ lastYear: Math.round(point * 0.9), growth: 11.1 },
    },
    models: [
      { name: "stl+ets", words: "Seasonal split, exponential smoothing", share: 0.62 },
      { name: "trees", words: "Gradient boosted trees", share: 0.38 },
    ],
    accuracy: { mape: 8.4, smape: 8.1, mase: 0.78, rmse: 7_310, bias: -420, origins: 6, days: 30 },
    decomposition: known.map((day) => ({
      ...{ day, trend: level(day), season: weekly(day), events: day === addDays(today, -3) ? 31_000 : 0 },
      rest: chance(day),
    })),
    events: [
      { name: "Black Friday", perDay: 31_000, days: [] },
      { name: "Christmas Day", perDay: -48_000, days: [christmas] },
      { name: "Warehouse move", perDay: null, days: [addDays(today, 8), addDays(today, 9)] },
    ],
    outliers: [{ day: addDays(today, -40), value: 140_000, taken: 71_000 }],
    shifts: [{ day: addDays(today, -75), by: 5_200 }],
    change: {
      ...{ madeAt: "2026-11-29T03:12:00.000Z", before: 2_000_000, now: 2_050_000 },
      days: days.slice(0, 28).map((day) => ({ day: day.day, before: day.point - 1_800, now: day.point })),
      reasons: [
        { kind: "new-days", text: "One more day is known." },
        { kind: "events", text: "Warehouse move came into the calendar." },
      ],
    },
  };
}

export function salesForecast(change: Partial<SalesForecast> = {}, horizon = 30): SalesForecast {
  return {
    ...{ metric: "revenue", timeZone: "Europe/London", currency: "GBP", asOf: at, made: "night", madeAt: at },
    ...{ nextAt: "2026-12-01T05:00:00.000Z", calendarChanged: false },
    ...{ range: { from: today, to: addDays(today, horizon - 1) }, knownUntil: addDays(today, -1) },
    history: Array.from({ length: 365 }, (_, back) => addDays(today, back - 365)).map((day) => ({
      day,
      value: level(day) + weekly(day) + chance(day),
      events: day === addDays(today, -3) ? ["Black Friday"] : [],
    })),
    today: { day: today, actual: 12_300, forecast: 66_000 },
    outcome: outcomeOf(horizon),
    ...change,
  };
}

const events: ForecastEvent[] = [
  {
    ...{ id: "fev_01J9Z3V5B6C7D8E9F0G1H2J3K4", version: 2, name: "Warehouse move", kind: "closure" },
    ...{ from: addDays(today, 8), to: addDays(today, 9), yearly: false, daysBefore: 0, daysAfter: 1 },
    ...{ expectedPercent: -100, createdAt: at, updatedAt: at },
  },
  {
    ...{ id: "fev_01J9Z3V5B6C7D8E9F0G1H2J3K5", version: 1, name: "Spring sale", kind: "promotion" },
    ...{ from: "2026-04-10", to: "2026-04-14", yearly: true, daysBefore: 2, daysAfter: 0 },
    ...{ createdAt: at, updatedAt: at },
  },
];

export const calendar: Calendar = {
  ...{ events, country: "GB", nextAt: "2026-12-01T05:00:00.000Z" },
  promotions: [
    {
      ...{ id: "prm_01J9Z3V5B6C7D8E9F0G1H2J3K4", name: "Black Friday", isOn: true },
      ...{ from: addDays(today, -3), to: today },
    },
  ],
  holidays: [
    { name: "Christmas Day", days: [christmas, "2027-12-25"], isOn: true },
    { name: "Boxing Day", days: ["2026-12-26", "2027-12-26"], isOn: false },
  ],
};

export const stockDetail: StockDetail = {
  ...{ sku: "LAMP-1", title: "Harbour lamp", category: "Lamps", supplier: "Nord", demand30: 93, demand60: 186 },
  components: [],
  ...{ bundled30: 30, bundles: [{ sku: "SET-1", title: "Lamp and shade", quantity: 2, demand30: 30 }] },
  ...{ demand90: 279, onHand: 48, reserved: 4, available: 44, incoming: 12, leadTimeDays: 14, serviceLevel: 95 },
  shelfLifeDays: null,
  ...{ leadTimeDemand: 43.4, safetyStock: 15.2, reorderPoint: 59, setReorderPoint: 40, toOrder: true },
  ...{ orderQuantity: 96, economicQuantity: 88.2, orderLimits: ["pack"], stockoutDay: addDays(today, 18) },
  models: [{ name: "ets", words: "Exponential smoothing (ETS)", share: 1 }],
  accuracy: { mape: null, smape: 41.2, mase: 0.91, rmse: 1.7, bias: 0.1, origins: 4, days: 14 },
  record: { days: [], summary: null },
  ...{ outOfStock: { days: 3, knownSince: "2026-03-01" }, madeAt: at, knownUntil: addDays(today, -1) },
  history: Array.from({ length: 120 }, (_, back) => ({
    day: addDays(today, back - 120),
    value: back > 60 && back < 64 ? null : 2 + (back % 4),
    events: [],
  })),
  days: Array.from({ length: 90 }, (_, ahead) => ({
    ...{ day: addDays(today, ahead), point: 3.1, events: [], stockLeft: Math.max(0, 56 - 3.1 * (ahead + 1)) },
    intervals: [
      { level: 80, lower: 1, upper: 5.4 },
      { level: 95, lower: 0, upper: 7.1 },
    ],
  })),
};
