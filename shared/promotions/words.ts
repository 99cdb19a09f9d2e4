import type { Minor } from "../kernel/money.ts";
import type { PromotionEffect } from "./schema.ts";

type Show = (amount: Minor) => string;
/** What people call an article; undefined where it is not known by its SKU. */
type TitleOf = (sku: string) => string | undefined;
type Of<K extends PromotionEffect["kind"]> = Extract<PromotionEffect, { kind: K }>;

export const percent = (basisPoints: number) => `${basisPoints / 100}%`;

const off = (give: Of<"tiered">["tiers"][number]["give"], show: Show) =>
  give.kind === "percentage" ? `${percent(give.basisPoints)} off` : `${show(give.amount)} off`;

const times = { unit: " each", line: " per line", order: "" } as const;

/** One row per kind: what it gives, in a few words. */
const words: { [K in PromotionEffect["kind"]]: (effect: Of<K>, show: Show, titleOf: TitleOf) => string } = {
  percentage: ({ basisPoints }) => `${percent(basisPoints)} off`,
  fixed: ({ amount, per }, show) => `${show(amount)} off${times[per]}`,
  "buy-get": ({ buy, get }) =>
    get.basisPoints === 10_000
      ? `buy ${buy.quantity}, get ${get.quantity} free`
      : `buy ${buy.quantity}, get ${get.quantity} at ${percent(get.basisPoints)} off`,
  "set-price": ({ quantity, price }, show) => `${quantity} for ${show(price)}`,
  tiered: ({ tiers, by, on }, show) =>
    tiers
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, give }) => {
        const each = give.kind === "amount" && on === "lines" ? " each" : "";
        return `${off(give, show)}${each} from ${by === "subtotal" ? show(from) : from}`;
      })
      .join(", "),
  delivery: ({ give }, show) => {
    if (give.kind === "price") return give.price === 0 ? "free delivery" : `delivery for ${show(give.price)}`;
    if (give.kind === "amount") return `${show(give.amount)} off delivery`;
    return give.basisPoints === 10_000 ? "free delivery" : `${percent(give.basisPoints)} off delivery`;
  },
  gift: ({ sku, quantity }, _, titleOf) => `${quantity} × ${titleOf(sku) ?? sku} as a gift`,
};

/** What an effect gives, in a few words for shoppers and staff. */
export function effectWords(effect: PromotionEffect, show: Show, titleOf: TitleOf = () => undefined): string {
  // Each kind's row takes effects of that kind; TypeScript cannot follow that through the lookup.
  const say = words[effect.kind] as (effect: PromotionEffect, show: Show, titleOf: TitleOf) => string;
  return say(effect, show, titleOf);
}
