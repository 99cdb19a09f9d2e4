import * as z from "zod";
import { DayRange } from "../analytics/query.ts";
import { Sku } from "../catalog/schema.ts";
import { Day, Instant, TimeZone } from "../kernel/day.ts";
import { Currency } from "../kernel/money.ts";
import { Figure } from "../sales/scope.ts";

/**
 * Metrics by their ids. Revenue in minor units of the store's currency, without tax and delivery, as everywhere; returns by the
 * day on which goods came back, their value as it was paid back, without tax.
 */
export const ForecastMetric = z.enum(["revenue", "orders", "units", "returned_units", "return_value"]);
export type ForecastMetric = z.output<typeof ForecastMetric>;

export const forecastHorizons = [30, 60, 90] as const;

/** Per cent of what comes that an interval is to hold. */
export const forecastLevels = [50, 80, 90, 95, 99] as const;

export const ForecastInterval = z.object({ level: z.number(), lower: z.number(), upper: z.number() });
export type ForecastInterval = z.output<typeof ForecastInterval>;

/** Of forecasts that were made within the days that are known, against what came. */
export const ForecastAccuracy = z.object({
  /** Mean absolute percentage error, per cent; null where a day sold nothing. */
  mape: Figure,
  /** 200 |actual − forecast| ⁄ (|actual| + |forecast|) on average, per cent. */
  smape: z.number(),
  /** Mean absolute error over that of "as on the same weekday before"; under 1 is better. Null where that makes none. */
  mase: Figure,
  /** In the metric's own unit, as is `bias`: forecast less actual on average, over 0 where forecasts were too high. */
  rmse: z.number(),
  bias: z.number(),
  /** From so many places in the past, so many days ahead each. */
  origins: z.int(),
  days: z.int(),
});
export type ForecastAccuracy = z.output<typeof ForecastAccuracy>;

export const ForecastModel = z.object({
  name: z.string(),
  /** What it is, in words that people know. */
  words: z.string(),
  /** Of the forecast, 0 to 1; the greatest comes first. */
  share: z.number(),
});
export type ForecastModel = z.output<typeof ForecastModel>;

export const ForecastDay = z.object({
  day: Day,
  point: z.number(),
  intervals: z.array(ForecastInterval),
  /** One day in ten ends above it; one in ten below the pessimistic one. */
  optimistic: z.number(),
  pessimistic: z.number(),
  /** What the same day a year earlier brought. */
  lastYear: Figure,
  /** Names of what happens that day. */
  events: z.array(z.string()),
});
export type ForecastDay = z.output<typeof ForecastDay>;

/** Of all days together: its interval is worked out from the errors of sums over as many days, not from the days' edges. */
export const ForecastTotal = z.object({
  point: z.number(),
  intervals: z.array(ForecastInterval),
  optimistic: z.number(),
  pessimistic: z.number(),
  lastYear: Figure,
  /** Against it, per cent. */
  growth: Figure,
});
export type ForecastTotal = z.output<typeof ForecastTotal>;

export const ForecastReason = z.object({ kind: z.enum(["new-days", "events", "model", "settings"]), text: z.string() });
export type ForecastReason = z.output<typeof ForecastReason>;

/** What became of the forecast of the night before, over the days that both have. */
export const ForecastChange = z.object({
  madeAt: Instant,
  days: z.array(z.object({ day: Day, before: z.number(), now: z.number() })),
  /** Sums over these days. */
  before: z.number(),
  now: z.number(),
  reasons: z.array(ForecastReason),
});
export type ForecastChange = z.output<typeof ForecastChange>;

export const SalesForecastOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("not-enough-data"), known: z.int(), needed: z.int(), text: z.string() }),
  z.object({
    kind: z.literal("forecast"),
    days: z.array(ForecastDay),
    total: ForecastTotal,
    models: z.array(ForecastModel),
    /** Null for what is always the same, or too short to hold any of it back. */
    accuracy: ForecastAccuracy.nullable(),
    /** Of known days: trend, what the weekday adds, what events add, and the rest; the four make the value. */
    decomposition: z.array(
      z.object({ day: Day, trend: z.number(), season: z.number(), events: z.number(), rest: z.number() }),
    ),
    /** What each event does per day that it lasts, and on which of the days ahead. Null: nothing is known of it yet. */
    events: z.array(z.object({ name: z.string(), perDay: Figure, days: z.array(Day) })),
    /** Days far out of the ordinary, and what they were taken for. */
    outliers: z.array(z.object({ day: Day, value: z.number(), taken: z.number() })),
    /** Where the level moved for good, and by how much. */
    shifts: z.array(z.object({ day: Day, by: z.number() })),
    /** Null where there is no forecast of the night before. */
    change: ForecastChange.nullable(),
  }),
]);
export type SalesForecastOutcome = z.output<typeof SalesForecastOutcome>;

export const SalesForecast = z.object({
  metric: ForecastMetric,
  category: z.string().optional(),
  department: z.string().optional(),
  /** The days ahead. */
  range: DayRange,
  timeZone: TimeZone,
  currency: Currency,
  /** Facts up to this instant are in the history. Absent before there are any. */
  asOf: Instant.optional(),
  /** The last day that the forecast knows. */
  knownUntil: Day,
  /** `night`: by the nightly run; `now`: for this question. */
  made: z.enum(["night", "now"]),
  madeAt: Instant,
  /** From when on the next one is made. */
  nextAt: Instant,
  /** What moves sales is otherwise in the calendar than this forecast has it: the next one counts it. */
  calendarChanged: z.boolean(),
  /** Every day of the last year that is over, as `sales.summary` has it, with what happened on it. */
  history: z.array(z.object({ day: Day, value: z.number(), events: z.array(z.string()) })),
  /** The present day so far, beside what was forecast for it. */
  today: z.object({ day: Day, actual: Figure, forecast: Figure }),
  outcome: SalesForecastOutcome,
});
export type SalesForecast = z.output<typeof SalesForecast>;

