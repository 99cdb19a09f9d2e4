import { type Promotion, PromotionEdit } from "@quayside/shared/promotions/schema.ts";
import * as z from "zod";
import { type ConditionFields, conditionFields, conditionOf } from "./condition-fields.ts";
import { type EffectFields, effectFields, effectOf, newEffect } from "./effect-fields.ts";
import { count, countText, type Writing } from "./written-fields.ts";

export interface PromotionFields extends EffectFields {
  name: string;
  code: string;
  active: boolean;
  priority: string;
  exclusive: boolean;
  group: string;
  total: string;
  perCustomer: string;
  perCart: string;
  conditions: ConditionFields[];
}

export const newPromotion: PromotionFields = {
  ...newEffect,
  ...{ name: "", code: "", active: true, priority: "0", exclusive: false, group: "" },
  ...{ total: "", perCustomer: "", perCart: "", conditions: [] },
};

/** What the fields say, checked by the contract's own schema. */
export function editOf(fields: PromotionFields, writing: Writing) {
  const { name, code, active, priority, exclusive, group, total, perCustomer, perCart } = fields;
  return PromotionEdit.safeParse({
    ...{ name, active, exclusive },
    code: code.trim() === "" ? undefined : code,
    group: group.trim() === "" ? undefined : group,
    priority: priority.trim() === "" ? Number.NaN : Number(priority),
    limits: { total: count(total), perCustomer: count(perCustomer), perCart: count(perCart) },
    effect: effectOf(fields, writing.currency),
    conditions: fields.conditions.map((condition) => conditionOf(condition, writing)),
  });
}

export function fieldsOf(promotion: PromotionEdit, writing: Writing): PromotionFields {
  const { name, code = "", active, priority, exclusive, group = "", limits, effect, conditions } = promotion;
  return {
    ...effectFields(effect, writing.currency),
    ...{ name, code, active, exclusive, group, priority: String(priority) },
    total: countText(limits.total),
    perCustomer: countText(limits.perCustomer),
    perCart: countText(limits.perCart),
    conditions: conditions.map((condition) => conditionFields(condition, writing)),
  };
}

export const changesOf = (promotion: Promotion): PromotionEdit => PromotionEdit.parse(promotion);

/** Within a filter the fields go by the contract's names. */
const filterField = (path: string) => /^(except\.)?\w+/.exec(path)?.[0] ?? "skus";

/** Where the contract's schema names a field, and where people find it here. */
export function fieldOf(path: string, { kind }: Pick<PromotionFields, "kind">): string {
  const tier = /^effect\.tiers\.(\d+)\.(from|give)/.exec(path);
  if (tier) return `tiers.${tier[1]}.${tier[2] === "from" ? "from" : "value"}`;
  const filter = /^(?:conditions\.(\d+)|effect(?:\.(buy|get))?)\.items\.(.+)$/.exec(path);
  if (filter) {
    const [, condition, side, rest = ""] = filter;
    const owner = condition ? `conditions.${condition}.items` : side === "get" ? "gets" : "items";
    return `${owner}.${filterField(rest)}`;
  }
  const condition = /^conditions\.(\d+)\.(\w+)/.exec(path);
  if (condition) {
    const [, at, name = ""] = condition;
    const field = /^(max|to)$/.test(name) ? "to" : /^(groups|days|countries|channels)$/.test(name) ? "chosen" : "text";
    return `conditions.${at}.${field}`;
  }
  if (path.startsWith("limits.")) return path.slice("limits.".length);
  if (/^effect\.(get\.|give\.)?basisPoints/.test(path)) return "percent";
  if (path.startsWith("effect.get.quantity")) return "getQuantity";
  if (path.startsWith("effect.buy.quantity")) return "buyQuantity";
  if (path === "effect.quantity") return kind === "gift" ? "getQuantity" : "buyQuantity";
  if (path === "effect.maxAmount") return "maxAmount";
  if (path === "effect.maxUnits") return "maxUnits";
  if (path.startsWith("effect.optionIds")) return "optionIds";
  if (/^effect\.(give\.)?(amount|price)/.test(path)) return "amount";
  if (path === "effect.sku") return "sku";
  return path.startsWith("effect.") ? "kind" : path;
}

/** The form of a promotion: the text of its fields in, what the API takes out. */
export function promotionForm(writing: Writing): z.core.$ZodType<PromotionEdit, PromotionFields> {
  return z.custom<PromotionFields>().transform((fields, context) => {
    const read = editOf(fields, writing);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues)
      context.addIssue({ code: "custom", message, path: fieldOf(path.join("."), fields).split(".") });
    return z.NEVER;
  });
}
