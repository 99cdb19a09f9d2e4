import { type Currency, digitsOf, type Minor, parseDecimal, toDecimal } from "@quayside/shared/kernel/money.ts";
import * as z from "zod";

function example(currency: Currency): string {
  return toDecimal({ amount: 1299 * 10 ** Math.max(0, digitsOf(currency) - 2), currency });
}

function problem(text: string, currency: Currency): string {
  const digits = digitsOf(currency);
  if (/^\d+\.\d+$/.test(text) && text.split(".")[1] !== undefined)
    return digits === 0
      ? `${currency} has no digits after the point`
      : `${currency} has ${digits} digits after the point`;
  return `Write it like ${example(currency)}`;
}

function parsed(text: string, currency: Currency, context: z.RefinementCtx): Minor {
  const amount = parseDecimal(text, currency);
  if (amount !== undefined && amount >= 0) return amount;
  context.addIssue({
    code: "custom",
    message: amount === undefined ? problem(text, currency) : "Must not be negative",
  });
  return z.NEVER;
}

/** Text in major units to exact minor units, never through a float: `12.99` → 1299 for GBP. */
export function moneyText(currency: Currency) {
  return z
    .string()
    .trim()
    .min(1, "Enter an amount")
    .transform((text, context) => parsed(text, currency, context));
}

/** The same where nothing means none. */
export function optionalMoneyText(currency: Currency) {
  return z
    .string()
    .trim()
    .transform((text, context) => (text === "" ? undefined : parsed(text, currency, context)));
}

/** The text of an amount in a field. */
export function moneyField(amount: Minor | undefined, currency: Currency): string {
  return amount === undefined ? "" : toDecimal({ amount, currency });
}
