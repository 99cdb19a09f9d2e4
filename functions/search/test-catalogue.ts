import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Category, Product } from "@quayside/shared/catalog/schema.ts";
import { ulid } from "@quayside/shared/kernel/id.ts";
import fc from "fast-check";
import { plainProduct } from "../catalog/plain-product.ts";
import { openSnapshot, type Snapshot } from "./snapshot.ts";
import { writeSnapshot } from "./write-snapshot.ts";

/** When the files of a test were written. */
export const writtenAt = "2026-02-01T00:00:00.000Z";

let made = 0;
const id = (prefix: string) => {
  made += 1;
  return `${prefix}_${ulid(1_700_000_000_000 + made, new Uint8Array(10))}`;
};

const category = (slug: string, name: string, more: Partial<Category> = {}): Category => {
  return { id: id("cat"), version: 1, slug, name, path: [slug], position: 0, formerSlugs: [], ...more };
};
const home = category("home", "Home", { position: 1 });
const candles = category("candles", "Candles", { path: ["home", "candles"], parentId: home.id });
const garden = category("garden", "Garden");

/** Garden, and Home with Candles in it; in tree order. */
export const testCategories: readonly Category[] = [garden, home, candles];

/** A product in Garden with one variant, unless said otherwise; each is newer than the one before. */
export function testProduct(title: string, more: Partial<Product> = {}): Product {
  const own = id("prd");
  const at = new Date(Date.UTC(2026, 0, 1) + made * 1000).toISOString();
  return {
    ...plainProduct,
    ...{ id: own, slug: `p-${made}`, title, status: "active", categoryId: garden.id, currency: "GBP" },
    published: (more.status ?? "active") === "active",
    variants: [{ sku: `SKU-${made}`, options: {}, price: 1000, weightGrams: 100 }],
    createdAt: at,
    updatedAt: at,
    ...more,
  };
}

type InStock = (product: Product) => boolean;

/** Snapshot files of a test, gone when it ends. */
export function testShops() {
  const dir = mkdtempSync(join(tmpdir(), "search-"));
  const open: Snapshot[] = [];
  let files = 0;
  function write(products: readonly Product[], inStock: InStock, categories = testCategories): string {
    files += 1;
    const file = join(dir, `${files}.sqlite`);
    const writer = writeSnapshot(file, { isNew: true, now: writtenAt });
    writer.categories(categories);
    writer.products(products.map((product) => ({ product, inStock: inStock(product) })));
    writer.finish();
    return file;
  }
  return {
    write,
    published(products: readonly Product[], inStock: InStock = () => true, categories = testCategories): Snapshot {
      const snapshot = openSnapshot(write(products, inStock, categories));
      open.push(snapshot);
      return snapshot;
    },
    close() {
      for (const snapshot of open) snapshot.close();
      rmSync(dir, { recursive: true });
    },
  };
}

/** So that some are and some are not. */
export const isInStock: InStock = ({ variants }) => (variants[0]?.price ?? 0) % 2 === 0;

const word = fc.constantFrom("lamp", "lamps", "glass", "oak", "table", "candle", "red", "blue", "box", "cosy");
const colour = fc.constantFrom("Red", "Blue", "red");
const product = fc.record({
  title: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")),
  brand: fc.option(fc.constantFrom("Ash", "Birch"), { nil: undefined }),
  status: fc.constantFrom("active" as const, "active" as const, "active" as const, "draft" as const),
  categoryId: fc.constantFrom(...testCategories.map(({ id }) => id)),
  material: fc.option(fc.constantFrom("Oak", "Glass"), { nil: undefined }),
  rating: fc.option(fc.record({ average: fc.constantFrom(100, 299, 300, 450, 500), count: fc.constant(3) }), {
    nil: undefined,
  }),
  variants: fc.array(
    fc.record({ price: fc.integer({ min: 1, max: 30 }), colour, watt: fc.constantFrom("5", "9", undefined) }),
    { minLength: 1, maxLength: 3 },
  ),
});
export const anyCatalogue = fc.array(product, { maxLength: 25 }).map((rows) =>
  rows.map(({ variants, material, title, ...row }, index) =>
    testProduct(title, {
      ...row,
      attributes: material ? { Material: material } : {},
      variants: variants.map(({ price, colour, watt }, place) => {
        const attributes = watt ? { Watt: watt } : undefined;
        return { sku: `S${index}-${place}`, options: { Colour: colour }, attributes, price, weightGrams: 1 };
      }),
    }),
  ),
);
export const anyFilters = fc.record(
  {
    q: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(" ")),
    category: fc.constantFrom(...testCategories.map(({ slug }) => slug)),
    brand: fc.subarray(["ash", "birch"], { minLength: 1 }),
    attribute: fc.subarray(
      ["colour:red", "Colour:blue", "color:Red", "material:oak", "material:glass", "watt:5", "none:of these"],
      { minLength: 1 },
    ),
    rating_min: fc.constantFrom("1", "3", "4", "5"),
    price_min: fc.integer({ min: 0, max: 20 }).map(String),
    price_max: fc.integer({ min: 5, max: 30 }).map(String),
    in_stock: fc.constant("true"),
    sort: fc.constantFrom("relevance", "newest", "price-asc", "price-desc", "rating", "title"),
  },
  { requiredKeys: [] },
);
