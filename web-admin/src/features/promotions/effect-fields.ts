import type { Currency } from "@quayside/shared/kernel/money.ts";
import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { anyItems, type FilterFields, filterFields, filterOf } from "./item-filter-fields.ts";
import { basisPoints, count, countText, money, moneyWritten, optionalMoney, percentText } from "./written-fields.ts";

interface TierFields {
  from: string;
  give: "percentage" | "amount";
  /** Per cent or an amount. */
  value: string;
}

/** The fields of all kinds; those of the present one are read, the others lie still. */
export interface EffectFields {
  kind: PromotionEffect["kind"];
  on: "lines" | "order";
  percent: string;
  amount: string;
  per: "unit" | "line" | "order";
  maxAmount: string;
  /** Units of each line that get it. */
  maxUnits: string;
  buyQuantity: string;
  getQuantity: string;
  repeats: boolean;
  by: "subtotal" | "quantity";
  tiers: TierFields[];
  off: "percentage" | "amount" | "price";
  /** Ways of delivery it is for; none is all. */
  optionIds: string[];
  sku: string;
  items: FilterFields;
  gets: FilterFields;
}

export const newTier: TierFields = { from: "", give: "percentage", value: "" };

export const newEffect: EffectFields = {
  ...{ kind: "percentage", on: "lines", percent: "10", amount: "", per: "unit", maxAmount: "", maxUnits: "" },
  ...{ buyQuantity: "2", getQuantity: "1", repeats: true, by: "subtotal", tiers: [newTier], off: "percentage" },
  ...{ optionIds: [], sku: "", items: anyItems, gets: anyItems },
};

function tierOf({ from, give, value }: TierFields, by: EffectFields["by"], currency: Currency): unknown {
  const given = give === "amount" ? { amount: money(value, currency) } : { basisPoints: basisPoints(value) };
  return { from: by === "subtotal" ? money(from, currency) : count(from), give: { kind: give, ...given } };
}

/** What the fields of the present kind say, to be checked by the contract's schema. */
export function effectOf(fields: EffectFields, currency: Currency): unknown {
  const { kind, on, per, repeats, by, off } = fields;
  const items = filterOf(fields.items);
  const amount = money(fields.amount, currency);
  const points = basisPoints(fields.percent);
  switch (kind) {
    case "percentage": {
      const maxUnits = on === "lines" ? count(fields.maxUnits) : undefined;
      return { kind, on, items, basisPoints: points, maxUnits, maxAmount: optionalMoney(fields.maxAmount, currency) };
    }
    case "fixed":
      return { kind, per, items, amount, maxUnits: per === "unit" ? count(fields.maxUnits) : undefined };
    case "buy-get":
      return {
        ...{ kind, repeats, buy: { quantity: count(fields.buyQuantity), items } },
        get: { quantity: count(fields.getQuantity), items: filterOf(fields.gets), basisPoints: points },
      };
    case "set-price":
      return { kind, repeats, items, quantity: count(fields.buyQuantity), price: amount };
    case "tiered":
      return { kind, by, on, items, tiers: fields.tiers.map((tier) => tierOf(tier, by, currency)) };
    case "gift":
      return { kind, sku: fields.sku.trim(), quantity: count(fields.getQuantity) };
    default: {
      const gives = { percentage: { basisPoints: points }, amount: { amount }, price: { price: amount } };
      const optionIds = fields.optionIds.length > 0 ? fields.optionIds : undefined;
      return { kind, give: { kind: off, ...gives[off] }, optionIds };
    }
  }
}

function shownFields(effect: PromotionEffect, currency: Currency): Partial<EffectFields> {
  const written = (amount: number) => moneyWritten(amount, currency);
  switch (effect.kind) {
    case "percentage": {
      const { on, maxAmount, maxUnits, items } = effect;
      const most = maxAmount === undefined ? "" : written(maxAmount);
      const percent = percentText(effect.basisPoints);
      return { on, percent, maxAmount: most, maxUnits: countText(maxUnits), items: filterFields(items) };
    }
    case "fixed": {
      const { per, amount, maxUnits, items } = effect;
      return { per, amount: written(amount), maxUnits: countText(maxUnits), items: filterFields(items) };
    }
    case "buy-get": {
      const { buy, get, repeats } = effect;
      return {
        ...{ buyQuantity: String(buy.quantity), getQuantity: String(get.quantity), repeats },
        ...{ percent: percentText(get.basisPoints), items: filterFields(buy.items), gets: filterFields(get.items) },
      };
    }
    case "set-price": {
      const { quantity, price, repeats, items } = effect;
      return { buyQuantity: String(quantity), amount: written(price), repeats, items: filterFields(items) };
    }
    case "gift":
      return { sku: effect.sku, getQuantity: String(effect.quantity) };
    case "tiered": {
      const { by, on, items } = effect;
      const tiers = effect.tiers.map(({ from, give }) => ({
        ...{ from: by === "subtotal" ? written(from) : String(from), give: give.kind },
        value: give.kind === "amount" ? written(give.amount) : percentText(give.basisPoints),
      }));
      return { by, on, items: filterFields(items), tiers };
    }
    case "delivery": {
      const { give, optionIds = [] } = effect;
      if (give.kind === "percentage") return { off: give.kind, percent: percentText(give.basisPoints), optionIds };
      return { off: give.kind, amount: written(give.kind === "amount" ? give.amount : give.price), optionIds };
    }
  }
}

export function effectFields(effect: PromotionEffect, currency: Currency): EffectFields {
  return { ...newEffect, ...shownFields(effect, currency), kind: effect.kind };
}
