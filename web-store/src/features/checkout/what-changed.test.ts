import { expect, it } from "vitest";
import { cartOf, lineOf } from "../cart/test-cart.ts";
import { whatChanged } from "./what-changed.ts";

const gbp = (amount: number) => ({ amount, currency: "GBP" });
const mug = lineOf({ sku: "MUG-1", title: "Mug", unitPrice: gbp(1150) });

it("says nothing when nothing that is paid for changed", () => {
  expect(whatChanged(cartOf([lineOf()]), cartOf([lineOf()], { version: 2 }))).toEqual([]);
});

it("names a price, a quantity and the total with both figures", () => {
  const before = cartOf([lineOf(), mug]);
  const after = cartOf([lineOf({ unitPrice: gbp(2550), problem: "PRICE_CHANGED" }), { ...mug, quantity: 2 }]);
  expect(whatChanged(before, after)).toEqual([
    "Enamel jug, price each: £24.00 → £25.50",
    "Mug: quantity 1 → 2",
    "Total: £35.50 → £37.00",
  ]);
});

it("names lines that came, went or can no longer be bought", () => {
  const before = cartOf([lineOf(), mug]);
  const after = cartOf([{ ...mug, problem: "SOLD_OUT", available: 0 }, lineOf({ sku: "NEW", title: "Bowl" })]);
  expect(whatChanged(before, after)).toEqual([
    "Enamel jug: no longer in the basket",
    "Mug: Sold out since you added it. Please take it out to go on.",
    "Bowl: new in the basket",
  ]);
});

it("names delivery, discount, and tax only where it is not in the price", () => {
  const before = cartOf([lineOf()]);
  const totals = { ...before.totals, discount: gbp(240), delivery: gbp(395), tax: gbp(9), total: gbp(2555) };
  const changes = ["Discount: £0.00 → £2.40", "Delivery: £0.00 → £3.95"];
  expect(whatChanged(before, { ...before, totals })).toEqual([...changes, "Total: £24.00 → £25.55"]);
  const exclusive = { ...totals, taxIncluded: false };
  expect(whatChanged(before, { ...before, totals: exclusive })).toEqual([
    ...changes,
    "Tax: £4.00 → £0.09",
    "Total: £24.00 → £25.55",
  ]);
});

it("keeps a gift apart from the same article bought", () => {
  const bought = lineOf({ sku: "MUG-1", title: "Mug" });
  const gift = lineOf({ sku: "MUG-1", title: "Mug", unitPrice: gbp(0), gift: true });
  expect(whatChanged(cartOf([bought, gift]), cartOf([bought, gift]))).toEqual([]);
  expect(whatChanged(cartOf([bought, gift]), cartOf([bought]))).toEqual(["Mug: no longer in the basket"]);
});