export const OrderLimit = z.enum(["minimum", "pack", "shelf-life"]);

/** What is to be ordered of a SKU, when, and how much. Units; days are the store's. */
export const StockForecast = z.object({
  sku: Sku,
  title: z.string(),
  category: z.string().nullable(),
  supplier: z.string().nullable(),
  /** Units forecast to be sold within the next so many days, by themselves and in bundles. */
  demand30: z.number(),
  demand60: z.number(),
  demand90: z.number(),
  /** Of `demand30`, what goes out in bundles. */
  bundled30: z.number(),
  onHand: z.int(),
  reserved: z.int(),
  available: z.int(),
  incoming: z.int(),
  leadTimeDays: z.number(),
  /** Days within which a unit must be sold after it came; null where it keeps. */
  shelfLifeDays: z.int().nullable(),
  serviceLevel: z.number(),
  /** Forecast to be sold until an order of today is there. */
  leadTimeDemand: z.number(),
  /**
   * What forecasts of so many days were too low by, in all but so many cases as the service level leaves; null where too few
   * days are known to say it. The reorder point then holds none.
   */
  safetyStock: Figure,
  reorderPoint: z.int(),
  /** The reorder points that staff set, together; null where nobody did. */
  setReorderPoint: z.int().nullable(),
  /** Available and incoming have come down to the reorder point. */
  toOrder: z.boolean(),
  /** Up to the reorder point and the demand until the next look, at least the economic order quantity; 0 while not due. */
  orderQuantity: z.int(),
  /** √(2 × demand × order cost ⁄ holding cost), units; null where the cost of a unit is not known. */
  economicQuantity: Figure,
  orderLimits: z.array(OrderLimit),
  /** The day on which what is available and on its way is sold; null beyond the 90 days. */
  stockoutDay: Day.nullable(),
  models: z.array(ForecastModel),
  accuracy: ForecastAccuracy.nullable(),
  /** Days on which it could not be sold are no days without demand. `knownSince` null: not known when it was out of stock. */
  outOfStock: z.object({ days: z.int(), knownSince: Day.nullable() }),
});
export type StockForecast = z.output<typeof StockForecast>;

/** Forecasts beside what came. */
const compared = {
  /** `error` is forecast less actual. */
  days: z.array(z.object({ day: Day, forecast: z.number(), actual: z.number(), error: z.number() })),
  /** Null without such days. */
  summary: z
    .object({
      days: z.int(),
      forecast: z.number(),
      actual: z.number(),
      bias: z.number(),
      /** Sum of |error| over the sum of |actual|, per cent. */
      wape: Figure,
      mape: Figure,
      smape: z.number(),
      rmse: z.number(),
    })
    .nullable(),
};

export const StockForecastDetail = StockForecast.extend({
  madeAt: Instant,
  knownUntil: Day,
  /** Forecasts made a week ahead, of the last 90 days and without those out of stock. */
  record: z.object(compared),
  /** Of a bundle: what is taken from stock for one of it. It has no stock of its own and is not ordered, its parts are. */
  components: z.array(z.object({ sku: Sku, quantity: z.int() })),
  /** Bundles that it is a part of, the most demand first; demand in units of the part. */
  bundles: z.array(z.object({ sku: Sku, title: z.string(), quantity: z.int(), demand30: z.number() })),
  /** Sold by itself and in bundles as they are made of now. Null value: it was out of stock all day. */
  history: z.array(z.object({ day: Day, value: Figure, events: z.array(z.string()) })),
  days: z.array(
    z.object({
      day: Day,
      point: z.number(),
      intervals: z.array(ForecastInterval),
      events: z.array(z.string()),
      /** What is left of stock and what is on its way at the end of the day, not under 0. */
      stockLeft: z.number(),
    }),
  ),
});
export type StockForecastDetail = z.output<typeof StockForecastDetail>;

export const AccuracyHorizon = z.enum(["1", "7", "28"]);
export type AccuracyHorizon = z.output<typeof AccuracyHorizon>;

export const BiasAlarm = z.object({
  metric: ForecastMetric,
  category: z.string().optional(),
  department: z.string().optional(),
  direction: z.enum(["too-high", "too-low"]),
  /** The first day of the run of errors. */
  since: Day,
  /** Forecast less actual over these days. */
  sum: z.number(),
  text: z.string(),
});
export type BiasAlarm = z.output<typeof BiasAlarm>;

/** Forecasts as they were kept, beside what came. */
export const ForecastRecord = z.object({
  metric: ForecastMetric,
  category: z.string().optional(),
  department: z.string().optional(),
  horizon: AccuracyHorizon,
  currency: Currency,
  ...compared,
  alarms: z.array(BiasAlarm),
});
export type ForecastRecord = z.output<typeof ForecastRecord>;

/** A night's run of all forecasts. */
export const ForecastRun = z.object({
  /** The store's day that it was made for: the first that it forecasts. */
  day: Day,
  state: z.enum(["running", "completed"]),
  done: z.int(),
  of: z.int(),
  at: z.string(),
  skus: z.int(),
  startedAt: Instant,
  updatedAt: Instant,
  finishedAt: Instant.optional(),
});
export type ForecastRun = z.output<typeof ForecastRun>;
