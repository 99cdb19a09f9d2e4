import { at, mean } from "./numeric.ts";

export type Accuracy = {
  /** Mean absolute percentage error, in per cent; `undefined` where an actual value is 0, or next to it. */
  mape: number | undefined;
  /** 200 |a − f| / (|a| + |f|) on average, in per cent (Makridakis 1993). */
  smape: number;
  /** Mean absolute error over that of the seasonal naive method within the known series (Hyndman & Koehler 2006). */
  mase: number | undefined;
  /** Root mean squared error, in the series' own unit. */
  rmse: number;
  /** Mean error, forecast less actual, in the series' own unit: over 0 where forecasts were too high. */
  bias: number;
};

/** The mean absolute step over one season: what MASE is measured in. */
export function naiveScale(known: Float64Array, period: number): number {
  const lag = known.length > period ? period : 1;
  return mean(
    Float64Array.from({ length: Math.max(0, known.length - lag) }, (_, t) =>
      Math.abs(at(known, t + lag) - at(known, t)),
    ),
  );
}

export function accuracy(actual: Float64Array, forecast: Float64Array, scale: number): Accuracy {
  const errors = actual.map((value, h) => at(forecast, h) - value);
  const absolute = mean(errors.map(Math.abs));
  const relative = errors.map((error, h) => Math.abs(error / at(actual, h)));
  const symmetric = errors.map((error, h) => {
    const size = Math.abs(at(actual, h)) + Math.abs(at(forecast, h));
    return size > 0 ? Math.abs(error) / size : 0;
  });
  return {
    mape: finite(100 * mean(relative)),
    smape: 200 * mean(symmetric),
    mase: finite(absolute / scale),
    rmse: Math.sqrt(mean(errors.map((error) => error * error))),
    bias: mean(errors),
  };
}

/** A ratio to 0, or to what is so small that the ratio is no number any more, says nothing. */
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
