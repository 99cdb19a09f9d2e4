/** The usual measures of error, and what each means. */
export const errorWords = {
  WAPE: "All errors together, in per cent of all that was sold. Weak days weigh little.",
  MAPE: "Mean absolute percentage error: by how many per cent of what came a day was missed. Not known where a day sold nothing.",
  sMAPE:
    "Symmetric MAPE: the same against the middle of forecast and sales, so that days with next to nothing do not count without end. 0 is without error, 200 the most there is.",
  MASE: "Mean absolute scaled error: 1 is as good as saying “as on the same weekday before”. Under 1 is better.",
  RMSE: "Root mean squared error, in the figure’s own unit: large misses weigh more than small ones.",
  Bias: "Forecast less sales on an average day: whether it leans to one side.",
} as const;

export type ErrorName = keyof typeof errorWords;
