import type { ForecastRecord } from "@quayside/shared/forecasts/schema.ts";
import { accuracy } from "../forecasting/accuracy.ts";
import { sum } from "../forecasting/numeric.ts";

type Days = ForecastRecord["days"];

/** How far off forecasts were over some days. */
export function summaryOf(days: Days): ForecastRecord["summary"] {
  if (days.length === 0) return null;
  const actual = Float64Array.from(days, (each) => each.actual);
  const forecast = Float64Array.from(days, (each) => each.forecast);
  const { mape = null, smape, rmse, bias } = accuracy(actual, forecast, 0);
  const sold = sum(actual.map(Math.abs));
  const missed = sum(days.map(({ error }) => Math.abs(error)));
  return {
    ...{ days: days.length, forecast: sum(forecast), actual: sum(actual), bias, mape, smape, rmse },
    wape: sold > 0 ? (missed / sold) * 100 : null,
  };
}
