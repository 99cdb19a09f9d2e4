import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { DeliveryZone } from "@quayside/shared/store/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type PriceCartInput, type PricedCart, priceCart } from "./price-cart.ts";

const taxClass = fc.constantFrom("standard" as const, "reduced" as const, "zero" as const);
const rate = fc.oneof(fc.constantFrom(0, 50_000, 88_750, 200_000), fc.integer({ min: 0, max: 1_000_000 }));
const price = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1_000_000 }));

const line = fc.record({
  sku: fc.string({ minLength: 1, maxLength: 5 }),
  quantity: fc.integer({ min: 1, max: 50 }),
  weightGrams: fc.integer({ min: 0, max: 2000 }),
  taxClass,
  floorPrice: fc.option(price, { nil: undefined }),
  offers: fc.tuple(fc.record({ source: fc.constant("list" as const), price })),
});

const promotion: fc.Arbitrary<Promotion> = fc.record({
  id: fc.constant("prm_00000000000000000000000000"),
  version: fc.constant(1),
  name: fc.string({ minLength: 1, maxLength: 8 }),
  code: fc.constant("CODE"),
  active: fc.boolean(),
  effect: fc.record({
    kind: fc.constant("percentage" as const),
    basisPoints: fc.integer({ min: 1, max: 10_000 }),
    on: fc.constantFrom("lines" as const, "order" as const),
  }),
  conditions: fc.array(fc.record({ kind: fc.constant("minimum-subtotal" as const), amount: price }), { maxLength: 1 }),
  priority: fc.integer({ min: 0, max: 3 }),
  exclusive: fc.boolean(),
  limits: fc.constant({}),
});

const deliveryZone: fc.Arbitrary<DeliveryZone> = fc.record({
  id: fc.constant("zone"),
  name: fc.constant("Zone"),
  countries: fc.constant(["GB"]),
  options: fc.tuple(
    fc.record({
      id: fc.constant("parcel"),
      name: fc.constant("Parcel"),
      days: fc.constant({ min: 1, max: 2 }),
      taxClass,
      freeFrom: fc.option(price, { nil: undefined }),
      rates: fc.array(fc.record({ upToGrams: fc.integer({ min: 1, max: 100_000 }), price }), { minLength: 1 }),
    }),
  ),
});

const anyCart: fc.Arbitrary<PriceCartInput> = fc.record({
  now: fc.constant("2026-11-21T12:00:00.000Z"),
  currency: fc.constantFrom("JPY", "GBP", "KWD"),
  locale: fc.constant("en-GB"),
  pricesIncludeTax: fc.boolean(),
  lines: fc.array(line, { maxLength: 8 }),
  candidates: fc.array(fc.record({ promotion, usedUp: fc.boolean() }), { maxLength: 3 }),
  taxRates: fc.record({ standard: rate, reduced: rate, zero: fc.constant(0) }),
  deliveryZone: fc.option(deliveryZone, { nil: undefined }),
  deliveryOptionId: fc.option(fc.constant("parcel"), { nil: undefined }),
});

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

function holds(property: (priced: PricedCart, input: PriceCartInput) => void): void {
  fc.assert(
    fc.property(anyCart, (input) => property(priceCart(input), input)),
    { numRuns: 500 },
  );
}

test("every total is the sum of its parts", () => {
  holds(({ lines, totals, taxes, delivery, outcomes }, { pricesIncludeTax }) => {
    expect(totals.subtotal).toBe(sum(lines.map((each) => each.quantity * each.unitPrice)));
    expect(totals.discount).toBe(sum(lines.map((each) => each.discount)));
    expect(totals.discount).toBe(sum(outcomes.map((each) => each.amount)));
    expect(totals.delivery).toBe(delivery?.price ?? 0);
    expect(totals.tax).toBe(sum([...lines.map((each) => each.taxed.tax), delivery?.taxed.tax ?? 0]));
    expect(totals.tax).toBe(sum(taxes.map((each) => each.tax)));
    const net = sum(taxes.map((each) => each.net));
    expect(totals.total).toBe(net + totals.tax);
    expect(totals.total - (pricesIncludeTax ? 0 : totals.tax)).toBe(
      sum(lines.map((each) => each.total)) + totals.delivery,
    );
  });
});

test("no line goes under its floor, no amount under zero", () => {
  holds(({ lines, totals, taxes }) => {
    for (const each of lines) {
      const floor = Math.min(each.subtotal, each.quantity * (each.floorPrice ?? 0));
      expect(each.total).toBeGreaterThanOrEqual(floor);
      expect(each.discount).toBeGreaterThanOrEqual(0);
      expect(each.discount).toBeLessThanOrEqual(each.subtotal);
    }
    for (const amount of [...Object.values(totals), ...taxes.flatMap(({ net, tax }) => [net, tax])])
      expect(amount).toBeGreaterThanOrEqual(0);
  });
});

test("amounts are integers, whatever the currency's digits", () => {
  holds(({ lines, totals }) => {
    const amounts = lines.flatMap((each) => [each.discount, each.total, each.taxed.net, each.taxed.tax]);
    for (const amount of [...amounts, ...Object.values(totals)]) expect(Number.isSafeInteger(amount)).toBe(true);
  });
});

test("the same input has the same price, and is left as it was", () => {
  fc.assert(
    fc.property(anyCart, (input) => {
      const before = structuredClone(input);
      const first = priceCart(input);
      expect(priceCart(input)).toEqual(first);
      expect(input).toEqual(before);
    }),
  );
});

test("gross prices made from net prices hold the same tax", () => {
  fc.assert(
    fc.property(anyCart, (input) => {
      const bare = { ...input, candidates: [], deliveryZone: undefined };
      const onTop = priceCart({ ...bare, pricesIncludeTax: false });
      const gross = onTop.lines.map((each) => each.taxed.net + each.taxed.tax);
      const lines = input.lines.map((each, index) => ({
        ...{ ...each, quantity: 1 },
        offers: [{ source: "list", price: gross[index] ?? 0 }] as const,
      }));
      const included = priceCart({ ...bare, lines, pricesIncludeTax: true });
      expect(included.lines.map((each) => each.taxed)).toEqual(onTop.lines.map((each) => each.taxed));
      expect(included.totals.total).toBe(onTop.totals.total);
    }),
  );
});
