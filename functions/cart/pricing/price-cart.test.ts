import type { DeliveryZone } from "@quayside/shared/store/schema.ts";
import { expect, test } from "vitest";
import { type PriceCartInput, priceCart } from "./price-cart.ts";
import { atLeast, percentOff as off, testPercentage as promotion, testCart, testLine } from "./test-price.ts";

const newYork = { standard: 88_750, reduced: 0, zero: 0 };
const japanese = { standard: 100_000, reduced: 80_000, zero: 0 };
const kuwaiti = { standard: 50_000, reduced: 0, zero: 0 };
const none = { standard: 0, reduced: 0, zero: 0 };

const days = { min: 1, max: 3 };
const uk: DeliveryZone = {
  id: "uk",
  name: "United Kingdom",
  countries: ["GB"],
  options: [
    {
      ...{ id: "parcel", name: "Parcel", days, taxClass: "standard", freeFrom: 5000 },
      rates: [
        { upToGrams: 1000, price: 395 },
        { upToGrams: 5000, price: 695 },
      ],
    },
    { id: "letter", name: "Letter", days, taxClass: "zero", rates: [{ upToGrams: 100, price: 100 }] },
  ],
};

const line = testLine;
const cart = testCart;

const exclusive = { pricesIncludeTax: false };
const byParcel = { deliveryZone: uk, deliveryOptionId: "parcel" };
interface Expected {
  discounts?: number[];
  delivery?: number;
  tax: number;
  total: number;
  /** `[rate, net, tax]` */
  taxes?: [number, number, number][];
}

