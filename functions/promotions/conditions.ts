import { weekdayOf } from "@quayside/shared/kernel/calendar.ts";
import { dayOf, type Instant } from "@quayside/shared/kernel/day.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { PromotionCondition } from "@quayside/shared/promotions/schema.ts";
import { weekdayName } from "@quayside/shared/promotions/weekday.ts";
import { type Line, sumOf, totalOf } from "../cart/pricing/line.ts";
import { writtenCountry, writtenDay } from "../platform/written.ts";
import { matches } from "./matches.ts";

/** Who buys, where and how. */
export interface Shopper {
  channel: string;
  /** Of the delivery address. */
  country?: string | undefined;
  /** Customer groups of whoever is signed in. */
  groups: readonly string[];
  /** Orders placed before under the same e-mail address; unknown until there is one. */
  ordersPlaced?: number | undefined;
}

/** The lines so far, who buys, and when. */
export interface Standing {
  now: Instant;
  /** Both of the store. */
  timeZone: string;
  locale: string;
  shopper: Shopper;
  lines: readonly Line[];
  /** Writes an amount for people. */
  show: (amount: Minor) => string;
}

type Test<K extends PromotionCondition["kind"]> = (
  condition: Extract<PromotionCondition, { kind: K }>,
  standing: Standing,
) => string | undefined;

const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });
const endings: Record<string, string> = { one: "st", two: "nd", few: "rd" };

function nth(count: number): string {
  return `${count}${endings[ordinals.select(count)] ?? "th"}`;
}

/** One row per kind of condition: why it is not met, if it is not. */
const tests: { [K in PromotionCondition["kind"]]: Test<K> } = {
  from: ({ at }, standing) => (standing.now < at ? `starts on ${writtenDay(at, standing)}` : undefined),
  until: ({ at }, standing) => (standing.now >= at ? `ended on ${writtenDay(at, standing)}` : undefined),
  "minimum-subtotal": ({ amount, items }, { lines, show }) => {
    const subtotal = sumOf(lines, (line) => (matches(items, line) ? totalOf(line) : 0));
    return subtotal < amount ? `needs ${items ? "its goods" : "goods"} worth ${show(amount)}` : undefined;
  },
  quantity: ({ min, max, items }, { lines }) => {
    const units = sumOf(lines, (line) => (matches(items, line) ? line.quantity : 0));
    if (units < min) return `needs ${min} of ${items ? "its items" : "any items"}`;
    return max !== undefined && units > max
      ? `is for at most ${max} of ${items ? "its items" : "any items"}`
      : undefined;
  },
  "customer-group": ({ groups }, { shopper }) =>
    groups.some((group) => shopper.groups.includes(group)) ? undefined : "is for certain customers",
  "nth-order": ({ from, to }, { shopper }) => {
    const range =
      to === from ? `the ${nth(from)} order` : `orders from the ${nth(from)}${to ? ` to the ${nth(to)}` : " on"}`;
    if (shopper.ordersPlaced === undefined) return `is for ${range}: enter your e-mail address`;
    const count = shopper.ordersPlaced + 1;
    return count >= from && count <= (to ?? count) ? undefined : `is for ${range}`;
  },
  weekdays: ({ days }, { now, timeZone }) =>
    days.includes(weekdayOf(dayOf(new Date(now), timeZone)))
      ? undefined
      : `is for ${days
          .toSorted((a, b) => a - b)
          .map(weekdayName)
          .join(", ")}`,
  country: ({ countries }, { shopper, locale }) => {
    if (shopper.country !== undefined && countries.includes(shopper.country)) return undefined;
    const reason = `is for deliveries to ${countries.map((code) => writtenCountry(code, locale)).join(", ")}`;
    return shopper.country === undefined ? `${reason}: enter your address` : reason;
  },
  channel: ({ channels }, { shopper }) =>
    channels.includes(shopper.channel) ? undefined : "is for another way of buying",
};

/** Why a promotion does not apply, by the first condition that is not met. */
export function unmetCondition(conditions: readonly PromotionCondition[], standing: Standing): string | undefined {
  for (const condition of conditions) {
    // Each kind's row takes conditions of that kind; TypeScript cannot follow that through the lookup.
    const test = tests[condition.kind] as Test<PromotionCondition["kind"]>;
    const reason = test(condition, standing);
    if (reason) return reason;
  }
  return undefined;
}
