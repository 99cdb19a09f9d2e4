import { describe, expect, it } from "vitest";
import { withCombinations } from "./option-fields.tsx";
import { fieldsOf, type ProductChanges, productForm } from "./product-fields.ts";

const lamp: ProductChanges = {
  title: "Harbour lamp",
  description: "Brass.",
  brand: undefined,
  slug: "harbour-lamp",
  supplier: undefined,
  tags: ["brass", "sale"],
  images: [{ key: "lamp", alt: "The lamp" }],
  options: [
    { name: "Size", values: ["S", "L"] },
    { name: "Colour", values: ["Ink"] },
  ],
  publishAt: undefined,
  unpublishAt: undefined,
  season: undefined,
  seo: undefined,
  status: "active",
  categoryId: "cat_01J9Z3V5B6C7D8E9F0G1H2J3K4",
  taxClass: "standard",
  attributes: { Material: "Brass" },
  variants: [
    { sku: "LAMP.S", options: { Size: "S" }, price: 4999, listPrice: 5999, cost: 2100, weightGrams: 900 },
    {
      sku: "LAMP.L",
      options: { Size: "L", Colour: "Ink" },
      price: 7999,
      floorPrice: 6000,
      weightGrams: 1400,
      barcode: "501",
      imageKey: "lamp",
      outOfStockThreshold: -5,
      attributes: { Watt: "9" },
      components: [{ sku: "BULB", quantity: 2 }],
    },
  ],
};
const writing = { currency: "GBP", timeZone: "Europe/London" };
const fields = () => fieldsOf(lamp, writing);
const issuesOf = (value: ReturnType<typeof fields>) =>
  productForm(writing)
    .safeParse(value)
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("product form", () => {
  it("gives back what it was filled with", () => {
    expect(productForm(writing).parse(fields())).toEqual(lamp);
  });

  it("shows prices in major units, in the currency's own digits", () => {
    expect(fields().variants[0]).toMatchObject({
      price: "49.99",
      listPrice: "59.99",
      floorPrice: "",
      weightGrams: "900",
    });
    expect(fieldsOf(lamp, { ...writing, currency: "JPY" }).variants[0]?.price).toBe("4999");
  });

  it("names the field that is wrong", () => {
    const wrong = fields();
    wrong.variants[0] = { ...wrong.variants[0]!, price: "4,99", weightGrams: "1.5 kg" };
    wrong.variants[1] = { ...wrong.variants[1]!, sku: "no spaces" };
    expect(issuesOf(wrong)).toEqual([
      "variants.0.price: Write it like 12.99",
      "variants.0.weightGrams: Whole grams",
      "variants.1.sku: must be 1 to 50 letters, digits, . _ or -",
    ]);
  });

  it("names what is wrong beside a variant's row", () => {
    const wrong = fields();
    wrong.variants[1] = {
      ...wrong.variants[1]!,
      outOfStockThreshold: "few",
      attributes: [{ name: "", value: "9" }],
      components: [{ sku: "BULB", quantity: "0" }],
    };
    expect(issuesOf(wrong)).toEqual([
      "variants.1.outOfStockThreshold: A whole number, such as 0 or -5",
      "variants.1.attributes.0.name: Name it",
      "variants.1.components.0.quantity: 1 to 1000",
    ]);
  });

  it("refuses a SKU or an attribute that is there twice", () => {
    const twice = fields();
    twice.variants[1] = { ...twice.variants[1]!, sku: "LAMP.S" };
    twice.attributes.push({ name: "Material", value: "Oak" });
    expect(issuesOf(twice)).toEqual(["variants.1.sku: Is there twice", "attributes.1.name: Is there twice"]);
  });
});

describe("combinations of options", () => {
  const plain = fieldsOf({ ...lamp, options: [], variants: [{ ...lamp.variants[0]!, options: {} }] }, writing);
  const skus = (options: { name: string; values: string[] }[], fields = plain) =>
    withCombinations({ ...fields, options }).variants.map(({ sku, options: chosen }) => `${sku} ${chosen.join("/")}`);

  it("turns the only variant into the first of them and makes the others beside it", () => {
    const options = [
      { name: "Size", values: ["S", "M"] },
      { name: "Colour", values: ["Red", "Dark blue"] },
    ];
    expect(skus(options)).toEqual([
      "LAMP.S S/Red",
      "LAMP.S-S-DARK-BLUE S/Dark blue",
      "LAMP.S-M-RED M/Red",
      "LAMP.S-M-DARK-BLUE M/Dark blue",
    ]);
  });

  it("keeps variants that are there and makes what is missing only", () => {
    const made = withCombinations({ ...plain, options: [{ name: "Size", values: ["S", "M"] }] });
    const next = { ...plain, ...made, options: [{ name: "Size", values: ["S", "M", "L"] }] };
    expect(withCombinations(next).variants.map(({ options }) => options)).toEqual([["S"], ["M"], ["L"]]);
    expect(withCombinations({ ...next, ...withCombinations(next) }).variants).toHaveLength(3);
  });
});
