import { expect, test } from "vitest";
import { ruleOf, type ValueFields } from "./value-fields.ts";

const fields = (more: Partial<ValueFields>): ValueFields => {
  return { field: "price", way: "set", text: "", rounding: ".99", ...more };
};
const plain = { field: "price", rounding: ".99" };

test.each([
  ["an amount is exact", fields({ text: "12.5" }), { rule: { ...plain, change: { kind: "set", value: 1250 } } }],
  ["down is less", fields({ way: "lower", text: "1" }), { rule: { ...plain, change: { kind: "add", value: -100 } } }],
  [
    "a part is exact",
    fields({ way: "raise-percent", text: "12.75" }),
    { rule: { ...plain, change: { kind: "percent", basisPoints: 1275 } } },
  ],
  [
    "a part down",
    fields({ way: "lower-percent", text: "5" }),
    { rule: { ...plain, change: { kind: "percent", basisPoints: -500 } } },
  ],
  ["nothing said yet", fields({}), {}],
  ["no amount", fields({ text: "1,5" }), { problem: "Write it like 12.99" }],
  ["too fine a part", fields({ way: "raise-percent", text: "0.125" }), { problem: "At most 2 digits after the point" }],
  ["grams are whole", fields({ field: "weightGrams", text: "1.5" }), { problem: "Whole grams" }],
  [
    "taken away without a number",
    fields({ field: "cost", way: "clear" }),
    { rule: { ...plain, field: "cost", change: { kind: "clear" } } },
  ],
] as const)("%s", (_, said, expected) => {
  expect(ruleOf(said, "GBP")).toEqual(expected);
});
