import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { ItemFilter } from "@quayside/shared/promotions/item-filter.ts";
import type { Promotion, PromotionCondition, PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import type { TaxClass } from "@quayside/shared/store/schema.ts";
import type { TaxRates } from "../../tax/provider.ts";
import type { LineToPrice, PriceCartInput } from "./price-cart.ts";
import { testLine, testPromotion } from "./test-price.ts";

/** In minor units; what is not said is not compared. */
export interface Outcome {
  /** Of each line. */
  discounts?: readonly Minor[];
  /** Of all goods together. */
  discount?: Minor;
  delivery?: Minor;
  tax?: Minor;
  total?: Minor;
  due?: Minor;
}

/**
 * Numbers that the public tests of another platform expect, written down from what they say and worked out by hand where
 * they give only a part. Their code is not copied; the name says whose test, and what it is about.
 */
export interface PlatformCase {
  name: string;
  lines: readonly LineToPrice[];
  /** Whether prices hold their tax; there is none unless `rates` say so. */
  included: boolean;
  rates?: TaxRates;
  promotions?: readonly Promotion[];
  delivery?: { fee: Minor; taxClass: TaxClass };
  /** What a gift card holds that is to pay. */
  giftCard?: Minor;
  more?: Partial<PriceCartInput>;
  ours: Outcome;
  /** Where the platform follows another rule (decision 165): what it expects, and why ours differs. */
  theirs?: Outcome & { why: string };
}

/** Money of an order that goes back in steps, each with what it comes to by itself. */
export interface PlatformRefund extends Omit<PlatformCase, "ours" | "theirs"> {
  steps: readonly { units: readonly number[]; delivery?: Minor; amount: Minor }[];
  /** What can still be given back afterwards, delivery with it. */
  left: Minor;
}

const untaxed: TaxRates = { standard: 0, reduced: 0, zero: 0 };

/** Per cent of the standard and of the reduced class. */
const percents = (standard: number, reduced = 0): TaxRates => ({
  standard: standard * 10_000,
  reduced: reduced * 10_000,
  zero: 0,
});

const reduced = { taxClass: "reduced" } as const;
const zero = { taxClass: "zero" } as const;
const floor = (floorPrice: Minor) => ({ floorPrice });
/** Bought at `price`, struck through beside it what it cost before. */
const onSale = (listPrice: Minor) => ({ listPrice });

type Rest = Partial<Promotion>;
const only = (...skus: string[]): { items: ItemFilter } => ({ items: { skus } });
const fullPriced: { items: ItemFilter } = { items: { onSale: "never" } };
const off = (amount: Minor, per: "unit" | "line" | "order", filter = {}, rest: Rest = {}) =>
  testPromotion({ kind: "fixed", amount, per, ...filter } as PromotionEffect, rest);
const percent = (of: number, on: "lines" | "order", filter = {}, rest: Rest = {}) =>
  testPromotion({ kind: "percentage", basisPoints: Math.round(of * 100), on, ...filter } as PromotionEffect, rest);
const deliveryOff = (of: number, rest: Rest = {}) =>
  testPromotion({ kind: "delivery", give: { kind: "percentage", basisPoints: of * 100 } }, rest);
const when = (...conditions: PromotionCondition[]): Rest => ({ conditions });
const worth = (amount: Minor, ...skus: string[]): PromotionCondition => ({
  ...{ kind: "minimum-subtotal", amount },
  ...(skus.length > 0 ? only(...skus) : {}),
});
const units = (min: number, ...skus: string[]): PromotionCondition => ({
  ...{ kind: "quantity", min },
  ...(skus.length > 0 ? only(...skus) : {}),
});
const has = (sku: string) => when(units(1, sku));
const turn = (priority: number, rest: Rest = {}): Rest => ({ priority, ...rest });

const excluded = { included: false } as const;
const included = { included: true } as const;
const at = (standard: number, low = 0) => ({ rates: percents(standard, low) });
const line = testLine;

/** Each unit's tax or discount rounded by itself. */
const perUnit = "it rounds per unit; here tax and discount are rounded once, on the line";
const remainder = "it gives the remainder to the last line; here the largest remainder, ties to the earlier line";

const sylius: PlatformCase[] = [
  {
    name: "items of different tax rates",
    lines: [line(1, 10_000), line(1, 5000, reduced)],
    ...{ ...excluded, ...at(23, 5), ours: { tax: 2550, total: 17_550 } },
  },
  {
    name: "several of each at different tax rates",
    lines: [line(3, 10_000), line(4, 5000, reduced)],
    ...{ ...excluded, ...at(23, 5), ours: { tax: 7900, total: 57_900 } },
  },
  {
    name: "items of one tax rate",
    lines: [line(3, 10_000), line(2, 3000)],
    ...{ ...excluded, ...at(23), ours: { tax: 8280, total: 44_280 } },
  },
  {
    name: "after an item was removed",
    lines: [line(2, 3000)],
    ...excluded,
    ...at(23),
    ours: { tax: 1380, total: 7380 },
  },
  {
    name: "after a quantity was changed",
    lines: [line(1, 10_000), line(2, 3000)],
    ...{ ...excluded, ...at(23), ours: { tax: 3680, total: 19_680 } },
  },
  {
    name: "variants of different tax categories",
    lines: [line(1, 10_000, reduced), line(1, 4000)],
    ...{ ...excluded, ...at(23, 5), ours: { tax: 1420, total: 15_420 } },
  },
  {
    name: "tax of an item, 4.595 rounded up",
    lines: [line(1, 4595, reduced)],
    ...{ ...excluded, ...at(23, 10), ours: { tax: 460, total: 5055 } },
  },
  {
    name: "tax of an item, 4.594 rounded down",
    lines: [line(1, 4594, reduced)],
    ...{ ...excluded, ...at(23, 10), ours: { tax: 459, total: 5053 } },
  },
  {
    name: "tax of ten of an item",
    lines: [line(10, 1010)],
    ...{ ...excluded, ...at(23, 10), ours: { tax: 2323, total: 12_423 } },
  },
  { name: "tax in the price, 3.283", lines: [line(1, 1970)], ...included, ...at(20), ours: { tax: 328, total: 1970 } },
  { name: "tax in the price of two", lines: [line(2, 1970)], ...included, ...at(20), ours: { tax: 657, total: 3940 } },
  {
    name: "tax in the prices of two items, each rounded",
    lines: [line(1, 1970), line(1, 1970)],
    ...{ ...included, ...at(20), ours: { tax: 656, total: 3940 } },
  },
  {
    name: "tax on goods and on shipping",
    lines: [line(1, 1000)],
    ...{ ...excluded, ...at(5, 10), delivery: { fee: 1000, ...reduced } },
    ours: { tax: 150, total: 2150, delivery: 1000 },
  },
  {
    name: "tax in the price of goods and of shipping",
    lines: [line(1, 1000)],
    ...{ ...included, ...at(5, 10), delivery: { fee: 1000, ...reduced } },
    ours: { tax: 139, total: 2000, delivery: 1000 },
  },
  {
    name: "discount on an item, then tax rounded up",
    lines: [line(1, 5605, reduced)],
    ...{ ...excluded, ...at(23, 10), promotions: [off(1010, "unit", only("S0"))] },
    ours: { discounts: [1010], tax: 460, total: 5055 },
  },
  {
    name: "discount on an item, then tax rounded down",
    lines: [line(1, 5604, reduced)],
    ...{ ...excluded, ...at(23, 10), promotions: [off(1010, "unit", only("S0"))] },
    ours: { discounts: [1010], tax: 459, total: 5053 },
  },
  {
    name: "discount on one of two items of different rates",
    lines: [line(2, 1000), line(1, 5605, reduced)],
    ...{ ...excluded, ...at(23, 10), promotions: [off(1010, "unit", only("S1"))] },
    ours: { discounts: [0, 1010], tax: 920, total: 7515 },
  },
  {
    name: "discount on two units beside an item of another rate",
    lines: [line(2, 1000), line(2, 5605, reduced)],
    ...{ ...excluded, ...at(23, 10), promotions: [off(1010, "unit", only("S1"))] },
    ours: { discounts: [0, 2020], tax: 1379, total: 12_569 },
  },
  {
    name: "discount on an item with tax in the price, rounded up",
    lines: [line(1, 5695, reduced)],
    ...{ ...included, ...at(23, 10), promotions: [off(1000, "unit", only("S0"))] },
    ours: { tax: 427, total: 4695 },
  },
  {
    name: "discount on an item with tax in the price, rounded down",
    lines: [line(1, 5690, reduced)],
    ...{ ...included, ...at(23, 10), promotions: [off(1000, "unit", only("S0"))] },
    ours: { tax: 426, total: 4690 },
  },
  {
    name: "discount on one of two items with tax in the price",
    lines: [line(2, 1000), line(1, 5695, reduced)],
    ...{ ...included, ...at(23, 10), promotions: [off(1000, "unit", only("S1"))] },
    ours: { tax: 801, total: 6695 },
  },
  {
    name: "discount on two units with tax in the price",
    lines: [line(2, 1000), line(2, 5695, reduced)],
    ...{ ...included, ...at(23, 10), promotions: [off(1000, "unit", only("S1"))] },
    ours: { tax: 1228, total: 11_390 },
  },
  {
    name: "discount on the order, then tax rounded up",
    lines: [line(1, 5605, reduced)],
    ...{ ...excluded, ...at(23, 10), promotions: [off(1010, "order", {}, has("S0"))] },
    ours: { tax: 460, total: 5055 },
  },
  {
    name: "discount on an order of two rates",
    lines: [line(2, 1000), line(1, 5604, reduced)],
    ...{ ...excluded, ...at(23, 10), promotions: [off(1010, "order", {}, has("S1"))] },
    ours: { discounts: [266, 744], tax: 885, total: 7479 },
  },
  {
    name: "two discounts on an order of one rate",
    lines: [line(2, 5605, reduced), line(1, 5604, reduced)],
    ...{ ...excluded, ...at(23, 10) },
    promotions: [off(1010, "order", {}, has("S0")), off(1010, "order", {}, has("S1"))],
    ours: { discount: 2020, tax: 1479, total: 16_273 },
  },
  {
    name: "two discounts on an order of two rates",
    lines: [line(1, 5605, reduced), line(1, 1000)],
    ...{ ...excluded, ...at(23, 10) },
    promotions: [off(1010, "order", {}, has("S0")), off(500, "order", {}, has("S1"))],
    ours: { discount: 1510, tax: 609, total: 5704 },
  },
  {
    name: "discount on an order of two rates with tax in the price",
    lines: [line(2, 1000), line(1, 5690, reduced)],
    ...{ ...included, ...at(23, 10), promotions: [off(1000, "order", {}, has("S1"))] },
    ours: { discounts: [260, 740], tax: 775, total: 6690 },
  },
  {
    name: "two discounts on an order of one rate with tax in the price",
    lines: [line(2, 5690, reduced), line(1, 5695, reduced)],
    ...{ ...included, ...at(23, 10) },
    promotions: [off(1000, "order", {}, has("S0")), off(1000, "order", {}, has("S1"))],
    ours: { discount: 2000, tax: 1370, total: 15_075 },
  },
  {
    name: "two discounts on an order of two rates with tax in the price",
    lines: [line(1, 5695, reduced), line(1, 1000)],
    ...{ ...included, ...at(23, 10) },
    promotions: [off(1000, "order", {}, has("S0")), off(500, "order", {}, has("S1"))],
    ours: { discount: 1500, tax: 547, total: 5195 },
  },
  {
    name: "discount on shipping of 51.06, tax rounded up",
    lines: [line(1, 1000, zero)],
    ...{ ...excluded, ...at(23, 10), delivery: { fee: 5106, ...reduced }, promotions: [deliveryOff(10)] },
    ours: { delivery: 4595, tax: 460, total: 6055 },
  },
  {
    name: "discount on shipping of 51.04, tax rounded down",
    lines: [line(1, 1000, zero)],
    ...{ ...excluded, ...at(23, 10), delivery: { fee: 5104, ...reduced }, promotions: [deliveryOff(10)] },
    ours: { delivery: 4594, tax: 459, total: 6053 },
  },
  {
    name: "discount on shipping beside a taxed item",
    lines: [line(1, 1000)],
    ...{ ...excluded, ...at(23, 10), delivery: { fee: 5104, ...reduced }, promotions: [deliveryOff(10)] },
    ours: { delivery: 4594, tax: 689, total: 6283 },
  },
  {
    name: "discount on shipping of 56.95 with tax in the price",
    lines: [line(1, 1000, zero)],
    ...{ ...included, ...at(23, 10), delivery: { fee: 5695, ...reduced }, promotions: [deliveryOff(10)] },
    ours: { delivery: 5125, tax: 466, total: 6125 },
  },
  {
    name: "discount on shipping of 56.85 with tax in the price",
    lines: [line(1, 1000, zero)],
    ...{ ...included, ...at(23, 10), delivery: { fee: 5685, ...reduced }, promotions: [deliveryOff(10)] },
    ours: { delivery: 5116, tax: 465, total: 6116 },
  },
  {
    name: "discount on shipping beside an item, tax in both prices",
    lines: [line(1, 1000)],
    ...{ ...included, ...at(23, 10), delivery: { fee: 5000, ...reduced }, promotions: [deliveryOff(10)] },
    ours: { delivery: 4500, tax: 596, total: 5500 },
  },
  {
    name: "a fixed discount stops at the minimum price",
    lines: [line(1, 5000, floor(4500))],
    ...{ ...excluded, promotions: [off(1000, "order")], ours: { discount: 500, total: 4500 } },
  },
  {
    name: "half off stops at the minimum price",
    lines: [line(1, 5000, floor(4500))],
    ...{ ...excluded, promotions: [percent(50, "lines")], ours: { discounts: [500], total: 4500 } },
  },
  {
    name: "an amount off each product beside a minimum price",
    lines: [line(1, 5000, floor(4500)), line(1, 2000)],
    ...{ ...excluded, promotions: [off(1000, "unit")], ours: { discounts: [500, 1000], total: 5500 } },
  },
  {
    name: "two units at their minimum price",
    lines: [line(2, 5000, floor(4500))],
    ...{ ...excluded, promotions: [off(5000, "order", {}, when(units(2)))], ours: { discount: 1000, total: 9000 } },
  },
  {
    name: "what a minimum price refuses the other item takes, fixed",
    lines: [line(1, 5000, floor(4500)), line(1, 2000)],
    ...{ ...excluded, promotions: [off(2000, "order", {}, when(units(2)))] },
    ours: { discounts: [500, 1500], total: 5000 },
  },
  {
    name: "what a minimum price refuses the other item takes, 20 %",
    lines: [line(1, 5000, floor(4500)), line(1, 2000)],
    ...{ ...excluded, promotions: [percent(20, "order")], ours: { discounts: [500, 900], total: 5600 } },
  },
  {
    name: "25.00 over a minimum price and three units: 6.67, 6.67, 6.66",
    lines: [line(1, 5000, floor(4500)), line(3, 2000)],
    ...{ ...excluded, promotions: [off(2500, "order")], ours: { discounts: [500, 2000], total: 8500 } },
  },
  {
    name: "20.00 over two at a minimum price and three units: 3.34, 3.33, 3.33",
    lines: [line(2, 5000, floor(4500)), line(3, 2000)],
    ...{ ...excluded, promotions: [off(2000, "order")], ours: { discounts: [1000, 1000], total: 14_000 } },
  },
  {
    name: "27.00 over three products, one at its minimum price",
    lines: [line(2, 5000, floor(4500)), line(2, 2000), line(1, 4000)],
    ...{ ...excluded, promotions: [off(2700, "order")], ours: { discounts: [1000, 850, 850] } },
  },
  {
    name: "36.00 over four products, two at their minimum price",
    lines: [line(2, 5000, floor(4500)), line(2, 2000, floor(1500)), line(1, 3000), line(1, 1000)],
    ...{ ...excluded, promotions: [off(3600, "order")], ours: { discounts: [1000, 1000, 1200, 400] } },
  },
  {
    name: "12.00 over four products of which three have hardly room",
    lines: [line(1, 1000), line(1, 2000, floor(1900)), line(1, 5000, floor(5000)), line(1, 3000, floor(2900))],
    ...{ ...excluded, promotions: [off(1200, "order")], ours: { discounts: [1000, 100, 0, 100] } },
  },
  {
    name: "12.00 over four products, the headphones down to 26.00",
    lines: [line(1, 1000), line(1, 2000, floor(1900)), line(1, 5000, floor(5000)), line(1, 3000, floor(2600))],
    ...{ ...excluded, promotions: [off(1200, "order")], ours: { discounts: [700, 100, 0, 400] } },
  },
  {
    name: "20.00 where only 15.00 have room",
    lines: [line(1, 1000), line(1, 2000, floor(1900)), line(1, 5000, floor(5000)), line(1, 3000, floor(2600))],
    ...{ ...excluded, promotions: [off(2000, "order")], ours: { discounts: [1000, 100, 0, 400] } },
  },
  {
    name: "27.00 that are not for discounted products",
    lines: [line(2, 5000, floor(4500)), line(2, 1750, onSale(2000)), line(1, 4000)],
    ...{ ...excluded, promotions: [off(2700, "order", fullPriced)] },
    ours: { discounts: [1000, 0, 1700] },
  },
  {
    name: "an amount off each product, also of discounted ones",
    lines: [line(1, 1500, onSale(2000)), line(1, 4000)],
    ...{ ...excluded, promotions: [off(1000, "unit")], ours: { discounts: [1000, 1000], total: 3500 } },
  },
  {
    name: "an amount off each product, not of discounted ones",
    lines: [line(1, 1500, onSale(2000)), line(1, 4000)],
    ...{ ...excluded, promotions: [off(1000, "unit", fullPriced)], ours: { discounts: [0, 1000], total: 4500 } },
  },
  {
    name: "10.00 off the order, spread over what is not discounted",
    lines: [line(1, 1500, onSale(2000)), line(1, 4000), line(1, 1000)],
    ...{ ...excluded, promotions: [off(1000, "order", fullPriced)] },
    ours: { discounts: [0, 800, 200], total: 5500 },
  },
  {
    name: "50 % off the order, spread over what is not discounted",
    lines: [line(1, 1500, onSale(2000)), line(1, 4000), line(1, 1000)],
    ...{ ...excluded, promotions: [percent(50, "order", fullPriced)] },
    ours: { discounts: [0, 2000, 500], total: 4000 },
  },
  {
    name: "50 % off each product, also of discounted ones",
    lines: [line(1, 1500, onSale(2000)), line(1, 4000)],
    ...{ ...excluded, promotions: [percent(50, "lines")], ours: { discounts: [750, 2000], total: 2750 } },
  },
  {
    name: "a fixed discount of exactly the items' total",
    lines: [line(1, 10_000), line(1, 600)],
    ...{ ...excluded, promotions: [off(10_600, "order")], ours: { discount: 10_600, total: 0 } },
  },
  {
    name: "a fixed discount of more than the items' total",
    lines: [line(1, 10_000)],
    ...{ ...excluded, promotions: [off(20_000, "order")], ours: { discount: 10_000, total: 0 } },
  },
  {
    name: "a fixed discount leaves the shipping fee",
    lines: [line(1, 10_000)],
    ...{ ...excluded, promotions: [off(1000, "order")], delivery: { fee: 1000, ...zero } },
    ours: { discount: 1000, delivery: 1000, total: 10_000 },
  },
  {
    name: "an amount off each of three units",
    lines: [line(3, 10_000)],
    ...{ ...excluded, promotions: [off(1000, "unit", only("S0"))], ours: { discounts: [3000], total: 27_000 } },
  },
  {
    name: "more off each unit than it costs",
    lines: [line(2, 2000)],
    ...{ ...excluded, promotions: [off(3000, "unit", only("S0"))], ours: { discounts: [4000], total: 0 } },
  },
  {
    name: "different amounts off different products",
    lines: [line(1, 10_000), line(1, 2000)],
    ...{ ...excluded, promotions: [off(1000, "unit", only("S0")), off(200, "unit", only("S1"))] },
    ours: { discounts: [1000, 200], total: 10_800 },
  },
  {
    name: "two actions on one product, fixed",
    lines: [line(1, 10_000), line(1, 2000)],
    ...{ ...excluded, promotions: [off(1000, "unit", only("S0")), off(500, "unit", only("S0"))] },
    ours: { discounts: [1500, 0], total: 10_500 },
  },
  {
    name: "two percentages on one product, 20 % and 10 %",
    lines: [line(1, 10_000), line(1, 2000)],
    ...{ ...excluded, promotions: [percent(20, "lines", only("S0")), percent(10, "lines", only("S0"))] },
    ours: { discounts: [2800, 0], total: 9200 },
    theirs: {
      ...{ discounts: [3000, 0], total: 9000 },
      why: "both actions of one promotion are taken off its price; here each promotion works on the totals so far",
    },
  },
  {
    name: "different percentages off different products",
    lines: [line(1, 10_000), line(1, 2000)],
    ...{ ...excluded, promotions: [percent(20, "lines", only("S0")), percent(50, "lines", only("S1"))] },
    ours: { discounts: [2000, 1000], total: 9000 },
  },
  {
    name: "the percentage first when its priority is higher",
    lines: [line(1, 10_000)],
    ...{ ...excluded, promotions: [off(1000, "order", {}, turn(1)), percent(20, "order", {}, turn(4))] },
    ours: { total: 7000 },
  },
  {
    name: "the fixed discount first when its priority is higher",
    lines: [line(1, 10_000)],
    ...{ ...excluded, promotions: [off(1000, "order", {}, turn(5)), percent(20, "order", {}, turn(2))] },
    ours: { total: 7200 },
  },
  {
    name: "an exclusive promotion of lower priority",
    lines: [line(1, 10_000)],
    ...excluded,
    promotions: [off(1000, "order", {}, turn(5)), percent(20, "order", {}, turn(1, { exclusive: true }))],
    ours: { total: 8000 },
  },
  {
    name: "of two exclusive promotions that of higher priority",
    lines: [line(1, 10_000)],
    ...excluded,
    promotions: [
      percent(20, "order", {}, turn(2, { exclusive: true })),
      off(1000, "order", {}, turn(5, { exclusive: true })),
    ],
    ours: { total: 9000 },
  },
  {
    name: "20 % of two items",
    lines: [line(1, 10_000), line(1, 100_000)],
    ...{ ...excluded, promotions: [percent(20, "order")], ours: { discount: 22_000, total: 88_000 } },
  },
  {
    name: "20 % of eleven of one and one of another",
    lines: [line(11, 10_000), line(1, 10_000)],
    ...{ ...excluded, promotions: [percent(20, "order")], ours: { discount: 24_000, total: 96_000 } },
  },
  {
    name: "20 % off shipping",
    lines: [line(1, 10_000)],
    ...{ ...excluded, promotions: [deliveryOff(20)], delivery: { fee: 1000, ...zero } },
    ours: { delivery: 800, total: 10_800 },
  },
  {
    name: "free shipping over 70.00, reached",
    lines: [line(4, 2000)],
    ...{ ...excluded, promotions: [deliveryOff(100, when(worth(7000)))], delivery: { fee: 1000, ...zero } },
    ours: { delivery: 0, total: 8000 },
  },
  {
    name: "free shipping over 70.00, not reached",
    lines: [line(2, 2000)],
    ...{ ...excluded, promotions: [deliveryOff(100, when(worth(7000)))], delivery: { fee: 1000, ...zero } },
    ours: { delivery: 1000, total: 5000 },
  },
  {
    name: "free shipping twice is not less than nothing",
    lines: [line(4, 2000)],
    ...{ ...excluded, delivery: { fee: 1000, ...zero } },
    promotions: [deliveryOff(100, when(worth(7000))), deliveryOff(100, when(worth(5000)))],
    ours: { delivery: 0, total: 8000 },
  },
  {
    name: "half off takes the order under what free shipping needs",
    lines: [line(1, 12_000)],
    ...{ ...excluded, delivery: { fee: 1000, ...zero } },
    promotions: [percent(50, "order", {}, turn(1)), deliveryOff(100, when(worth(10_000)))],
    ours: { discount: 6000, delivery: 1000, total: 7000 },
  },
  {
    name: "half off leaves the order what free shipping needs",
    lines: [line(2, 12_000)],
    ...{ ...excluded, delivery: { fee: 1000, ...zero } },
    promotions: [percent(50, "order", {}, turn(1)), deliveryOff(100, when(worth(10_000)))],
    ours: { discount: 12_000, delivery: 0, total: 12_000 },
  },
  {
    name: "by quantity, over two products",
    lines: [line(2, 10_000), line(2, 5000)],
    ...{ ...excluded, promotions: [off(1000, "order", {}, when(units(3)))], ours: { discount: 1000, total: 29_000 } },
  },
  {
    name: "by quantity, too few",
    lines: [line(2, 10_000)],
    ...{ ...excluded, promotions: [off(1000, "order", {}, when(units(5)))], ours: { discount: 0, total: 20_000 } },
  },
  {
    name: "by items total, exactly reached",
    lines: [line(1, 8000)],
    ...{ ...excluded, promotions: [off(1000, "order", {}, when(worth(8000)))], ours: { discount: 1000, total: 7000 } },
  },
  {
    name: "by items total, not reached",
    lines: [line(1, 8000)],
    ...{ ...excluded, promotions: [off(1000, "order", {}, when(worth(10_000)))], ours: { discount: 0, total: 8000 } },
  },
  {
    name: "by the total of each of two taxons",
    lines: [line(1, 10_000), line(2, 2000)],
    ...excluded,
    promotions: [off(1000, "order", {}, when(worth(5000, "S0"))), off(500, "order", {}, when(worth(3000, "S1")))],
    ours: { discount: 1500, total: 12_500 },
  },
  {
    name: "by the total of a taxon, three of its items",
    lines: [line(3, 2000)],
    ...{ ...excluded, promotions: [off(2000, "order", {}, when(worth(5000, "S0")))] },
    ours: { discount: 2000, total: 4000 },
  },
  {
    name: "on the fifth order",
    lines: [line(1, 10_000)],
    ...{ ...excluded, promotions: [off(2000, "order", {}, when({ kind: "nth-order", from: 5, to: 5 }))] },
    more: { shopper: { channel: "web", groups: [], ordersPlaced: 4 } },
    ours: { discount: 2000, total: 8000 },
  },
  {
    name: "not on the fourth order",
    lines: [line(1, 10_000)],
    ...{ ...excluded, promotions: [off(2000, "order", {}, when({ kind: "nth-order", from: 5, to: 5 }))] },
    more: { shopper: { channel: "web", groups: [], ordersPlaced: 3 } },
    ours: { discount: 0, total: 10_000 },
  },
  {
    name: "for a customer group",
    lines: [line(1, 8000)],
    ...{ ...excluded, promotions: [percent(10, "order", {}, when({ kind: "customer-group", groups: ["wholesale"] }))] },
    more: { shopper: { channel: "web", groups: ["wholesale"] } },
    ours: { discount: 800, total: 7200 },
  },
];

const tenOffTenners = { ...only("S0") };

const vendure: PlatformCase[] = [
  { name: "tax of a line, 24.6", lines: [line(1, 123)], ...excluded, ...at(20), ours: { tax: 25, total: 148 } },
  {
    name: "tax of a line of three, 73.8",
    lines: [line(3, 123)],
    ...excluded,
    ...at(20),
    ours: { tax: 74, total: 443 },
  },
  {
    name: "shipping without its tax",
    lines: [line(1, 100)],
    ...{ ...excluded, ...at(20), delivery: { fee: 500, taxClass: "standard" } },
    ours: { delivery: 500, tax: 120, total: 720 },
  },
  {
    name: "shipping with its tax, net 83 and 417",
    lines: [line(1, 100)],
    ...{ ...included, ...at(20), delivery: { fee: 500, taxClass: "standard" } },
    ours: { delivery: 500, tax: 100, total: 600 },
  },
  {
    name: "half off each item, 4166.5",
    lines: [line(1, 8333)],
    ...{ ...excluded, ...at(20), promotions: [percent(50, "lines")] },
    ours: { discounts: [4167], tax: 833, total: 4999 },
    theirs: {
      ...{ total: 5000 },
      why: "the price is rounded after the discount, 4167; here the discount is rounded, 4167, and then subtracted",
    },
  },
  {
    name: "half off each item with tax in the price, net 1174",
    lines: [line(1, 1400), line(2, 650, reduced)],
    ...{ ...included, ...at(20, 10), promotions: [percent(50, "lines")] },
    ours: { discounts: [700, 650], tax: 176, total: 1350 },
  },
  {
    name: "5.00 off the order",
    lines: [line(1, 1230)],
    ...{ ...excluded, ...at(20), promotions: [off(500, "order")], ours: { tax: 146, total: 876 } },
  },
  {
    name: "5.00 off an order with tax in the price",
    lines: [line(1, 2000), line(2, 1000, reduced)],
    ...{ ...included, ...at(20, 10), promotions: [off(500, "order")], ours: { discounts: [250, 250], total: 3500 } },
  },
  {
    name: "5.00 off two lines of different rates is halved",
    lines: [line(1, 500), line(1, 500, zero)],
    ...{ ...included, ...at(20), promotions: [off(500, "order")], ours: { discounts: [250, 250], total: 500 } },
  },
  {
    name: "half off the order",
    lines: [line(1, 100)],
    ...{ ...excluded, ...at(20), promotions: [percent(50, "order")], ours: { tax: 10, total: 60 } },
  },
  {
    name: "half off the order with tax in the price, net 42",
    lines: [line(1, 100)],
    ...{ ...included, ...at(20), promotions: [percent(50, "order")], ours: { tax: 8, total: 50 } },
  },
  {
    name: "free shipping",
    lines: [line(1, 100)],
    ...{ ...excluded, ...at(20), delivery: { fee: 500, taxClass: "standard" }, promotions: [deliveryOff(100)] },
    ours: { delivery: 0, tax: 20, total: 120 },
  },
  {
    name: "free shipping with tax in the price",
    lines: [line(1, 100)],
    ...{ ...included, ...at(20), delivery: { fee: 500, taxClass: "standard" }, promotions: [deliveryOff(100)] },
    ours: { delivery: 0, tax: 17, total: 100 },
  },
  {
    name: "one percentage of the order makes another impossible",
    lines: [line(3, 500)],
    ...{ ...excluded, ...at(20) },
    promotions: [percent(50, "order", {}, when(units(3))), percent(10, "order", {}, when(worth(1000)))],
    ours: { discount: 750, tax: 150, total: 900 },
  },
  {
    name: "only the second percentage of the order",
    lines: [line(2, 500)],
    ...{ ...excluded, ...at(20) },
    promotions: [percent(50, "order", {}, when(units(3))), percent(10, "order", {}, when(worth(1000)))],
    ours: { discount: 100, tax: 180, total: 1080 },
  },
  {
    name: "both percentages of the order",
    lines: [line(3, 800)],
    ...{ ...excluded, ...at(20) },
    promotions: [percent(50, "order", {}, when(units(3))), percent(10, "order", {}, when(worth(1000)))],
    ours: { discount: 1320, tax: 216, total: 1296 },
  },
  {
    name: "both percentages of an order with tax in the price, net 900",
    lines: [line(3, 800)],
    ...{ ...included, ...at(20) },
    promotions: [percent(50, "order", {}, when(units(3))), percent(10, "order", {}, when(worth(1000)))],
    ours: { discount: 1320, tax: 180, total: 1080 },
  },
  {
    name: "10 % off the item",
    lines: [line(1, 155_880)],
    ...{ ...excluded, ...at(20), promotions: [percent(10, "lines")], ours: { discount: 15_588, total: 168_350 } },
  },
  {
    name: "10 % off the item, then off the order",
    lines: [line(1, 155_880)],
    ...{ ...excluded, ...at(20), promotions: [percent(10, "order"), percent(10, "lines")] },
    ours: { discount: 29_617, total: 151_516 },
  },
  {
    name: "10 % off the item, then off the order, tax in the price, net 105219",
    lines: [line(1, 155_880)],
    ...{ ...included, ...at(20), promotions: [percent(10, "order"), percent(10, "lines")] },
    ours: { tax: 21_044, total: 126_263 },
  },
  {
    name: "15 % off some items, 5.00 off the order, two rates",
    lines: [line(2, 1000), line(1, 3499, reduced), line(4, 255, reduced)],
    ...{ ...excluded, ...at(20, 10), promotions: [percent(15, "lines", tenOffTenners), off(500, "order")] },
    ours: { discount: 800, tax: 729, total: 6448 },
    theirs: { total: 6446, why: perUnit },
  },
  {
    name: "15 % off some items, 5.00 off the order, two rates, tax in the price",
    lines: [line(2, 1000), line(1, 3499, reduced), line(4, 255, reduced)],
    ...{ ...included, ...at(20, 10), promotions: [percent(15, "lines", tenOffTenners), off(500, "order")] },
    ours: { discount: 800, tax: 639, total: 5719 },
    theirs: { tax: 638, why: perUnit },
  },
  {
    name: "20 % off the order",
    lines: [line(1, 5000)],
    ...{ ...excluded, ...at(20), promotions: [percent(20, "order")], ours: { total: 4800 } },
  },
  {
    name: "20 % off the order with tax in the price",
    lines: [line(1, 6000)],
    ...{ ...included, ...at(20), promotions: [percent(20, "order")], ours: { tax: 800, total: 4800 } },
  },
  {
    name: "10.5 % off the order",
    lines: [line(1, 6000)],
    ...{ ...included, ...at(20), promotions: [percent(10.5, "order")], ours: { total: 5370 } },
  },
  {
    name: "10.00 off the order",
    lines: [line(1, 5000)],
    ...{ ...excluded, ...at(20), promotions: [off(1000, "order")], ours: { tax: 800, total: 4800 } },
  },
  {
    name: "10.00 off an order of 1.20 leaves the shipping",
    lines: [line(1, 120)],
    ...{ ...included, ...at(20), promotions: [off(1000, "order")], delivery: { fee: 500, ...zero } },
    ours: { discount: 120, delivery: 500, total: 500 },
  },
  {
    name: "10.00 off a line of three",
    lines: [line(3, 1000)],
    ...{ ...excluded, ...at(20), promotions: [off(1000, "line")], ours: { tax: 400, total: 2400 } },
  },
  {
    name: "half off items with a facet",
    lines: [line(1, 1000), line(1, 1000), line(2, 100)],
    ...{ ...excluded, ...at(20), promotions: [percent(50, "lines", only("S0", "S2"))] },
    ours: { discounts: [500, 0, 100], tax: 320, total: 1920 },
  },
  {
    name: "shipping of 3.45 without its tax",
    lines: [line(1, 5000)],
    ...{ ...excluded, ...at(20), delivery: { fee: 345, taxClass: "standard" } },
    ours: { delivery: 345, tax: 1069, total: 6414 },
  },
  {
    name: "shipping of 3.45 with its tax, net 288",
    lines: [line(1, 6000)],
    ...{ ...included, ...at(20), delivery: { fee: 345, taxClass: "standard" } },
    ours: { delivery: 345, tax: 1058, total: 6345 },
    theirs: { tax: 1057, why: "the net price is rounded there, 287.5; here its tax, 57.5, and net is the rest" },
  },
  {
    name: "half off sale items, 15 % off the order",
    lines: [line(2, 1000), line(1, 5000)],
    ...{ ...excluded, ...at(20), promotions: [percent(50, "lines", only("S0")), percent(15, "order")] },
    ours: { discount: 1900, tax: 1020, total: 6120 },
  },
  {
    name: "half off sale items, 15 % off the order, tax in the price",
    lines: [line(2, 1200), line(1, 6000)],
    ...{ ...included, ...at(20), promotions: [percent(50, "lines", only("S0")), percent(15, "order")] },
    ours: { discount: 2280, tax: 1020, total: 6120 },
  },
];

const medusa: PlatformCase[] = [
  {
    name: "items and taxes",
    lines: [line(2, 3000), line(1, 500, reduced)],
    ...{ ...excluded, ...at(10, 50), ours: { tax: 850, total: 7350 } },
  },
  {
    name: "items, taxes and an adjustment",
    lines: [line(2, 5000)],
    ...{ ...excluded, ...at(10), promotions: [off(1000, "order")], ours: { tax: 900, total: 9900 } },
  },
  {
    name: "items, taxes, an adjustment and shipping with its own",
    lines: [line(2, 5000)],
    ...{ ...excluded, ...at(10), delivery: { fee: 2500, taxClass: "standard" } },
    promotions: [off(2000, "order"), testPromotion({ kind: "delivery", give: { kind: "amount", amount: 200 } })],
    ours: { delivery: 2300, tax: 1030, total: 11_330 },
  },
  {
    name: "tax in the price, 9.0909",
    lines: [line(2, 5000)],
    ...{ ...included, ...at(10), ours: { tax: 909, total: 10_000 } },
  },
  {
    name: "tax in the price, less an adjustment, beside shipping likewise: 8.1818 each",
    lines: [line(1, 9900)],
    ...{ ...included, ...at(10), delivery: { fee: 9900, taxClass: "standard" } },
    promotions: [off(900, "order"), testPromotion({ kind: "delivery", give: { kind: "amount", amount: 900 } })],
    ours: { tax: 1636, total: 18_000 },
    theirs: {
      ...{ tax: 1620, total: 17_820 },
      why: "it takes 9.00 off the net price of goods sold with tax; here a discount is in the store's price basis",
    },
  },
  {
    name: "fixed on each, at most one unit: no more than that unit costs",
    lines: [line(1, 10_000), line(5, 15_000)],
    ...{ ...excluded, promotions: [off(20_000, "unit", { maxUnits: 1 })], ours: { discounts: [10_000, 15_000] } },
  },
  {
    name: "two fixed amounts on each",
    lines: [line(1, 5000), line(1, 15_000)],
    ...excluded,
    promotions: [off(3000, "unit", { maxUnits: 2 }, turn(2)), off(5000, "unit", { maxUnits: 1 }, turn(1))],
    ours: { discounts: [5000, 8000] },
  },
  {
    name: "fixed on each, nothing left for the second",
    lines: [line(1, 5000), line(1, 15_000)],
    ...excluded,
    promotions: [off(50_000, "unit", { maxUnits: 2 }, turn(2)), off(5000, "unit", { maxUnits: 1 }, turn(1))],
    ours: { discounts: [5000, 15_000] },
  },
  {
    name: "10 % of one unit of each",
    lines: [line(1, 10_000), line(5, 15_000)],
    ...{ ...excluded, promotions: [percent(10, "lines", { maxUnits: 1 })], ours: { discounts: [1000, 1500] } },
  },
  {
    name: "30 % of two units, then 10 % of one",
    lines: [line(3, 5000), line(1, 15_000)],
    ...excluded,
    promotions: [percent(30, "lines", { maxUnits: 2 }, turn(2)), percent(10, "lines", { maxUnits: 1 }, turn(1))],
    ours: { discounts: [3400, 5550] },
    theirs: {
      discounts: [3200, 5550],
      why: "all that went off the line went off the one unit there; here a unit costs its share of the line so far",
    },
  },
  {
    name: "fixed across two items",
    lines: [line(2, 10_000), line(2, 30_000)],
    ...{ ...excluded, promotions: [off(40_000, "order")], ours: { discounts: [10_000, 30_000] } },
  },
  {
    name: "two fixed amounts across two items",
    lines: [line(1, 5000), line(1, 15_000)],
    ...{ ...excluded, promotions: [off(3000, "order", {}, turn(2)), off(5000, "order", {}, turn(1))] },
    ours: { discounts: [2000, 6000] },
  },
  {
    name: "fixed across two items, more than they cost",
    lines: [line(1, 5000), line(1, 15_000)],
    ...{ ...excluded, promotions: [off(100_000, "order", {}, turn(2)), off(5000, "order", {}, turn(1))] },
    ours: { discounts: [5000, 15_000] },
  },
  {
    name: "10 % across two items",
    lines: [line(2, 10_000), line(2, 30_000)],
    ...{ ...excluded, promotions: [percent(10, "order")], ours: { discounts: [2000, 6000] } },
  },
  {
    name: "10 % across two items, twice",
    lines: [line(1, 5000), line(1, 15_000)],
    ...{ ...excluded, promotions: [percent(10, "order", {}, turn(2)), percent(10, "order", {}, turn(1))] },
    ours: { discounts: [950, 2850] },
  },
  {
    name: "buy two, get two of the same, of four",
    lines: [line(4, 250)],
    ...excluded,
    promotions: [
      testPromotion({
        ...{ kind: "buy-get", buy: { quantity: 2 }, get: { quantity: 2, basisPoints: 10_000 }, repeats: false },
      }),
    ],
    ours: { discounts: [500] },
  },
  {
    name: "buy two, get two over lines, the cheapest",
    lines: [line(1, 500), line(1, 500), line(1, 1000), line(1, 1000)],
    ...excluded,
    promotions: [
      testPromotion({
        ...{ kind: "buy-get", buy: { quantity: 2 }, get: { quantity: 2, basisPoints: 10_000 }, repeats: false },
      }),
    ],
    ours: { discounts: [500, 500, 0, 0] },
  },
  {
    name: "buy two, get two with three in the cart",
    lines: [line(3, 1000)],
    ...excluded,
    promotions: [
      testPromotion({
        ...{ kind: "buy-get", buy: { quantity: 2 }, get: { quantity: 2, basisPoints: 10_000 }, repeats: false },
      }),
    ],
    ours: { discounts: [0] },
  },
  {
    name: "buy a sweater, get a T-shirt of two kinds",
    lines: [line(2, 500), line(2, 1000), line(2, 1000)],
    ...excluded,
    promotions: [
      testPromotion({
        ...{ kind: "buy-get", repeats: false },
        buy: { quantity: 1, ...only("S2") },
        get: { quantity: 1, basisPoints: 10_000, ...only("S0", "S1") },
      }),
    ],
    ours: { discounts: [500, 0, 0] },
    theirs: {
      discounts: [0, 1000, 0],
      why: "the dearest unit is free there; here the cheapest, as decision 070 and most shops have it",
    },
  },
  {
    name: "buy four sweaters of which there are two",
    lines: [line(2, 500), line(2, 1000), line(2, 1000)],
    ...excluded,
    promotions: [
      testPromotion({
        ...{ kind: "buy-get", repeats: false },
        buy: { quantity: 4, ...only("S2") },
        get: { quantity: 1, basisPoints: 10_000, ...only("S0", "S1") },
      }),
    ],
    ours: { discounts: [0, 0, 0] },
  },
  {
    name: "20.00 off shipping of 25.00",
    lines: [line(1, 1000)],
    ...{ ...excluded, delivery: { fee: 25_000, ...zero } },
    promotions: [testPromotion({ kind: "delivery", give: { kind: "amount", amount: 20_000 } })],
    ours: { delivery: 5000 },
  },
  {
    name: "20.00 off shipping of 15.00",
    lines: [line(1, 1000)],
    ...{ ...excluded, delivery: { fee: 15_000, ...zero } },
    promotions: [testPromotion({ kind: "delivery", give: { kind: "amount", amount: 20_000 } })],
    ours: { delivery: 0 },
  },
  {
    name: "20.00 off shipping of 25.00, twice",
    lines: [line(1, 1000)],
    ...{ ...excluded, delivery: { fee: 25_000, ...zero } },
    promotions: [1, 2].map(() => testPromotion({ kind: "delivery", give: { kind: "amount", amount: 20_000 } })),
    ours: { delivery: 0 },
  },
  {
    name: "10 % off shipping",
    lines: [line(1, 1000)],
    ...{ ...excluded, delivery: { fee: 25_000, ...zero }, promotions: [deliveryOff(10)], ours: { delivery: 22_500 } },
  },
];

const saleor: PlatformCase[] = [
  { name: "a flat rate on top", lines: [line(1, 1000)], ...excluded, ...at(23), ours: { tax: 230, total: 1230 } },
  { name: "a flat rate in the price", lines: [line(1, 1000)], ...included, ...at(23), ours: { tax: 187, total: 1000 } },
  {
    name: "three at 10.00 and delivery of 10.00, tax on top",
    lines: [line(3, 1000)],
    ...{ ...excluded, ...at(23), delivery: { fee: 1000, taxClass: "standard" }, ours: { tax: 920, total: 4920 } },
  },
  {
    name: "three at 10.00 less 3.00 and delivery of 10.00, tax in the price, net 30.08",
    lines: [line(3, 1000)],
    ...{ ...included, ...at(23), delivery: { fee: 1000, taxClass: "standard" }, promotions: [off(300, "order")] },
    ours: { tax: 692, total: 3700 },
  },
  {
    name: "delivery of 10.00 with its tax, net 8.13",
    lines: [line(1, 1000, zero)],
    ...{ ...included, ...at(23), delivery: { fee: 1000, taxClass: "standard" }, ours: { tax: 187 } },
  },
  {
    name: "a subtotal of five at 10.00, tax in the price",
    lines: [line(5, 1000)],
    ...included,
    ...at(23),
    ours: { tax: 935 },
  },
  {
    name: "a subtotal of five at 10.00, tax on top",
    lines: [line(5, 1000)],
    ...{ ...excluded, ...at(23), ours: { tax: 1150, total: 6150 } },
  },
  { name: "no tax rates", lines: [line(4, 1000)], ...excluded, ours: { tax: 0, total: 4000 } },
  {
    name: "10 % of each line, rounded up",
    lines: [line(1, 106), line(1, 206), line(1, 306), line(1, 406)],
    ...{ ...excluded, promotions: [percent(10, "lines")], ours: { discounts: [11, 21, 31, 41], discount: 104 } },
  },
  {
    name: "10 % of each line, rounded down",
    lines: [line(1, 104), line(1, 204), line(1, 304), line(1, 404)],
    ...{ ...excluded, promotions: [percent(10, "lines")], ours: { discounts: [10, 20, 30, 40] } },
  },
  {
    name: "10 % of the sum of the same lines",
    lines: [line(1, 106), line(1, 206), line(1, 306), line(1, 406)],
    ...{ ...excluded, promotions: [percent(10, "order")], ours: { discount: 102 } },
  },
  {
    name: "10 % off ten units of a cent",
    lines: [line(10, 1)],
    ...{ ...excluded, promotions: [percent(10, "lines")], ours: { discounts: [1], total: 9 } },
  },
  {
    name: "a voucher of 3.00 off each of three units",
    lines: [line(3, 1000)],
    ...{ ...excluded, promotions: [off(300, "unit")], ours: { total: 2100 } },
  },
  {
    name: "a voucher of 10 % applied once, to one unit",
    lines: [line(3, 1000)],
    ...{ ...excluded, promotions: [percent(10, "lines", { maxUnits: 1 })], ours: { total: 2900 } },
  },
  {
    name: "a gift card of 5.00 pays of 10.00",
    lines: [line(1, 1000)],
    ...{ ...excluded, giftCard: 500, ours: { total: 1000, due: 500 } },
  },
  {
    name: "a gift card of exactly the total",
    lines: [line(1, 1000)],
    ...{ ...excluded, ...at(20), giftCard: 1200, ours: { total: 1200, due: 0 } },
  },
  {
    name: "a gift card of 10.00 leaves 2.00 of 12.00",
    lines: [line(1, 1000)],
    ...{ ...excluded, ...at(20), giftCard: 1000, ours: { total: 1200, due: 200, tax: 200 } },
  },
  {
    name: "a gift card of 12.00 leaves 24.00 of 36.00",
    lines: [line(3, 1000)],
    ...{ ...excluded, ...at(20), giftCard: 1200, ours: { total: 3600, due: 2400 } },
  },
  { name: "a gift card on nothing", lines: [line(1, 0)], ...excluded, giftCard: 1000, ours: { total: 0, due: 0 } },
];

const tiers = (by: "subtotal" | "quantity", kind: "amount" | "percentage", ...from: [number, number][]) =>
  testPromotion({
    ...{ kind: "tiered", by, on: kind === "amount" ? "order" : "lines" },
    tiers: from.map(([least, much]) => ({
      from: least,
      give: kind === "amount" ? { kind, amount: much } : { kind, basisPoints: much * 100 },
    })),
  });
const flat = () => tiers("subtotal", "amount", [1, 1000], [10_000, 1500], [20_000, 2000]);
const steps = () => tiers("subtotal", "percentage", [1, 10], [2000, 15], [3000, 20]);

const solidus: PlatformCase[] = [
  {
    name: "5 % in two lines of 30.00, 2.86",
    lines: [line(3, 1000), line(3, 1000)],
    ...included,
    ...at(5),
    ours: { tax: 286 },
  },
  {
    name: "5 % on two lines of 30.00",
    lines: [line(3, 1000), line(3, 1000)],
    ...excluded,
    ...at(5),
    ours: { tax: 300 },
  },
  {
    name: "5 % on one of two lines",
    lines: [line(3, 1000), line(3, 1000, zero)],
    ...{ ...excluded, ...at(5), ours: { tax: 150 } },
  },
  { name: "5 % on 10.33", lines: [line(1, 1033)], ...excluded, ...at(5), ours: { tax: 52 } },
  { name: "5 % in 30.00", lines: [line(3, 1000)], ...included, ...at(5), ours: { tax: 143 } },
  {
    name: "5 % in 30.00 less 1.00",
    lines: [line(3, 1000)],
    ...{ ...included, ...at(5), promotions: [off(100, "line")], ours: { tax: 138 } },
  },
  {
    name: "5 % on 30.00 less 1.00",
    lines: [line(3, 1000)],
    ...{ ...excluded, ...at(5), promotions: [off(100, "line")], ours: { tax: 145 } },
  },
  {
    name: "Germany: 7 % in a book of 20.00 and its shipment of 8.00",
    lines: [line(1, 2000)],
    ...{ ...included, ...at(7), delivery: { fee: 800, taxClass: "standard" }, ours: { tax: 131 + 52 } },
  },
  {
    name: "Germany: 19 % in a sweater of 30.00 and its shipment of 16.00",
    lines: [line(1, 3000)],
    ...{ ...included, ...at(19), delivery: { fee: 1600, taxClass: "standard" }, ours: { tax: 479 + 255 } },
  },
  {
    name: "Germany: 19 % in a download of 10.00 and its shipment of 2.00",
    lines: [line(1, 1000)],
    ...{ ...included, ...at(19), delivery: { fee: 200, taxClass: "standard" }, ours: { tax: 160 + 32 } },
  },
  { name: "Germany: 9 % in a fruit of 5.00", lines: [line(1, 500)], ...included, ...at(9), ours: { tax: 41 } },
  {
    name: "Romania: 24 % in 10.42 and in a shipment of 2.00",
    lines: [line(1, 1042)],
    ...{ ...included, ...at(24), delivery: { fee: 200, taxClass: "standard" }, ours: { tax: 202 + 39 } },
  },
  {
    name: "New York: 15 % on a book and its shipment",
    lines: [line(1, 2000)],
    ...{ ...excluded, ...at(15), delivery: { fee: 800, taxClass: "standard" }, ours: { tax: 300 + 120 } },
  },
  {
    name: "20 % on a download and its shipment",
    lines: [line(1, 1000)],
    ...{ ...excluded, ...at(20), delivery: { fee: 200, taxClass: "standard" }, ours: { tax: 240, total: 1440 } },
  },
  {
    name: "15 spread over 50, 50, 50",
    lines: [line(1, 5000), line(1, 5000), line(1, 5000)],
    ...{ ...excluded, promotions: [off(1500, "order")], ours: { discounts: [500, 500, 500] } },
  },
  {
    name: "10 spread over 50, 50, 50",
    lines: [line(1, 5000), line(1, 5000), line(1, 5000)],
    ...{ ...excluded, promotions: [off(1000, "order")], ours: { discounts: [334, 333, 333] } },
    theirs: { discounts: [333, 333, 334], why: remainder },
  },
  {
    name: "15 spread over 150, 50, 100",
    lines: [line(3, 5000), line(1, 5000), line(2, 5000)],
    ...{ ...excluded, promotions: [off(1500, "order")], ours: { discounts: [750, 250, 500] } },
  },
  {
    name: "15 spread over 20, 30, 100",
    lines: [line(1, 2000), line(1, 3000), line(1, 10_000)],
    ...{ ...excluded, promotions: [off(1500, "order")], ours: { discounts: [200, 300, 1000] } },
  },
  {
    name: "15 off one product of three",
    lines: [line(1, 2000), line(1, 3000), line(1, 10_000)],
    ...{ ...excluded, promotions: [off(1500, "order", only("S0"))], ours: { discounts: [1500, 0, 0] } },
  },
  {
    name: "15 % of 650, at most 50",
    lines: [line(1, 12_000), line(1, 23_000), line(1, 30_000)],
    ...{ ...excluded, promotions: [percent(15, "order", { maxAmount: 5000 })] },
    ours: { discounts: [923, 1769, 2308], discount: 5000 },
    theirs: {
      discounts: [924, 1769, 2307],
      why: "the remainder goes to the first line there; here by largest remainder",
    },
  },
  {
    name: "15 % of 45, at most 50",
    lines: [line(1, 1200), line(1, 2300), line(1, 1000)],
    ...{ ...excluded, promotions: [percent(15, "order", { maxAmount: 5000 })], ours: { discounts: [180, 345, 150] } },
  },
  {
    name: "15 % of ten at 9.99, 14.985",
    lines: [line(10, 999)],
    ...{ ...excluded, promotions: [percent(15, "lines")], ours: { discounts: [1499] } },
  },
  {
    name: "15 % of a shipment of 29.00",
    lines: [line(1, 1000)],
    ...{ ...excluded, delivery: { fee: 2900, ...zero }, promotions: [deliveryOff(15)], ours: { delivery: 2465 } },
  },
  {
    name: "tiers by amount, 50.00",
    lines: [line(1, 5000)],
    ...excluded,
    promotions: [flat()],
    ours: { discount: 1000 },
  },
  {
    name: "tiers by amount, 150.00",
    lines: [line(1, 15_000)],
    ...excluded,
    promotions: [flat()],
    ours: { discount: 1500 },
  },
  {
    name: "tiers by per cent, 10.00",
    lines: [line(1, 1000)],
    ...excluded,
    promotions: [steps()],
    ours: { discounts: [100] },
  },
  {
    name: "tiers by per cent, 20.00",
    lines: [line(1, 2000)],
    ...excluded,
    promotions: [steps()],
    ours: { discounts: [300] },
  },
  {
    name: "tiers by per cent, 30.00",
    lines: [line(1, 3000)],
    ...excluded,
    promotions: [steps()],
    ours: { discounts: [600] },
  },
  {
    name: "tiers by per cent, two lines of 10.00",
    lines: [line(1, 1000), line(1, 1000)],
    ...{ ...excluded, promotions: [steps()], ours: { discounts: [150, 150] } },
  },
  {
    name: "tiers by per cent, three lines of 10.00",
    lines: [line(1, 1000), line(1, 1000), line(1, 1000)],
    ...{ ...excluded, promotions: [steps()], ours: { discounts: [200, 200, 200] } },
  },
  {
    name: "10 % of 15 yen rounds to whole yen",
    lines: [line(1, 15)],
    ...{ ...excluded, promotions: [percent(10, "lines")], more: { currency: "JPY" }, ours: { discounts: [2] } },
  },
  {
    name: "15 % from ten units on, twelve in the cart",
    lines: [line(7, 5000), line(5, 1000)],
    ...{ ...excluded, promotions: [tiers("quantity", "percentage", [1, 10], [10, 15])] },
    ours: { discounts: [5250, 750] },
  },
];

const spree: PlatformCase[] = [
  {
    name: "10 % of 31.08, 3.108",
    lines: [line(1, 3108)],
    ...excluded,
    promotions: [percent(10, "order")],
    ours: { discount: 311 },
  },
  {
    name: "10 % of 31.00",
    lines: [line(1, 3100)],
    ...excluded,
    promotions: [percent(10, "order")],
    ours: { discount: 310 },
  },
  {
    name: "3.00 off every line",
    lines: [line(1, 1000), line(1, 1000)],
    ...{ ...excluded, promotions: [off(300, "line")], ours: { discounts: [300, 300] } },
  },
  {
    name: "999.00 off every line stops at the line",
    lines: [line(1, 1000), line(1, 1000)],
    ...{ ...excluded, promotions: [off(99_900, "line")], ours: { discounts: [1000, 1000], total: 0 } },
  },
  {
    name: "4.00 off the order over two lines",
    lines: [line(1, 1000), line(1, 1000)],
    ...{ ...excluded, promotions: [off(400, "order")], ours: { discounts: [200, 200] } },
  },
];

const named = (platform: string, cases: readonly PlatformCase[]) =>
  cases.map((each) => ({ ...each, rates: each.rates ?? untaxed, name: `${platform}: ${each.name}` }));

export const platformCases: readonly (PlatformCase & { rates: TaxRates })[] = [
  ...named("Sylius", sylius),
  ...named("Vendure", vendure),
  ...named("Medusa", medusa),
  ...named("Saleor", saleor),
  ...named("Solidus", solidus),
  ...named("Spree", spree),
];

const refunds: PlatformRefund[] = [
  {
    name: "Solidus: one of three units",
    lines: [line(3, 10_000)],
    ...{ ...excluded, steps: [{ units: [1], amount: 10_000 }], left: 20_000 },
  },
  {
    name: "Solidus: units of an order with 10.00 off, 96.667 each",
    lines: [line(3, 10_000)],
    ...{ ...excluded, promotions: [off(1000, "order")] },
    steps: [
      { units: [1], amount: 9667 },
      { units: [1], amount: 9666 },
      { units: [1], amount: 9667 },
    ],
    left: 0,
  },
  {
    name: "Solidus: a unit of an order with cheaper shipping",
    lines: [line(3, 10_000)],
    ...{ ...excluded, delivery: { fee: 5000, ...zero }, promotions: [deliveryOff(100)] },
    ...{ steps: [{ units: [1], amount: 10_000 }], left: 20_000 },
  },
  {
    name: "Solidus: a unit that cost nothing",
    lines: [line(3, 0)],
    ...{ ...excluded, steps: [{ units: [1], amount: 0 }], left: 0 },
  },
  {
    name: "Solidus: the tax of the returned unit goes back too, 10 % on top",
    lines: [line(1, 1000)],
    ...{ ...excluded, ...at(10), steps: [{ units: [1], amount: 1100 }], left: 0 },
  },
  {
    name: "Solidus: the tax of the returned unit goes back too, 10 % in the price",
    lines: [line(1, 1000)],
    ...{ ...included, ...at(10), steps: [{ units: [1], amount: 1000 }], left: 0 },
  },
  {
    name: "Medusa: received and dismissed units of 100.00 less 20.00, 10 % on top",
    lines: [line(2, 5000)],
    ...{ ...excluded, ...at(10), promotions: [off(2000, "order")] },
    steps: [
      { units: [1], amount: 4400 },
      { units: [1], amount: 4400 },
    ],
    left: 0,
  },
  {
    name: "Medusa: all units at once",
    lines: [line(2, 5000)],
    ...{ ...excluded, ...at(10), promotions: [off(2000, "order")], steps: [{ units: [2], amount: 8800 }], left: 0 },
  },
  {
    name: "Saleor: two units of each of two lines at their gross price",
    lines: [line(3, 1000), line(2, 2000)],
    ...{ ...excluded, ...at(23), steps: [{ units: [2, 2], amount: 7380 }], left: 1230 },
  },
  {
    name: "Saleor: two units of each of two lines and the shipping",
    lines: [line(3, 1000), line(2, 2000)],
    ...{ ...excluded, ...at(23), delivery: { fee: 1000, taxClass: "standard" } },
    ...{ steps: [{ units: [2, 2], delivery: 1230, amount: 8610 }], left: 1230 },
  },
];

export const platformRefunds = refunds.map((each) => ({ ...each, rates: each.rates ?? untaxed }));
