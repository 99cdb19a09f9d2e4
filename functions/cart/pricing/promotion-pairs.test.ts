import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import type { DeliveryZone } from "@quayside/shared/store/schema.ts";
import { expect, test } from "vitest";
import { priceCart } from "./price-cart.ts";
import { testCart, testFacts, testLine, testPromotion } from "./test-price.ts";

/** One promotion of each kind. Equal in priority, so that the kind alone says whose turn it is; of one stage by this order. */
const kinds = {
  "percentage of lines": { kind: "percentage", basisPoints: 1500, on: "lines" },
  "percentage of order": { kind: "percentage", basisPoints: 1000, on: "order" },
  "fixed per unit": { kind: "fixed", amount: 100, per: "unit" },
  "fixed per line": { kind: "fixed", amount: 333, per: "line" },
  "fixed per order": { kind: "fixed", amount: 1001, per: "order" },
  "buy-get": { kind: "buy-get", buy: { quantity: 2 }, get: { quantity: 1, basisPoints: 10_000 }, repeats: true },
  "set-price": { kind: "set-price", quantity: 2, price: 2500, repeats: true },
  tiered: {
    ...{ kind: "tiered", by: "subtotal", on: "order" },
    tiers: [
      { from: 5000, give: { kind: "percentage", basisPoints: 500 } },
      { from: 8000, give: { kind: "percentage", basisPoints: 1200 } },
      { from: 10_000, give: { kind: "percentage", basisPoints: 2000 } },
    ],
  },
  delivery: { kind: "delivery", give: { kind: "percentage", basisPoints: 5000 } },
  gift: { kind: "gift", sku: "GIFT", quantity: 1 },
} satisfies Record<string, PromotionEffect>;

type Kind = keyof typeof kinds;

/** Three at 9.99, two at 12.50 with a floor of 11.00 and a reduced rate, one at 49.95: 104.92 in all, 3.7 kg. */
const lines = [
  testLine(3, 999, { weightGrams: 300 }),
  testLine(2, 1250, { weightGrams: 900, taxClass: "reduced", floorPrice: 1100 }),
  testLine(1, 4995, { weightGrams: 1000 }),
];

/** 3.95 up to 3.75 kg, then 6.95; free from 90.00. */
const deliveryZone: DeliveryZone = {
  ...{ id: "gb", name: "Britain", countries: ["GB"] },
  options: [
    {
      ...{ id: "parcel", name: "Parcel", days: { min: 1, max: 2 }, taxClass: "standard", freeFrom: 9000 },
      rates: [
        { upToGrams: 3750, price: 395 },
        { upToGrams: 9000, price: 695 },
      ],
    },
  ],
};

const gifts = new Map([
  [
    "GIFT",
    {
      line: { sku: "GIFT", weightGrams: 200, taxClass: "standard" as const, facts: testFacts },
      ...{ title: "Tin", price: 500, available: 9 },
    },
  ],
]);

/**
 * Two kinds (a kind alone where it is named twice), the discount on goods, the delivery fee, then tax and total with prices
 * that include tax, then with prices that do not. Worked out by a second program on rational numbers, unit by unit.
 */
