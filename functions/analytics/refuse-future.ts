import type { DayRange } from "@quayside/shared/analytics/query.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";

/** Nothing is known of days that have not begun by the store's clock; zeros would say that nothing was sold. */
export function refuseFuture({ from }: DayRange, today: Day, field = "from"): void {
  if (from <= today) return;
  const reason = `must not be in the future: today is ${today}`;
  throw new AppError("invalid", "VALIDATION_ERROR", `${field}: ${reason}`, { field, reason });
}
