import type { Currency } from "@quayside/shared/kernel/money.ts";
import type { GoalMetric } from "@quayside/shared/sales/goals.ts";
import { moneyText } from "../../../ui/form/money-text.ts";

/** A target as typed: money in major units to exact minor ones, else a whole number. */
export function targetOf(text: string, metric: GoalMetric, currency: Currency): { target?: number; problem?: string } {
  if (metric === "revenue") {
    const { data, error } = moneyText(currency).safeParse(text);
    if (data === 0) return { problem: "Must be over 0" };
    return error ? { problem: error.issues[0]?.message } : { target: data };
  }
  return /^[1-9]\d{0,11}$/.test(text.trim()) ? { target: Number(text) } : { problem: "Write a whole number over 0" };
}
