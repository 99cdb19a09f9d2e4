import { expect, it } from "vitest";
import { choicesOf, type PublicVariant, variantFor, withOption } from "./variant-choice.ts";

const variant = (sku: string, Colour: string, Size: string, available = 5): PublicVariant => ({
  sku,
  options: { Colour, Size },
  price: { amount: 1000, currency: "GBP" },
  available,
});

const variants = [
  variant("SS", "Sage", "Small", 0),
  variant("SL", "Sage", "Large"),
  variant("OS", "Oat", "Small"),
  variant("ML", "Midnight", "Large", 0),
] as const;
const [sageSmall, sageLarge, oatSmall, midnightLarge] = variants;

it("shows the variant a link names, else the first that can be bought", () => {
  expect(variantFor(variants, "OS")).toBe(oatSmall);
  expect(variantFor(variants, "GONE")).toBe(sageLarge);
  expect(variantFor([sageSmall, midnightLarge], null)).toBe(sageSmall);
});

it("keeps the other choices where there is such a variant", () => {
  expect(withOption(variants, sageLarge, "Size", "Small")).toBe(sageSmall);
  expect(withOption(variants, sageLarge, "Colour", "Midnight")).toBe(midnightLarge);
});

it("moves to the nearest variant where there is none", () => {
  expect(withOption(variants, oatSmall, "Size", "Large")).toBe(sageLarge);
});

it("lists every option in the order of the variants and says what is sold out", () => {
  expect(choicesOf(variants, sageLarge)).toEqual([
    {
      name: "Colour",
      values: [
        { value: "Sage", inStock: true },
        { value: "Oat", inStock: true },
        { value: "Midnight", inStock: false },
      ],
    },
    {
      name: "Size",
      values: [
        { value: "Small", inStock: false },
        { value: "Large", inStock: true },
      ],
    },
  ]);
});
