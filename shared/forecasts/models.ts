/** The engine's models, in words that people know. One on a logarithm has "log" in front of its name. */
const models = {
  "stl+ets": "Seasonal split, exponential smoothing",
  "stl+aggregated": "Seasonal split, smoothing of means",
  "stl+arima": "Seasonal split, ARIMA",
  "stl+theta": "Seasonal split, theta",
  "indices+theta": "Seasonal indices, theta",
  "waves+arima": "Seasonal waves, ARIMA",
  "waves+theta": "Seasonal waves, dynamic theta",
  ets: "Exponential smoothing (ETS)",
  sarima: "Seasonal ARIMA",
  autoregression: "Regression on past days",
  trees: "Gradient boosted trees",
  naive: "As the last day",
  "seasonal naive": "As one season before",
  "seasonal drift": "As one season before, with its growth",
  "seasonal mean": "Mean of the last seasons",
  drift: "Straight line through first and last day",
  "moving average": "Moving average",
  ses: "Simple exponential smoothing",
  holt: "Exponential smoothing with trend (Holt)",
  damped: "Exponential smoothing with damped trend",
  "holt-winters": "Exponential smoothing with trend and season (Holt–Winters)",
  harmonics: "Trend and waves (as Prophet)",
  "multiplicative ets": "Exponential smoothing, multiplied",
} as const;

/** For demand that is mostly nothing. */
const rates = { croston: "Croston", sba: "Croston, corrected (SBA)", tsb: "Croston with fading (TSB)" } as const;

type ModelName = keyof typeof models;
const singleModels = Object.keys(models) as ModelName[];

/** Every model that can be asked for by name. */
export const modelWords: Readonly<Record<string, string>> = {
  ...models,
  ...Object.fromEntries(singleModels.map((name) => [`log ${name}`, `${models[name]}, logarithmic`])),
  ...rates,
};
