import * as z from "zod";
import { type Currency, digitsOf, Minor, scaled } from "../kernel/money.ts";

/** What one rule can change of many variants. */
export const ValueField = z.enum(["price", "listPrice", "cost", "weightGrams"]);
export type ValueField = z.output<typeof ValueField>;

/**
 * How an amount ends: `.99` is the nearest amount that does, upwards where two are as near; `whole` has no minor units, `.05`
 * are multiples of five hundredths.
 */
export const Rounding = z.enum(["exact", ".99", ".95", ".50", ".05", "whole"]);
export type Rounding = z.output<typeof Rounding>;

/** Amounts in minor units of the store's currency, weights in grams. */
export const ValueRule = z.object({
  field: ValueField,
  change: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("set"), value: Minor.min(0) }),
    z.object({ kind: z.literal("add"), value: Minor }),
    /** Of what it is: 500 makes it dearer by a twentieth, −10 000 makes nothing of it. */
    z.object({ kind: z.literal("percent"), basisPoints: z.int().min(-10_000).max(100_000) }),
    /** Takes a list price or a cost away. */
    z.object({ kind: z.literal("clear") }),
  ]),
  /** Of amounts; a weight is in whole grams anyway. */
  rounding: Rounding.default("exact"),
});
export type ValueRule = z.output<typeof ValueRule>;

/** The largest weight and amount that an editor may write. */
const most = 999_999_999;

/** A value under a rule, or why it cannot be. Absent is none: of list prices and costs only. */
export function ruledValue(
  before: number | undefined,
  { field, change, rounding }: ValueRule,
  currency: Currency,
): { value: number | undefined } | { problem: string } {
  if (change.kind === "clear") {
    const isOptional = field === "listPrice" || field === "cost";
    return isOptional ? { value: undefined } : { problem: "cannot be without" };
  }
  if (change.kind !== "set" && before === undefined) return { problem: "has none to change" };
  const plain =
    change.kind === "set"
      ? change.value
      : change.kind === "add"
        ? (before ?? 0) + change.value
        : scaled(before ?? 0, 10_000 + change.basisPoints, 10_000);
  if (plain < 0) return { problem: "would be less than nothing" };
  const value = field === "weightGrams" ? plain : rounded(plain, rounding, currency);
  return value > most ? { problem: "would be too much" } : { value };
}

/** The hundredths that an amount ends in, and the step from one such amount to the next. */
const ends: Record<Exclude<Rounding, "exact">, { step: number; end: number }> = {
  ".99": { step: 100, end: 99 },
  ".95": { step: 100, end: 95 },
  ".50": { step: 100, end: 50 },
  ".05": { step: 5, end: 0 },
  whole: { step: 100, end: 0 },
};

/** Of a currency without minor units, hundreds are rounded as others round units: ¥1 234 to `.99` is ¥1 199. */
export function rounded(amount: Minor, rounding: Rounding, currency: Currency): Minor {
  if (rounding === "exact") return amount;
  const hundredth = 10 ** Math.max(0, digitsOf(currency) - 2);
  const [step, end] = [ends[rounding].step * hundredth, ends[rounding].end * hundredth];
  return Math.max(0, Math.floor((amount - end) / step + 0.5)) * step + end;
}
