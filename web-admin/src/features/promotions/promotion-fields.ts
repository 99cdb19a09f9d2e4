import { instantAt } from "@quayside/shared/kernel/day.ts";
import { type Currency, parseDecimal, toDecimal } from "@quayside/shared/kernel/money.ts";
import type { ItemFilter } from "@quayside/shared/promotions/item-filter.ts";
import {
  type Promotion,
  type PromotionCondition,
  PromotionEdit,
  type PromotionEffect,
} from "@quayside/shared/promotions/schema.ts";
import { wallClock } from "../../ui/form/wall-clock.ts";

/** Which items, as people write them: words between commas. */
export interface FilterFields {
  skus: string;
  brands: string;
  tags: string;
  categoryIds: string[];
  collectionIds: string[];
  onSale: "any" | "only" | "never";
}

export interface ConditionFields {
  kind: PromotionCondition["kind"];
  /** Amount, count, instant or words, as the kind has it. */
  text: string;
  to: string;
  /** The moment to the millisecond, as long as its minute stands there unchanged. */
  at?: string;
  /** Which items an amount or a number of units is counted of. */
  items: FilterFields;
}

export interface PromotionFields {
  name: string;
  code: string;
  active: boolean;
  priority: string;
  exclusive: boolean;
  group: string;
  total: string;
  perCustomer: string;
  perCart: string;
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
  tiers: { from: string; percent: string }[];
  off: "percentage" | "amount" | "price";
  sku: string;
  items: FilterFields;
  gets: FilterFields;
  conditions: ConditionFields[];
}

/** What amounts and moments are written in. */
export interface Writing {
  currency: Currency;
  timeZone: string;
}

export const anyItems: FilterFields = {
  skus: "",
  brands: "",
  tags: "",
  categoryIds: [],
  collectionIds: [],
  onSale: "any",
};

export const newPromotion: PromotionFields = {
  ...{ name: "", code: "", active: true, priority: "0", exclusive: false, group: "" },
  ...{ total: "", perCustomer: "", perCart: "", kind: "percentage", on: "lines", percent: "10", amount: "" },
  ...{ per: "unit", maxAmount: "", maxUnits: "", buyQuantity: "2", getQuantity: "1", repeats: true, by: "subtotal" },
  ...{ tiers: [{ from: "", percent: "" }], off: "percentage", sku: "", conditions: [] },
  items: anyItems,
  gets: anyItems,
};

/** What stands between commas. */
export const words = (text: string): string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
const some = (text: string): string[] | undefined => (words(text).length > 0 ? words(text) : undefined);
/** Not a number stays what was typed, so that the schema names the field. */
const count = (text: string): number | undefined => (text.trim() === "" ? undefined : Number(text));
const countText = (number: number | undefined): string => (number === undefined ? "" : String(number));
const basisPoints = (text: string): number => Math.round(Number(text.replace(",", ".")) * 100);
const money = (text: string, currency: Currency): number => parseDecimal(text, currency) ?? Number.NaN;
const optionalMoney = (text: string, currency: Currency) => (text.trim() === "" ? undefined : money(text, currency));

function filterOf({ skus, brands, tags, categoryIds, collectionIds, onSale }: FilterFields): ItemFilter | undefined {
  const filter: ItemFilter = {
    ...{ skus: some(skus), brands: some(brands), tags: some(tags) },
    categoryIds: categoryIds.length > 0 ? categoryIds : undefined,
    collectionIds: collectionIds.length > 0 ? collectionIds : undefined,
    onSale: onSale === "any" ? undefined : onSale,
  };
  return Object.values(filter).some((value) => value !== undefined) ? filter : undefined;
}

function effectOf(fields: PromotionFields, currency: Currency): unknown {
  const { kind, on, per, repeats, by } = fields;
  const items = filterOf(fields.items);
  const amount = money(fields.amount, currency);
  if (kind === "percentage")
    return {
      kind,
      on,
      items,
      basisPoints: basisPoints(fields.percent),
      maxAmount: optionalMoney(fields.maxAmount, currency),
      maxUnits: on === "lines" ? count(fields.maxUnits) : undefined,
    };
  if (kind === "fixed")
    return { kind, per, items, amount, maxUnits: per === "unit" ? count(fields.maxUnits) : undefined };
  if (kind === "buy-get")
    return {
      ...{ kind, repeats, buy: { quantity: count(fields.buyQuantity), items } },
      get: {
        quantity: count(fields.getQuantity),
        items: filterOf(fields.gets),
        basisPoints: basisPoints(fields.percent),
      },
    };
  if (kind === "set-price") return { kind, repeats, items, quantity: count(fields.buyQuantity), price: amount };
  if (kind === "tiered")
    return {
      ...{ kind, by, on, items },
      tiers: fields.tiers.map(({ from, percent }) => ({
        from: by === "subtotal" ? money(from, currency) : count(from),
        give: { kind: "percentage", basisPoints: basisPoints(percent) },
      })),
    };
  if (kind === "gift") return { kind, sku: fields.sku.trim(), quantity: count(fields.getQuantity) };
  const gives = {
    percentage: { basisPoints: basisPoints(fields.percent) },
    amount: { amount },
    price: { price: amount },
  };
  return { kind, give: { kind: fields.off, ...gives[fields.off] } };
}

