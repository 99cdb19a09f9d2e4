import { type Rounding, type ValueField, ValueRule } from "@quayside/shared/catalog/value-rule.ts";
import { moneyText } from "../../ui/form/money-text.ts";
import { rateText } from "../../ui/form/rate-text.ts";

/** A rule as people type it. */
export interface ValueFields {
  field: ValueField;
  way: Way;
  /** An amount, grams or per cent. */
  text: string;
  rounding: Rounding;
}

type Way = "set" | "raise" | "lower" | "raise-percent" | "lower-percent" | "clear";

export const fieldLabels: Record<ValueField, string> = {
  price: "Price",
  listPrice: "Price it is compared with",
  cost: "Cost",
  weightGrams: "Weight",
};

export const roundingLabels: Record<Rounding, string> = {
  exact: "As it comes out",
  ".99": "To the nearest that ends in .99",
  ".95": "To the nearest that ends in .95",
  ".50": "To the nearest that ends in .50",
  ".05": "To the nearest 0.05",
  whole: "To the nearest whole",
};

/** What can be done with a field; none of them needs an amount but the first five. */
export function waysOf(field: ValueField): { value: Way; label: string }[] {
  const ways: { value: Way; label: string }[] = [
    { value: "set", label: "Set to" },
    { value: "raise", label: "Raise by" },
    { value: "lower", label: "Lower by" },
    { value: "raise-percent", label: "Raise by per cent" },
    { value: "lower-percent", label: "Lower by per cent" },
  ];
  const isOptional = field === "listPrice" || field === "cost";
  return isOptional ? [...ways, { value: "clear", label: "Take away" }] : ways;
}

/** Whole grams of a weight, exact minor units of an amount; per cent × 100 of a part. */
function numberOf({ field, way, text }: ValueFields, currency: string): { value: number } | { problem: string } {
  const isPart = way === "raise-percent" || way === "lower-percent";
  const read = isPart
    ? rateText.safeParse(text)
    : moneyText(field === "weightGrams" ? "JPY" : currency).safeParse(text);
  if (!read.success) {
    const problem = field === "weightGrams" && !isPart ? "Whole grams" : (read.error.issues[0]?.message ?? "");
    return { problem };
  }
  if (!isPart) return { value: read.data };
  return read.data % 100 === 0 ? { value: read.data / 100 } : { problem: "At most 2 digits after the point" };
}

/** The rule that the fields say, or what is wrong with the number; neither while nothing is written yet. */
export function ruleOf(fields: ValueFields, currency: string): { rule?: ValueRule; problem?: string } {
  const { field, way, text, rounding } = fields;
  const rule = (change: ValueRule["change"]) => ({ rule: ValueRule.parse({ field, change, rounding }) });
  if (way === "clear") return rule({ kind: "clear" });
  if (text.trim() === "") return {};
  const number = numberOf(fields, currency);
  if ("problem" in number) return number;
  const { value } = number;
  if (way === "set") return rule({ kind: "set", value });
  const signed = way === "lower" || way === "lower-percent" ? -value : value;
  return way === "raise" || way === "lower"
    ? rule({ kind: "add", value: signed })
    : rule({ kind: "percent", basisPoints: signed });
}
