import { idPrefixes, ulid } from "@quayside/shared/kernel/id.ts";
import type { Promotion, PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import type { LineToPrice, PriceCartInput } from "./price-cart.ts";

const at = "2026-11-21T12:00:00.000Z";
const british = { standard: 200_000, reduced: 50_000, zero: 0 };

export const testFacts: LineToPrice["facts"] = {
  ...{ productId: "prd_1", categoryId: "cat_1", collectionIds: [], tags: [], attributes: {} },
};

export function testLine(quantity: number, price: number, more: Partial<LineToPrice> = {}): LineToPrice {
  const goods = { sku: "A", quantity, weightGrams: 0, taxClass: "standard" as const, facts: testFacts };
  return { ...goods, offers: [{ source: "catalogue", price }], ...more };
}

let made = 0;

/** A promotion that is on and has no conditions; a later one has a later id. */
export function testPromotion(effect: PromotionEffect, more: Partial<Promotion> = {}): Promotion {
  made += 1;
  return {
    ...{ id: `${idPrefixes.promotion}_${ulid(made, new Uint8Array(10))}`, version: 1, name: effect.kind, active: true },
    ...{ effect, conditions: [], priority: 0, exclusive: false, limits: {}, createdAt: at, updatedAt: at },
    ...more,
  };
}

/** British prices with tax; the lines get SKUs `S0`, `S1`… */
export function testCart(
  lines: readonly LineToPrice[],
  more: Partial<PriceCartInput> & { promotions?: readonly Promotion[] } = {},
): PriceCartInput {
  const { promotions = [], ...rest } = more;
  return {
    ...{ now: at, timeZone: "Europe/London", currency: "GBP", locale: "en-GB", pricesIncludeTax: true },
    lines: lines.map((each, index) => ({ ...each, sku: `S${index}` })),
    candidates: promotions.map((promotion) => ({ promotion, usedUp: false })),
    ...{ gifts: new Map(), tenders: [], taxRates: british, shopper: { channel: "web", groups: [] } },
    dispatch: { cutOff: "14:00", weekdays: [1, 2, 3, 4, 5], holidays: [] },
    ...rest,
  };
}

/** So many per cent off lines or the order, by a code. */
export function testPercentage(percent: number, on: "lines" | "order", more: Partial<Promotion> = {}): Promotion {
  const effect = { kind: "percentage", basisPoints: percent * 100, on } as const;
  return testPromotion(effect, { name: `${percent} ${on}`, code: `P${percent}`, ...more });
}

/** A cart with just that. */
export const percentOff = (percent: number, on: "lines" | "order", more?: Partial<Promotion>) => ({
  promotions: [testPercentage(percent, on, more)],
});

export const atLeast = (amount: number): Partial<Promotion> => ({ conditions: [{ kind: "minimum-subtotal", amount }] });
