import { AppError } from "@quayside/shared/kernel/errors.ts";
import { type DimensionName, dimensions } from "@quayside/shared/metrics/dimensions.ts";

export function filterNotPossible(dimension: DimensionName): AppError {
  const reason = "is not known of what is asked for here";
  const message = `This cannot be filtered by ${dimensions[dimension].label.toLowerCase()}.`;
  return new AppError("unprocessable", "DIMENSION_NOT_POSSIBLE", message, { field: dimension, dimension, reason });
}
