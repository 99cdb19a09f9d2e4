import { expect, it } from "vitest";
import { happening } from "./happening.ts";

it.each([
  ["order.placed", "Order placed"],
  ["store-credit.adjusted", "Store credit adjusted"],
  ["payment intent-created", "Payment intent created"],
  ["Cancelled: asked by the customer", "Cancelled: asked by the customer"],
])("%s reads %s", (what, said) => {
  expect(happening(what)).toBe(said);
});
