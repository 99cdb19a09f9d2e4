import type { Minor } from "../kernel/money.ts";
import type { ItemFilter } from "./item-filter.ts";
import type { PromotionCondition, PromotionEdit, PromotionEffect } from "./schema.ts";
import { weekdayName } from "./weekday.ts";
import { effectWords } from "./words.ts";

export interface Saying {
  /** Writes an amount for people. */
  show: (amount: Minor) => string;
  /** Writes a moment for people, in the store's zone. */
  when: (instant: string) => string;
  /** What people call a country, by its code. */
  country: (code: string) => string;
  /** What people call a category, collection, group, product, article or way of delivery; undefined where it is no more. */
  nameOf: (id: string) => string | undefined;
}

const either = (words: readonly (string | number)[]): string => words.join(" or ");

function named(ids: readonly string[], otherwise: string, { nameOf }: Saying): string {
  return either([...new Set(ids.map((id) => nameOf(id) ?? otherwise))]);
}

/** The items a filter means, as in "of cups by Ash". */
function itemsMeant(filter: ItemFilter | undefined, saying: Saying): string {
  if (!filter) return "everything";
  const { skus, productIds, categoryIds, collectionIds, brands, tags, attributes, except, onSale } = filter;
  const parts = [
    skus && either(skus.map((sku) => saying.nameOf(sku) ?? sku)),
    productIds && named(productIds, "a product that is no more", saying),
    categoryIds && `items of ${named(categoryIds, "a category that is no more", saying)}`,
    collectionIds && `items of ${named(collectionIds, "a collection that is no more", saying)}`,
    brands && `items by ${either(brands)}`,
    tags && `items tagged ${either(tags)}`,
    ...Object.entries(attributes ?? {}).map(([name, values]) => `items whose ${name} is ${either(values)}`),
    onSale === "only" ? "items on sale" : undefined,
    onSale === "never" ? "items not on sale" : undefined,
  ].filter((part) => part !== undefined);
  const meant = parts.length === 0 ? "everything" : parts.join(" that are also ");
  return except ? `${meant}, except ${itemsMeant(except, saying)}` : meant;
}

function conditionMeant(condition: PromotionCondition, saying: Saying): string {
  const { show, when, country } = saying;
  switch (condition.kind) {
    case "from":
      return `from ${when(condition.at)}`;
    case "until":
      return `until ${when(condition.at)}`;
    case "minimum-subtotal":
      return `where ${condition.items ? itemsMeant(condition.items, saying) : "the goods"} cost ${show(condition.amount)} or more`;
    case "quantity": {
      const { min, max, items } = condition;
      const units = max === undefined ? `${min} or more` : `${min} to ${max}`;
      return `with ${units} units of ${itemsMeant(items, saying)}`;
    }
    case "customer-group":
      return `for signed-in customers of ${named(condition.groups, "a group that is no more", saying)}`;
    case "nth-order": {
      const { from, to } = condition;
      return to === from
        ? `on a customer's order number ${from}`
        : `on a customer's orders from number ${from}${to ? ` to ${to}` : ""}`;
    }
    case "weekdays":
      return `on ${either(condition.days.map(weekdayName))}`;
    case "country":
      return `for deliveries to ${either(condition.countries.map(country))}`;
    case "channel":
      return `when bought by ${either(condition.channels)}`;
  }
}

function scopeOf(effect: PromotionEffect, saying: Saying): string {
  if (effect.kind === "gift") return "";
  if (effect.kind === "delivery")
    return effect.optionIds ? ` by ${either(effect.optionIds.map((id) => saying.nameOf(id) ?? id))}` : "";
  if (effect.kind === "buy-get")
    return `, buying ${itemsMeant(effect.buy.items, saying)}, getting ${itemsMeant(effect.get.items, saying)}`;
  return ` on ${itemsMeant(effect.items, saying)}`;
}

/** The whole rule in one sentence that a shop's people can check. */
export function promotionSummary(promotion: PromotionEdit, saying: Saying): string {
  const { code, effect, conditions, exclusive, group, limits } = promotion;
  const words = effectWords(effect, saying.show, saying.nameOf);
  const limit = [
    limits.total === undefined ? [] : [`at most ${limits.total} orders in all`],
    limits.perCustomer === undefined ? [] : [`at most ${limits.perCustomer} per customer`],
    limits.perCart === undefined ? [] : [`at most ${limits.perCart} times in a cart`],
  ].flat();
  const clauses = [
    `${words.charAt(0).toUpperCase()}${words.slice(1)}${scopeOf(effect, saying)}`,
    ...conditions.map((condition) => conditionMeant(condition, saying)),
    ...limit,
  ];
  const how = code ? `with the code ${code}` : "by itself, without a code";
  const others = exclusive
    ? " No other promotion applies beside it."
    : group
      ? ` Only one of the group “${group}” applies.`
      : "";
  return `${clauses.join(", ")}; ${how}.${others}`;
}
