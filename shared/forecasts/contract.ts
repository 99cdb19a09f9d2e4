import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { ForecastCalendar, ForecastEvent, ForecastEventEdit } from "./calendar.ts";
import { modelWords } from "./models.ts";
import {
  AccuracyHorizon,
  ForecastMetric,
  ForecastRecord,
  ForecastRun,
  forecastHorizons,
  forecastLevels,
  SalesForecast,
  StockForecast,
  StockForecastDetail,
} from "./schema.ts";
import { ForecastSettings, StoredForecastSettings } from "./settings.ts";

const read = { method: "GET", access: "staff:analytics.read" } as const;
const write = { access: "staff:analytics.write" } as const;
const readers = ["sales.forecast", "inventory.forecast", "inventory.forecast-of-sku"] as const;

/** Of the whole store, of a category or of a department: not of both. */
const scope = {
  metric: ForecastMetric.default("revenue"),
  category: z.string().max(200).optional(),
  department: z.string().max(200).optional(),
};

const oneOf = <const T extends readonly number[]>(values: T) =>
  z.enum(values.map(String) as [string, ...string[]]).transform((text) => Number(text) as T[number]);

/** `80,95`. */
const Levels = z
  .string()
  .max(20)
  .default("80,95")
  .transform((text) => [...new Set(text.split(","))])
  .pipe(z.array(oneOf(forecastLevels)).min(1).max(forecastLevels.length));

const figures = {
  sales: operation({
    ...read,
    id: "sales.forecast",
    path: "/api/v1/sales/forecast",
    summary:
      "Revenue, orders, units or returns of the next 30, 60 or 90 days, with intervals, scenarios, model and error",
    query: z.object({
      ...scope,
      horizon: oneOf(forecastHorizons).default(90),
      levels: Levels,
      /** Only this one, worked out now. */
      model: z.enum(Object.keys(modelWords)).optional(),
    }),
    output: SalesForecast,
    errors: ["MODEL_NOT_POSSIBLE", "QUERY_TOO_LARGE"],
  }),
  stock: operation({
    method: "GET",
    access: "staff:inventory.read",
    id: "inventory.forecast",
    path: "/api/v1/inventory/forecast",
    summary: "Demand, reorder point, order quantity and stockout day of each SKU",
    query: PageQuery.extend({
      /** Words of a title, or the beginning of a SKU. */
      q: z.string().trim().max(200).optional(),
      category: z.string().max(200).optional(),
      supplier: z.string().max(100).optional(),
      /** Only what is to be ordered. */
      toOrder: z.stringbool().optional(),
      sort: z.enum(["stockout", "demand", "sku"]).default("stockout"),
      /** The soonest, the most, A to Z unless said. */
      direction: z.enum(["asc", "desc"]).optional(),
    }),
    output: pageOf(StockForecast),
    paged: true,
  }),
  stockOfSku: operation({
    method: "GET",
    access: "staff:inventory.read",
    id: "inventory.forecast-of-sku",
    path: "/api/v1/inventory/forecast/{sku}",
    summary: "The demand forecast of one SKU by day, with its past and its stock",
    params: z.object({ sku: Sku }),
    query: z.object({ levels: Levels }),
    output: StockForecastDetail,
    errors: ["FORECAST_NOT_FOUND"],
  }),
  accuracy: operation({
    ...read,
    id: "forecasts.accuracy",
    path: "/api/v1/forecasts/accuracy",
    summary: "Forecasts as they were made 1, 7 or 28 days ahead, beside what came; bias alarms",
    query: z.object({
      ...scope,
      horizon: AccuracyHorizon.default("7"),
      /** So many days back. */
      days: z.coerce.number().int().min(1).max(400).default(90),
    }),
    output: ForecastRecord,
  }),
  runs: operation({
    ...read,
    id: "forecasts.runs",
    path: "/api/v1/forecasts/runs",
    summary: "Nightly runs, newest first, with how far they are",
    output: z.array(ForecastRun),
  }),
};

const eventParams = z.object({ eventId: idSchema("forecastEvent") });
const calendarReaders = ["forecasts.events", ...readers] as const;

const calendar = {
  events: operation({
    ...read,
    id: "forecasts.events",
    path: "/api/v1/forecasts/events",
    summary: "What moves sales: own events, and the holidays of the store's country",
    output: ForecastCalendar,
  }),
  createEvent: operation({
    ...write,
    id: "forecasts.create-event",
    method: "POST",
    path: "/api/v1/forecasts/events",
    summary: "Put a promotion, a closure or another event into the calendar",
    body: ForecastEventEdit,
    output: ForecastEvent,
    status: 201,
    idempotency: "key",
    invalidates: calendarReaders,
    errors: ["TOO_MANY_EVENTS"],
  }),
  updateEvent: operation({
    ...write,
    id: "forecasts.update-event",
    method: "PUT",
    path: "/api/v1/forecasts/events/{eventId}",
    summary: "Change an event",
    params: eventParams,
    body: ForecastEventEdit.safeExtend({ version: z.int().min(1) }),
    output: ForecastEvent,
    idempotency: "natural",
    invalidates: calendarReaders,
    errors: ["FORECAST_EVENT_NOT_FOUND", "VERSION_CONFLICT"],
  }),
  removeEvent: operation({
    ...write,
    id: "forecasts.remove-event",
    method: "DELETE",
    path: "/api/v1/forecasts/events/{eventId}",
    summary: "Take an event out of the calendar",
    params: eventParams,
    output: z.object({ id: idSchema("forecastEvent") }),
    idempotency: "natural",
    invalidates: calendarReaders,
    errors: ["FORECAST_EVENT_NOT_FOUND"],
  }),
};

const settings = {
  settings: operation({
    method: "GET",
    access: "staff:inventory.read",
    id: "forecasts.settings",
    path: "/api/v1/forecasts/settings",
    summary: "Service level, lead times and costs that orders are worked out by; which holidays count",
    output: StoredForecastSettings,
  }),
  updateSettings: operation({
    ...write,
    id: "forecasts.update-settings",
    method: "PUT",
    path: "/api/v1/forecasts/settings",
    summary: "Work them out otherwise",
    body: ForecastSettings.extend({ version: z.int().min(0) }),
    output: StoredForecastSettings,
    idempotency: "natural",
    invalidates: ["forecasts.settings", "forecasts.events", ...readers],
    errors: ["VERSION_CONFLICT"],
  }),
};

export const forecastOperations = { ...figures, ...calendar, ...settings };