const pairs: [Kind, Kind, number, number, number, number, number, number][] = [
  ["percentage of lines", "percentage of lines", 1499, 395, 1304, 9388, 1547, 10935],
  ["percentage of lines", "percentage of order", 2398, 395, 1153, 8489, 1368, 9857],
  ["percentage of lines", "fixed per unit", 1899, 395, 1237, 8988, 1467, 10455],
  ["percentage of lines", "fixed per line", 2165, 395, 1192, 8722, 1415, 10137],
  ["percentage of lines", "fixed per order", 2500, 395, 1136, 8387, 1347, 9734],
  ["percentage of lines", "buy-get", 3197, 395, 1021, 7690, 1208, 8898],
  ["percentage of lines", "set-price", 2992, 395, 1054, 7895, 1249, 9144],
  ["percentage of lines", "tiered", 2578, 395, 1123, 8309, 1331, 9640],
  ["percentage of lines", "delivery", 1499, 197, 1271, 9190, 1507, 10697],
  ["percentage of lines", "gift", 1499, 695, 1354, 9688, 1607, 11295],
  ["percentage of order", "percentage of order", 1049, 0, 1306, 9443, 1551, 10994],
  ["percentage of order", "fixed per unit", 1589, 395, 1288, 9298, 1529, 10827],
  ["percentage of order", "fixed per line", 1919, 395, 1233, 8968, 1463, 10431],
  ["percentage of order", "fixed per order", 2050, 395, 1211, 8837, 1437, 10274],
  ["percentage of order", "buy-get", 2847, 395, 1072, 8040, 1271, 9311],
  ["percentage of order", "set-price", 3742, 395, 929, 7145, 1099, 8244],
  ["percentage of order", "tiered", 2182, 395, 1190, 8705, 1411, 10116],
  ["percentage of order", "delivery", 1049, 0, 1306, 9443, 1551, 10994],
  ["percentage of order", "gift", 1049, 0, 1306, 9443, 1551, 10994],
  ["fixed per unit", "fixed per unit", 600, 0, 1376, 9892, 1633, 11525],
  ["fixed per unit", "fixed per line", 1366, 0, 1259, 9126, 1495, 10621],
  ["fixed per unit", "fixed per order", 1601, 395, 1286, 9286, 1527, 10813],
  ["fixed per unit", "buy-get", 2398, 395, 1142, 8489, 1353, 9842],
  ["fixed per unit", "set-price", 2992, 395, 1055, 7895, 1249, 9144],
  ["fixed per unit", "tiered", 1787, 395, 1255, 9100, 1490, 10590],
  ["fixed per unit", "delivery", 600, 0, 1376, 9892, 1633, 11525],
  ["fixed per unit", "gift", 600, 0, 1376, 9892, 1633, 11525],
  ["fixed per line", "fixed per line", 966, 0, 1326, 9526, 1575, 11101],
  ["fixed per line", "fixed per order", 1967, 395, 1225, 8920, 1454, 10374],
  ["fixed per line", "buy-get", 2742, 395, 1096, 8145, 1299, 9444],
  ["fixed per line", "set-price", 2992, 395, 1054, 7895, 1249, 9144],
  ["fixed per line", "tiered", 2109, 395, 1202, 8778, 1426, 10204],
  ["fixed per line", "delivery", 966, 0, 1326, 9526, 1575, 11101],
  ["fixed per line", "gift", 966, 0, 1326, 9526, 1575, 11101],
  ["fixed per order", "fixed per order", 1001, 0, 1313, 9491, 1559, 11050],
  ["fixed per order", "buy-get", 2999, 395, 1052, 7888, 1246, 9134],
  ["fixed per order", "set-price", 3993, 395, 888, 6894, 1048, 7942],
  ["fixed per order", "tiered", 2140, 395, 1197, 8747, 1419, 10166],
  ["fixed per order", "delivery", 1001, 0, 1313, 9491, 1559, 11050],
  ["fixed per order", "gift", 1001, 0, 1313, 9491, 1559, 11050],
  ["buy-get", "buy-get", 1998, 395, 1185, 8889, 1403, 10292],
  ["buy-get", "set-price", 2992, 395, 1053, 7895, 1247, 9142],
  ["buy-get", "tiered", 3017, 395, 1051, 7870, 1244, 9114],
  ["buy-get", "delivery", 1998, 197, 1152, 8691, 1363, 10054],
  ["buy-get", "gift", 1998, 695, 1235, 9189, 1463, 10652],
  ["set-price", "set-price", 2992, 395, 1054, 7895, 1249, 9144],
  ["set-price", "tiered", 3367, 395, 992, 7520, 1174, 8694],
  ["set-price", "delivery", 2992, 197, 1021, 7697, 1209, 8906],
  ["set-price", "gift", 2992, 695, 1104, 8195, 1309, 9504],
  ["tiered", "tiered", 2098, 395, 1203, 8789, 1428, 10217],
  ["tiered", "delivery", 2098, 197, 1170, 8591, 1388, 9979],
  ["tiered", "gift", 2098, 695, 1253, 9089, 1488, 10577],
  ["delivery", "delivery", 0, 0, 1452, 10492, 1723, 12215],
  ["delivery", "gift", 0, 0, 1452, 10492, 1723, 12215],
  ["gift", "gift", 0, 0, 1452, 10492, 1723, 12215],
];

test.each(pairs)("%s with %s", (one, other, discount, delivery, taxIn, totalWithTaxIn, taxOn, totalWithTaxOn) => {
  const promotions = Object.entries(kinds)
    .filter(([kind]) => kind === one || kind === other)
    .map(([, effect]) => testPromotion(effect));
  for (const pricesIncludeTax of [true, false]) {
    const more = { promotions, gifts, deliveryZone, deliveryOptionId: "parcel", pricesIncludeTax };
    const { totals } = priceCart(testCart(lines, more));
    const [tax, total] = pricesIncludeTax ? [taxIn, totalWithTaxIn] : [taxOn, totalWithTaxOn];
    expect(totals).toEqual({ subtotal: 10_492, discount, delivery, tax, total, due: total });
  }
});

test("every kind meets every other", () => {
  expect(new Set(pairs.map(([one, other]) => [one, other].sort().join())).size).toBe(55);
});
