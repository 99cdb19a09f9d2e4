import type { AnswerFor } from "../../lib/api.ts";

export type SalesForecast = AnswerFor<"sales.forecast">;
export type Outcome = Extract<SalesForecast["outcome"], { kind: "forecast" }>;
export type StockRow = AnswerFor<"inventory.forecast">["items"][number];
export type StockDetail = AnswerFor<"inventory.forecast-of-sku">;
export type ForecastRecord = AnswerFor<"forecasts.accuracy">;
export type Calendar = AnswerFor<"forecasts.events">;
export type CalendarEvent = Calendar["events"][number];