function conditionOf({ kind, text, to, at, items }: ConditionFields, { currency, timeZone }: Writing): unknown {
  if (kind === "from" || kind === "until") {
    if (at && wallClock(at, timeZone) === text) return { kind, at };
    return { kind, at: text === "" ? "" : instantAt(`${text}:00`, timeZone) };
  }
  if (kind === "minimum-subtotal") return { kind, amount: money(text, currency), items: filterOf(items) };
  if (kind === "quantity") return { kind, min: count(text) ?? 0, max: count(to), items: filterOf(items) };
  if (kind === "nth-order") return { kind, from: count(text), to: count(to) };
  if (kind === "weekdays") return { kind, days: words(text).map(Number) };
  if (kind === "country") return { kind, countries: words(text.toUpperCase()) };
  if (kind === "channel") return { kind, channels: words(text) };
  return { kind, groups: words(text) };
}

/** What the fields say, checked by the contract's own schema. */
export function editOf(fields: PromotionFields, writing: Writing) {
  const { name, code, active, priority, exclusive, group, total, perCustomer, perCart } = fields;
  return PromotionEdit.safeParse({
    ...{ name, active, exclusive },
    code: code.trim() === "" ? undefined : code,
    group: group.trim() === "" ? undefined : group,
    priority: Number(priority),
    limits: { total: count(total), perCustomer: count(perCustomer), perCart: count(perCart) },
    effect: effectOf(fields, writing.currency),
    conditions: fields.conditions.map((condition) => conditionOf(condition, writing)),
  });
}

function filterFields(filter: ItemFilter | undefined): FilterFields {
  const { skus = [], brands = [], tags = [], categoryIds = [], collectionIds = [], onSale = "any" } = filter ?? {};
  return {
    skus: skus.join(", "),
    brands: brands.join(", "),
    tags: tags.join(", "),
    categoryIds,
    collectionIds,
    onSale,
  };
}

function conditionFields(condition: PromotionCondition, { currency, timeZone }: Writing): ConditionFields {
  const { kind } = condition;
  const items = "items" in condition ? filterFields(condition.items) : anyItems;
  const fields = (text: string, to = ""): ConditionFields => ({ kind, text, to, items });
  if (kind === "from" || kind === "until") return { ...fields(wallClock(condition.at, timeZone)), at: condition.at };
  if (kind === "minimum-subtotal") return fields(toDecimal({ amount: condition.amount, currency }));
  if (kind === "quantity") return fields(String(condition.min), String(condition.max ?? ""));
  if (kind === "nth-order") return fields(String(condition.from), String(condition.to ?? ""));
  if (kind === "weekdays") return fields(condition.days.join(", "));
  if (kind === "country") return fields(condition.countries.join(", "));
  return fields((kind === "channel" ? condition.channels : condition.groups).join(", "));
}

function effectFields(effect: PromotionEffect, currency: Currency): Partial<PromotionFields> {
  const { kind } = effect;
  const percent = (points: number) => String(points / 100);
  const written = (amount: number) => toDecimal({ amount, currency });
  if (kind === "percentage") {
    const most = effect.maxAmount === undefined ? "" : written(effect.maxAmount);
    return {
      ...{ on: effect.on, percent: percent(effect.basisPoints), maxAmount: most, maxUnits: countText(effect.maxUnits) },
      items: filterFields(effect.items),
    };
  }
  if (kind === "fixed")
    return {
      ...{ per: effect.per, amount: written(effect.amount), maxUnits: countText(effect.maxUnits) },
      items: filterFields(effect.items),
    };
  if (kind === "buy-get")
    return {
      ...{
        buyQuantity: String(effect.buy.quantity),
        getQuantity: String(effect.get.quantity),
        repeats: effect.repeats,
      },
      ...{ percent: percent(effect.get.basisPoints), items: filterFields(effect.buy.items) },
      gets: filterFields(effect.get.items),
    };
  if (kind === "set-price")
    return {
      ...{ buyQuantity: String(effect.quantity), amount: written(effect.price), repeats: effect.repeats },
      items: filterFields(effect.items),
    };
  if (kind === "gift") return { sku: effect.sku, getQuantity: String(effect.quantity) };
  if (kind === "tiered")
    return {
      ...{ by: effect.by, on: effect.on, items: filterFields(effect.items) },
      tiers: effect.tiers.map(({ from, give }) => ({
        from: effect.by === "subtotal" ? written(from) : String(from),
        percent: give.kind === "percentage" ? percent(give.basisPoints) : "",
      })),
    };
  const { give } = effect;
  if (give.kind === "percentage") return { off: "percentage", percent: percent(give.basisPoints) };
  return { off: give.kind, amount: written(give.kind === "amount" ? give.amount : give.price) };
}

export function fieldsOf(promotion: Promotion, writing: Writing): PromotionFields {
  const { name, code = "", active, priority, exclusive, group = "", limits, effect, conditions } = promotion;
  return {
    ...newPromotion,
    ...{ name, code, active, exclusive, group, kind: effect.kind, priority: String(priority) },
    ...{
      total: countText(limits.total),
      perCustomer: countText(limits.perCustomer),
      perCart: countText(limits.perCart),
    },
    ...effectFields(effect, writing.currency),
    conditions: conditions.map((condition) => conditionFields(condition, writing)),
  };
}

/** Whether the fields show all of a promotion: one made by the API may hold what they have no field for. */
export function isWhollyShown(promotion: Promotion, writing: Writing): boolean {
  const read = editOf(fieldsOf(promotion, writing), writing);
  return read.success && JSON.stringify(sorted(read.data)) === JSON.stringify(sorted(PromotionEdit.parse(promotion)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
