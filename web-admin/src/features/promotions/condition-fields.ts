import type { PromotionCondition } from "@quayside/shared/promotions/schema.ts";
import { momentOf, wallClock } from "../../ui/form/wall-clock.ts";
import { anyItems, type FilterFields, filterFields, filterOf } from "./item-filter-fields.ts";
import { count, countText, money, moneyWritten, type Writing } from "./written-fields.ts";

export interface ConditionFields {
  kind: PromotionCondition["kind"];
  /** Amount, count or moment, as the kind has it. */
  text: string;
  to: string;
  /** Groups, days, countries or ways of buying. */
  chosen: string[];
  /** The moment to the millisecond, as long as its minute stands there unchanged. */
  at?: string;
  /** Which items an amount or a number of units is counted of. */
  items: FilterFields;
}

export const newCondition: ConditionFields = {
  ...{ kind: "minimum-subtotal", text: "", to: "", chosen: [], items: anyItems },
};

export function conditionOf(fields: ConditionFields, { currency, timeZone }: Writing): unknown {
  const { kind, text, to, chosen, at, items } = fields;
  switch (kind) {
    case "from":
    case "until":
      return { kind, at: momentOf(text, timeZone, at) ?? "" };
    case "minimum-subtotal":
      return { kind, amount: money(text, currency), items: filterOf(items) };
    case "quantity":
      return { kind, min: count(text) ?? 0, max: count(to), items: filterOf(items) };
    case "nth-order":
      return { kind, from: count(text), to: count(to) };
    case "weekdays":
      return { kind, days: chosen.map(Number) };
    case "country":
      return { kind, countries: chosen };
    case "channel":
      return { kind, channels: chosen };
    default:
      return { kind, groups: chosen };
  }
}

export function conditionFields(condition: PromotionCondition, { currency, timeZone }: Writing): ConditionFields {
  const fields = { ...newCondition, kind: condition.kind };
  switch (condition.kind) {
    case "from":
    case "until":
      return { ...fields, text: wallClock(condition.at, timeZone), at: condition.at };
    case "minimum-subtotal":
      return { ...fields, text: moneyWritten(condition.amount, currency), items: filterFields(condition.items) };
    case "quantity": {
      const { min, max, items } = condition;
      return { ...fields, text: String(min), to: countText(max), items: filterFields(items) };
    }
    case "nth-order":
      return { ...fields, text: String(condition.from), to: countText(condition.to) };
    case "weekdays":
      return { ...fields, chosen: condition.days.map(String) };
    case "country":
      return { ...fields, chosen: condition.countries };
    case "channel":
      return { ...fields, chosen: condition.channels };
    default:
      return { ...fields, chosen: condition.groups };
  }
}
