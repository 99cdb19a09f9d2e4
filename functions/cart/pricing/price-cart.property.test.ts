import type { Promotion, PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import type { DeliveryZone } from "@quayside/shared/store/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type LineToPrice, type PriceCartInput, type PricedCart, priceCart } from "./price-cart.ts";
import { testFacts, testPromotion } from "./test-price.ts";

const taxClass = fc.constantFrom("standard" as const, "reduced" as const, "zero" as const);
const rate = fc.oneof(fc.constantFrom(0, 50_000, 88_750, 200_000), fc.integer({ min: 0, max: 1_000_000 }));
const price = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1_000_000 }));

const line: fc.Arbitrary<LineToPrice> = fc.record({
  sku: fc.constantFrom("A", "B", "C", "D", "E"),
  quantity: fc.integer({ min: 1, max: 50 }),
  weightGrams: fc.integer({ min: 0, max: 2000 }),
  taxClass,
  floorPrice: fc.option(price, { nil: undefined }),
  facts: fc.constant(testFacts),
  offers: fc.tuple(fc.record({ source: fc.constant("catalogue" as const), price })),
});

const basisPoints = fc.integer({ min: 1, max: 10_000 });
const units = fc.integer({ min: 1, max: 5 });
const amount = fc.integer({ min: 1, max: 100_000 });
const on = fc.constantFrom("lines" as const, "order" as const);
const items = fc.option(fc.record({ skus: fc.subarray(["A", "B", "C", "D"], { minLength: 1 }) }), { nil: undefined });
const give = fc.oneof(
  fc.record({ kind: fc.constant("percentage" as const), basisPoints }),
  fc.record({ kind: fc.constant("amount" as const), amount }),
);

const effect: fc.Arbitrary<PromotionEffect> = fc.oneof(
  fc.record({
    ...{ kind: fc.constant("percentage" as const), basisPoints, on, items },
    maxUnits: fc.option(units, { nil: undefined }),
    maxAmount: fc.option(amount, { nil: undefined }),
  }),
  fc.record({
    ...{ kind: fc.constant("fixed" as const), amount, items },
    per: fc.constantFrom("unit" as const, "line" as const, "order" as const),
  }),
  fc.record({
    kind: fc.constant("buy-get" as const),
    buy: fc.record({ quantity: units, items }),
    get: fc.record({ quantity: units, items, basisPoints }),
    repeats: fc.boolean(),
  }),
  fc.record({
    ...{ kind: fc.constant("set-price" as const), price, items, repeats: fc.boolean() },
    quantity: fc.integer({ min: 2, max: 5 }),
  }),
  fc.record({
    ...{ kind: fc.constant("tiered" as const), on, items },
    by: fc.constantFrom("subtotal" as const, "quantity" as const),
    tiers: fc.array(fc.record({ from: fc.integer({ min: 1, max: 20_000 }), give }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("delivery" as const),
    give: fc.oneof(give, fc.record({ kind: fc.constant("price" as const), price })),
  }),
  fc.record({ kind: fc.constant("gift" as const), sku: fc.constantFrom("A", "GIFT"), quantity: units }),
);

const promotion: fc.Arbitrary<Promotion> = fc
  .record({
    effect,
    conditions: fc.array(fc.record({ kind: fc.constant("minimum-subtotal" as const), amount: price }), {
      maxLength: 1,
    }),
    priority: fc.integer({ min: 0, max: 3 }),
    exclusive: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    active: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
    group: fc.option(fc.constantFrom("one", "two"), { nil: undefined }),
    limits: fc.record({ perCart: fc.option(units, { nil: undefined }) }),
  })
  .map(({ effect: given, ...more }) => testPromotion(given, more));

const gifts = new Map(
  ["A", "GIFT"].map((sku) => [
    sku,
    {
      line: { sku, weightGrams: 10, taxClass: "zero" as const, facts: testFacts },
      title: sku,
      price: 100,
      available: 5,
    },
  ]),
);

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

const dispatch = { cutOff: "14:00", weekdays: [1, 2, 3, 4, 5], holidays: [] };

const anyCart: fc.Arbitrary<PriceCartInput> = fc.record({
  now: fc.constant("2026-11-21T12:00:00.000Z"),
  timeZone: fc.constant("Europe/London"),
  shopper: fc.constant({ channel: "web", groups: [] }),
  gifts: fc.constant(gifts),
  dispatch: fc.constant(dispatch),
  tenders: fc.array(
    fc.record({
      kind: fc.constant("gift-card" as const),
      reference: fc.constant("gft"),
      label: fc.constant("2345"),
      balance: price,
    }),
    { maxLength: 2 },
  ),
  currency: fc.constantFrom("JPY", "GBP", "KWD"),
  locale: fc.constant("en-GB"),
  pricesIncludeTax: fc.boolean(),
  lines: fc.array(line, { maxLength: 8 }),
  candidates: fc.array(
    fc.record({
      promotion,
      usedUp: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
    { maxLength: 4 },
  ),
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
    const given = (kinds: (kind: string) => boolean) =>
      sum(outcomes.map(({ promotion: { effect: of }, amount: off }) => (kinds(of.kind) ? off : 0)));
    expect(totals.discount).toBe(given((kind) => kind !== "delivery" && kind !== "gift"));
    expect(totals.delivery).toBe((delivery?.fullPrice ?? 0) - given((kind) => kind === "delivery"));
    expect(totals.tax).toBe(sum([...lines.map((each) => each.taxed.tax), delivery?.taxed.tax ?? 0]));
    expect(totals.tax).toBe(sum(taxes.map((each) => each.tax)));
    const net = sum(taxes.map((each) => each.net));
    expect(totals.total).toBe(net + totals.tax);
    expect(totals.total - (pricesIncludeTax ? 0 : totals.tax)).toBe(
      sum(lines.map((each) => each.total)) + totals.delivery,
    );
  });
});

test("tenders pay of the total what they hold, in turn, and the rest is due", () => {
  holds(({ totals, tenders: spent }) => {
    expect(totals.due + sum(spent.map((each) => each.amount))).toBe(totals.total);
    for (const [index, each] of spent.entries()) {
      expect(each.amount).toBeGreaterThanOrEqual(0);
      expect(each.amount).toBeLessThanOrEqual(each.balance);
      const isFirstUnspent = index > 0 && (spent[index - 1]?.amount ?? 0) < (spent[index - 1]?.balance ?? 0);
      if (isFirstUnspent) expect(each.amount).toBe(0);
    }
  });
});

test("the order in which promotions are found changes nothing", () => {
  fc.assert(
    fc.property(anyCart, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (input, draws) => {
      const shuffled = input.candidates
        .map((each, index) => ({ each, draw: draws[index] ?? 0 }))
        .sort((a, b) => a.draw - b.draw)
        .map(({ each }) => each);
      expect(priceCart({ ...input, candidates: shuffled })).toEqual(priceCart(input));
    }),
    { numRuns: 500 },
  );
});

test("one exclusive promotion that applies is alone; of a group there is one", () => {
  holds(({ outcomes }) => {
    const applied = outcomes.filter((each) => each.applied).map((each) => each.promotion);
    if (applied.some((each) => each.exclusive)) expect(applied).toHaveLength(1);
    for (const group of ["one", "two"])
      expect(applied.filter((each) => each.group === group).length).toBeLessThanOrEqual(1);
    expect(outcomes.every(({ reason }) => reason !== "")).toBe(true);
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