/** Worked out by hand. */
const cases: [string, PriceCartInput, Expected][] = [
  ["a sixth of the gross is tax", cart([line(1, 1200)]), { tax: 200, total: 1200, taxes: [[200_000, 1000, 200]] }],
  ["499.5 of tax is 500", cart([line(3, 999)]), { tax: 500, total: 2997, taxes: [[200_000, 2497, 500]] }],
  ["a penny holds no tax", cart([line(1, 1)]), { tax: 0, total: 1 }],
  ["half a penny of tax is one", cart([line(1, 3)]), { tax: 1, total: 3 }],
  ["tax of the line, not of the unit", cart([line(2, 3)]), { tax: 1, total: 6 }],
  ["tax of each line, not of their sum", cart([line(1, 3), line(1, 3)]), { tax: 2, total: 6 }],
  ["reduced rate", cart([line(1, 1050, { taxClass: "reduced" })]), { tax: 50, total: 1050 }],
  ["reduced rate, 47.57", cart([line(1, 999, { taxClass: "reduced" })]), { tax: 48, total: 999 }],
  ["zero rate", cart([line(1, 500, { taxClass: "zero" })]), { tax: 0, total: 500, taxes: [[0, 500, 0]] }],
  [
    "three rates, highest first",
    cart([line(1, 500, { taxClass: "zero" }), line(1, 1200), line(1, 1050, { taxClass: "reduced" })]),
    {
      ...{ tax: 250, total: 2750 },
      taxes: [
        [200_000, 1000, 200],
        [50_000, 1000, 50],
        [0, 500, 0],
      ],
    },
  ],
  ["largest cart line", cart([line(9999, 99_999_999)]), { tax: 166_649_998_334, total: 999_899_990_001 }],
  ["tax on top", cart([line(1, 1000)], exclusive), { tax: 200, total: 1200, taxes: [[200_000, 1000, 200]] }],
  ["tax on top, 199.8", cart([line(3, 333)], exclusive), { tax: 200, total: 1199 }],
  ["8.875 % on top, 177.41", cart([line(1, 1999)], { ...exclusive, taxRates: newYork }), { tax: 177, total: 2176 }],
  ["8.875 % on top, 35.5", cart([line(1, 400)], { ...exclusive, taxRates: newYork }), { tax: 36, total: 436 }],
  [
    "8.875 % on top of two lines",
    cart([line(1, 400), line(1, 400)], { ...exclusive, taxRates: newYork }),
    { tax: 72, total: 872 },
  ],
  ["yen included", cart([line(1, 1100)], { currency: "JPY", taxRates: japanese }), { tax: 100, total: 1100 }],
  [
    "yen on top, 10.5",
    cart([line(1, 105)], { ...exclusive, currency: "JPY", taxRates: japanese }),
    { tax: 11, total: 116 },
  ],
  [
    "yen, 8 % of 125 on top is 10",
    cart([line(1, 125, { taxClass: "reduced" })], { ...exclusive, currency: "JPY", taxRates: japanese }),
    { tax: 10, total: 135 },
  ],
  [
    "dinar on top, 62.5 fils",
    cart([line(1, 1250)], { ...exclusive, currency: "KWD", taxRates: kuwaiti }),
    { tax: 63, total: 1313 },
  ],
  ["dinar included, 60.0", cart([line(1, 1260)], { currency: "KWD", taxRates: kuwaiti }), { tax: 60, total: 1260 }],
  ["outside every zone", cart([line(1, 1200)], { taxRates: none }), { tax: 0, total: 1200 }],

  ["10 % of 999 is 100", cart([line(1, 999)], off(10, "lines")), { discounts: [100], tax: 150, total: 899 }],
  ["10 % of 1005 is 101", cart([line(3, 335)], off(10, "lines")), { discounts: [101], tax: 151, total: 904 }],
  ["rounded per line", cart([line(1, 5), line(1, 5)], off(10, "lines")), { discounts: [1, 1], tax: 2, total: 8 }],
  [
    "rounded once, tie to the earlier",
    cart([line(1, 5), line(1, 5)], off(10, "order")),
    { discounts: [1, 0], tax: 2, total: 9 },
  ],
  [
    "spread evenly",
    cart([line(1, 1000), line(1, 1000), line(1, 1000)], off(15, "order")),
    { discounts: [150, 150, 150], tax: 426, total: 2550 },
  ],
  [
    "spread by largest remainder",
    cart([line(1, 100), line(1, 200), line(1, 303)], off(10, "order")),
    { discounts: [10, 20, 30], tax: 91, total: 543 },
  ],
  ["all of a line", cart([line(1, 999)], off(100, "lines")), { discounts: [999], tax: 0, total: 0 }],
  ["all of an order", cart([line(1, 999), line(2, 1)], off(100, "order")), { discounts: [999, 2], tax: 0, total: 0 }],
  [
    "net is discounted where tax is on top",
    cart([line(1, 1000)], { ...exclusive, ...off(10, "order") }),
    { discounts: [100], tax: 180, total: 1080 },
  ],

  [
    "a floor stops it",
    cart([line(1, 1000, { floorPrice: 950 })], off(10, "lines")),
    { discounts: [50], tax: 158, total: 950 },
  ],
  [
    "a floor is per unit",
    cart([line(3, 1000, { floorPrice: 980 })], off(10, "lines")),
    { discounts: [60], tax: 490, total: 2940 },
  ],
  [
    "a price under its floor takes none",
    cart([line(1, 500, { floorPrice: 600 })], off(10, "lines")),
    { discounts: [0], tax: 83, total: 500 },
  ],
  [
    "a price at its floor takes none",
    cart([line(1, 600, { floorPrice: 600 })], off(10, "order")),
    { discounts: [0], tax: 100, total: 600 },
  ],
  [
    "what one floor refuses the other line takes",
    cart([line(1, 1000, { floorPrice: 950 }), line(1, 1000)], off(10, "order")),
    { discounts: [50, 150], tax: 300, total: 1800 },
  ],
  [
    "two floors, the rest is lost",
    cart([line(1, 1000, { floorPrice: 990 }), line(1, 1000, { floorPrice: 980 })], off(10, "order")),
    { discounts: [10, 20], tax: 328, total: 1970 },
  ],
  [
    "spread again until it fits",
    cart([line(1, 100, { floorPrice: 90 }), line(1, 100, { floorPrice: 60 }), line(1, 100)], off(50, "order")),
    { discounts: [10, 40, 100], tax: 25, total: 150 },
  ],
  [
    "spread again by weight",
    cart([line(1, 100, { floorPrice: 90 }), line(1, 200, { floorPrice: 150 }), line(1, 300)], off(50, "order")),
    { discounts: [10, 50, 240], tax: 50, total: 300 },
  ],

  [
    "delivery at its weight limit",
    cart([line(1, 1200, { weightGrams: 1000 })], byParcel),
    { delivery: 395, tax: 266, total: 1595 },
  ],
  [
    "delivery a gram above",
    cart([line(1, 1200, { weightGrams: 1001 })], byParcel),
    { delivery: 695, tax: 316, total: 1895 },
  ],
  [
    "weight is of all units",
    cart([line(3, 400, { weightGrams: 334 })], byParcel),
    { delivery: 695, tax: 316, total: 1895 },
  ],
  [
    "too heavy to be delivered so",
    cart([line(1, 1200, { weightGrams: 5001 })], byParcel),
    { delivery: 0, tax: 200, total: 1200 },
  ],
  ["free at the threshold", cart([line(1, 5000)], byParcel), { delivery: 0, tax: 833, total: 5000 }],
  ["not free a penny below", cart([line(1, 4999)], byParcel), { delivery: 395, tax: 899, total: 5394 }],
  [
    "the threshold is tested on the discounted subtotal",
    cart([line(1, 5000)], { ...byParcel, ...off(10, "lines") }),
    { discounts: [500], delivery: 395, tax: 816, total: 4895 },
  ],
  [
    "tax on top of delivery",
    cart([line(1, 1000)], { ...exclusive, ...byParcel }),
    { delivery: 395, tax: 279, total: 1674 },
  ],
  [
    "delivery has a tax class of its own",
    cart([line(1, 1200)], { deliveryZone: uk, deliveryOptionId: "letter" }),
    {
      ...{ delivery: 100, tax: 200, total: 1300 },
      taxes: [
        [200_000, 1000, 200],
        [0, 100, 0],
      ],
    },
  ],
  [
    "an option that is not offered",
    cart([line(1, 1200)], { deliveryZone: uk, deliveryOptionId: "drone" }),
    { delivery: 0, tax: 200, total: 1200 },
  ],
  ["nothing in the cart, nothing delivered", cart([], byParcel), { delivery: 0, tax: 0, total: 0, taxes: [] }],

  [
    "a minimum not met",
    cart([line(1, 1999)], off(10, "lines", atLeast(2000))),
    { discounts: [0], tax: 333, total: 1999 },
  ],
  [
    "a minimum met",
    cart([line(1, 2000)], off(10, "lines", atLeast(2000))),
    { discounts: [200], tax: 300, total: 1800 },
  ],
  [
    "a minimum is tested on the totals so far",
    cart([line(1, 1000)], { promotions: [promotion(10, "order", atLeast(1000)), promotion(10, "lines")] }),
    { discounts: [100], tax: 150, total: 900 },
  ],
  [
    "one percentage after the other",
    cart([line(1, 1000)], { promotions: [promotion(10, "lines"), promotion(20, "lines")] }),
    { discounts: [280], tax: 120, total: 720 },
  ],
  [
    "an exclusive one switches off a stronger one of higher priority",
    cart([line(1, 1000)], {
      promotions: [promotion(50, "lines", { priority: 9 }), promotion(5, "order", { exclusive: true })],
    }),
    { discounts: [50], tax: 158, total: 950 },
  ],
  [
    "of two exclusive ones the higher priority wins",
    cart([line(1, 1000)], {
      promotions: [
        promotion(5, "lines", { exclusive: true, priority: 1 }),
        promotion(10, "order", { exclusive: true, priority: 2 }),
      ],
    }),
    { discounts: [100], tax: 150, total: 900 },
  ],
  [
    "an exclusive one that does not apply switches nothing off",
    cart([line(1, 1000)], {
      promotions: [promotion(50, "lines"), promotion(5, "order", { exclusive: true, active: false })],
    }),
    { discounts: [500], tax: 83, total: 500 },
  ],
];

test.each(cases)("%s", (_, input, { discounts, delivery = 0, tax, total, taxes }) => {
  const priced = priceCart(input);
  expect(priced.totals).toMatchObject({ delivery, tax, total });
  if (discounts) expect(priced.lines.map((each) => each.discount)).toEqual(discounts);
  if (taxes) expect(priced.taxes.map((each) => [each.rate, each.net, each.tax])).toEqual(taxes);
});

test("an offer that is lower than the list price wins", () => {
  const offers = [
    { source: "list", price: 900 },
    { source: "list", price: 800 },
  ] as const;
  expect(priceCart(cart([line(1, 0, { offers })])).lines[0]?.unitPrice).toBe(800);
});
