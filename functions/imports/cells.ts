import { type Currency, digitsOf, divideRounded, parseDecimal } from "@quayside/shared/kernel/money.ts";
import * as z from "zod";
import { itemsOf } from "./lists.ts";

export const text = (limit: number) => z.string("is missing").max(limit, `must have at most ${limit} characters`);

export const whole = z
  .string("is missing")
  .regex(/^\d{1,9}$/, "must be a whole number")
  .transform(Number);

export const units = whole.refine((number) => number >= 1, "must be at least 1");

export const yesOrNo = z
  .string("is missing")
  .transform((word) => word.toLowerCase())
  .pipe(z.enum(["yes", "no", "true", "false", "1", "0"], "must be yes or no"))
  .transform((word) => word === "yes" || word === "true" || word === "1");

/** A decimal with a dot in the store's currency, not below zero; minor units. */
export function amount(currency: Currency) {
  return z.string("is missing").transform((decimal, ctx) => {
    const minor = parseDecimal(decimal, currency);
    if (minor !== undefined && minor >= 0) return minor;
    ctx.addIssue({ code: "custom", message: "must be a decimal such as 12.99, not below zero" });
    return z.NEVER;
  });
}

/** A decimal of any precision, not below zero, as an exact fraction: `0.001` is `{ digits: 1n, scale: 3 }`. */
export interface Exact {
  digits: bigint;
  scale: number;
}

export function isExact(value: unknown): value is Exact {
  return typeof value === "object" && value !== null && "digits" in value && "scale" in value;
}

export const exactDecimal = z.string("is missing").transform((decimal, ctx): Exact => {
  const match = /^(\d{1,13})(?:\.(\d{1,9}))?$/.exec(decimal);
  if (match) return { digits: BigInt(`${match[1]}${match[2] ?? ""}`), scale: match[2]?.length ?? 0 };
  ctx.addIssue({ code: "custom", message: "must be a decimal such as 12.99, not below zero" });
  return z.NEVER;
});

/** `exact × units` in minor units, rounded half away from zero once. */
export function timesExact({ digits, scale }: Exact, units: number, currency: Currency): number {
  const minor = 10n ** BigInt(digitsOf(currency));
  return Number(divideRounded(digits * BigInt(units) * minor, 10n ** BigInt(scale)));
}

export const emailCell = z
  .string("is missing")
  .max(254, "must have at most 254 characters")
  .transform((address) => address.toLowerCase())
  .pipe(z.email("must be an e-mail address"));

export const countryCell = z.string("is missing").regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 country code such as GB");

/** `a;b;c`, without blanks. */
export const listCell = z.string().transform(itemsOf);
