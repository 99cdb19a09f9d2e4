import { type Currency, parseDecimal } from "@quayside/shared/kernel/money.ts";
import * as z from "zod";

export const text = (limit: number) => z.string("is missing").max(limit, `must have at most ${limit} characters`);

export const whole = z
  .string("is missing")
  .regex(/^\d{1,9}$/, "must be a whole number")
  .transform(Number);

/** A decimal with a dot in the store's currency, not below zero; minor units. */
export function amount(currency: Currency) {
  return z.string("is missing").transform((decimal, ctx) => {
    const minor = parseDecimal(decimal, currency);
    if (minor !== undefined && minor >= 0) return minor;
    ctx.addIssue({ code: "custom", message: "must be a decimal such as 12.99, not below zero" });
    return z.NEVER;
  });
}
