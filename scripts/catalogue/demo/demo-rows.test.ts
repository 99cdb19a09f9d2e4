import { ProductStatus, Sku, Slug } from "@quayside/shared/catalog/schema.ts";
import { TaxClass } from "@quayside/shared/store/schema.ts";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importColumns, importCsv } from "../import-row.ts";
import { inks } from "../pictures/colour-words.ts";
import { drawProduct } from "../pictures/draw-product.ts";
import { motifNameFor } from "../pictures/motif-words.ts";
import { type DemoProduct, demoCategories } from "./demo-product.ts";
import { demoProducts, demoRows, picturesOf } from "./demo-rows.ts";
import { checkDigit } from "./ean13.ts";

const rows = demoRows();
const distinct = (values: readonly string[]) => new Set(values).size;
const pence = (price: string) => Number(price.replace(".", ""));

describe("demo store", () => {
  it("has some sixty products in every leaf of a two-level tree", () => {
    expect(demoProducts.length).toBeGreaterThanOrEqual(60);
    expect(demoCategories.every((path) => path.split(" > ").length === 2)).toBe(true);
    expect([...new Set(demoProducts.map(({ category }) => category))].toSorted()).toEqual(
      [...demoCategories].toSorted(),
    );
    expect(distinct(demoCategories.map((path) => path.split(" > ")[0] ?? ""))).toBe(10);
  });

  it("names nothing twice", () => {
    expect(distinct(rows.map(({ sku }) => sku))).toBe(rows.length);
    expect(distinct(rows.map(({ barcode }) => barcode))).toBe(rows.length);
    expect(distinct(demoProducts.map(({ handle }) => handle))).toBe(demoProducts.length);
    expect(distinct(demoProducts.map(({ title }) => title))).toBe(demoProducts.length);
    expect(distinct(demoProducts.map(({ serial }) => String(serial)))).toBe(demoProducts.length);
  });

  it.each(demoProducts.map((product) => [product.handle, product] as const))("%s holds together", (handle, product) => {
    expect(Slug.safeParse(handle).success).toBe(true);
    expect(product.description.split(/[.;] /).length).toBeGreaterThanOrEqual(2);
    expect(TaxClass.safeParse(product.taxClass).success).toBe(true);
    expect(distinct(product.variants.map(({ values }) => values.join("/")))).toBe(product.variants.length);
    for (const { sku, values, price, cost, listPrice, grams, stock } of product.variants) {
      expect(Sku.safeParse(sku).success).toBe(true);
      expect(product.options.length === values.length || product.variants.length === 1).toBe(true);
      expect(price).toMatch(/^\d+\.\d\d$/);
      expect(cost).toMatch(/^\d+\.\d\d$/);
      expect(pence(cost)).toBeLessThan(pence(price));
      if (listPrice) expect(pence(listPrice)).toBeGreaterThan(pence(price));
      expect(Number.isInteger(grams) && grams > 0 && Number.isInteger(stock) && stock >= 0).toBe(true);
    }
  });

  it("is drawn as what it is", () => {
    const drawn = demoProducts.flatMap(picturesOf).map(({ name }) => motifNameFor(name, ""));
    expect(drawn).not.toContain("giftBox");
    expect(distinct(drawn)).toBeGreaterThan(50);
    expect(rows.filter(({ image_key }) => image_key).every(({ image_key }) => /^[\da-f]{32}$/.test(image_key))).toBe(
      true,
    );
  });

  it("reads back from CSV as it was, one product row per handle", () => {
    const back: Record<string, string>[] = parse(importCsv(rows), { columns: true });
    expect(back).toEqual(rows);
    expect(Object.keys(back[0] ?? {})).toEqual([...importColumns]);
    const first = rows.filter(({ handle }, i) => rows[i - 1]?.handle !== handle);
    expect(first.length).toBe(demoProducts.length);
    expect(first.every(({ title, status }) => title && ProductStatus.safeParse(status).success)).toBe(true);
    expect(rows.filter((row) => !first.includes(row)).every(({ title }) => !title)).toBe(true);
  });

  it("has a picture of each colour, drawn in it, and one of what has no colours", () => {
    const mug = rows.filter(({ handle }) => handle === "enamel-camp-mug");
    expect(mug.map(({ image_alt }) => image_alt)).toEqual(
      ["White", "Red", "Mustard"].map((colour) => `Enamel Camp Mug, ${colour}`),
    );
    const product = demoProducts.find(({ handle }) => handle === "enamel-camp-mug") as DemoProduct;
    const inked = picturesOf(product).map((picture) =>
      [inks.white, inks.red, inks.mustard].map((ink) => drawProduct(picture).includes(ink)),
    );
    expect(inked).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
    for (const { handle, options, variants } of demoProducts) {
      const keys = rows.filter((row) => row.handle === handle).flatMap(({ image_key }) => image_key || []);
      const colours = variants.map(({ values }) => values[options.indexOf("Colour")] ?? "");
      expect([handle, distinct(keys)]).toEqual([handle, distinct(colours)]);
      expect(keys).toHaveLength(options.includes("Colour") ? variants.length : 1);
    }
  });
});

describe("EAN-13", () => {
  it.each([
    ["400638133393", "1"],
    ["501234567890", "0"],
    ["871125300120", "2"],
  ])("%s ends with %s", (digits, check) => {
    expect(checkDigit(digits)).toBe(check);
  });

  it("notices every single wrong digit", () => {
    const sum = (code: string) => [...code].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...rows.map(({ barcode }) => barcode)),
        fc.nat(12),
        fc.integer({ min: 1, max: 9 }),
        (code, at, by) => {
          const wrong = code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1);
          expect(sum(code) % 10).toBe(0);
          expect(sum(wrong) % 10).not.toBe(0);
        },
      ),
    );
  });
});
