import type { Product } from "@quayside/shared/catalog/schema.ts";
import { SearchQuery } from "@quayside/shared/search/schema.ts";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { anyCatalogue, anyFilters, isInStock, testCategories, testProduct, testShops } from "./test-catalogue.ts";
import { formsOf, wordsOf } from "./words.ts";

const shops = testShops();
afterAll(shops.close);
const query = (more: object) => SearchQuery.parse(more);
type Filters = Partial<SearchQuery>;
const pathSlugs = (each: Product) => testCategories.find(({ id }) => id === each.categoryId)?.path ?? [];
const ofAttribute = (each: Product, name: string): string[] => {
  const records = [each.attributes, ...each.variants.flatMap(({ options, attributes = {} }) => [options, attributes])];
  const found = records.flatMap((record) => Object.entries(record).filter(([own]) => own.toLowerCase() === name));
  return [...new Set(found.map(([, value]) => value.toLowerCase()))];
};
const chosenOf = ({ attribute = [] }: Filters, name: string) =>
  attribute
    .map((text) => text.toLowerCase().replace("color:", "colour:").split(":"))
    .flatMap(([own, value = ""]) => (own === name ? [value] : []));
const attributeNames = ["colour", "material", "watt", "none"];
const categoryNames = (each: Product) =>
  testCategories.filter(({ slug }) => pathSlugs(each).includes(slug)).map(({ name }) => name);
const textOf = (each: Product) => {
  const options = each.variants.flatMap(({ options, attributes }) => [options.Colour, attributes?.Watt]);
  return wordsOf(
    [each.title, each.brand, ...Object.values(each.attributes), ...options, ...categoryNames(each)].join(" "),
  );
};

/** The same filters, one product and one filter at a time. */
const tests: Record<string, (each: Product, filters: Filters) => boolean> = {
  q: (each, { q }) =>
    wordsOf(q ?? "").every((wanted, place, all) => {
      const isLast = place === all.length - 1;
      return textOf(each).some((own) => formsOf(wanted).some((form) => (isLast ? own.startsWith(form) : own === form)));
    }),
  category: (each, { category }) => !category || pathSlugs(each).includes(category),
  brand: (each, { brand }) => !brand || brand.includes(each.brand?.toLowerCase() ?? ""),
  ...Object.fromEntries(
    attributeNames.map((name) => [
      name,
      (each: Product, filters: Filters) => {
        const wanted = chosenOf(filters, name);
        return wanted.length === 0 || ofAttribute(each, name).some((own) => wanted.includes(own));
      },
    ]),
  ),
  rating: (each, { rating_min: least }) => least === undefined || (each.rating?.average ?? 0) >= least * 100,
  price: (each, { price_min: min = 0, price_max: max = 1e9 }) =>
    each.variants.some(({ price }) => price >= min && price <= max),
  stock: (each, { in_stock }) => !in_stock || isInStock(each),
};

function expected(products: readonly Product[], filters: Filters, ignored?: string): Product[] {
  const active = products.filter(({ status }) => status === "active");
  return active.filter((each) =>
    Object.entries(tests).every(([name, passes]) => name === ignored || passes(each, filters)),
  );
}

function counts(products: readonly Product[], valuesOf: (each: Product) => string[]): Record<string, number> {
  const all = products.flatMap((each) => [...new Set(valuesOf(each))]);
  return Object.fromEntries([...Map.groupBy(all, (value) => value)].map(([value, each]) => [value, each.length]));
}

/** Words of a query are matched whole unless none is known whole, so only then is the brute force above the same. */
const knows = (products: readonly Product[], q = "") =>
  wordsOf(q).every((wanted) =>
    expected(products, {}).some((each) => textOf(each).some((own) => formsOf(wanted).includes(own))),
  );

test("hits and facet counts are those of a count one by one", () => {
  fc.assert(
    fc.property(anyCatalogue, anyFilters, (products, raw) => {
      const asked = query({ ...raw, per_page: "96" });
      fc.pre(knows(products, asked.q));
      const shop = shops.published(products, isInStock);
      const answer = shop.search(asked);
      const hits = expected(products, asked);
      expect(answer.items.map(({ id }) => id).sort()).toEqual(hits.map(({ id }) => id).sort());
      expect(answer.total).toBe(hits.length);
      const found = (name: string) => {
        const values = answer.facets.find((facet) => facet.name === name)?.values ?? [];
        return Object.fromEntries(values.flatMap(({ value, count }) => (count > 0 ? [[value, count]] : [])));
      };
      const without = (facet: string) => expected(products, asked, facet);
      expect(found("brand")).toEqual(counts(without("brand"), ({ brand }) => (brand ? [brand.toLowerCase()] : [])));
      for (const name of attributeNames)
        expect(found(name)).toEqual(counts(without(name), (each) => ofAttribute(each, name)));
      expect(found("rating")).toEqual(
        counts(without("rating"), ({ rating }) =>
          ["1", "2", "3", "4"].filter((least) => rating && rating.average >= Number(least) * 100),
        ),
      );
      expect(found("in_stock").true ?? 0).toBe(without("stock").filter(isInStock).length);
      const byCategory = counts(without("category"), pathSlugs);
      expect(byCategory).toMatchObject(found("category"));
      const prices = without("price").flatMap(({ variants }) => variants.map(({ price }) => price));
      expect(answer.priceRange).toEqual(
        prices.length > 0 ? { min: Math.min(...prices), max: Math.max(...prices) } : undefined,
      );
    }),
    { numRuns: 150 },
  );
});

test("pages partition the hits, in the order asked for", () => {
  fc.assert(
    fc.property(anyCatalogue, anyFilters, fc.integer({ min: 1, max: 5 }), (products, raw, size) => {
      const shop = shops.published(products, isInStock);
      const whole = shop.search(query({ ...raw, per_page: "96" })).items;
      const paged = [];
      for (let page = 1; page <= Math.ceil(whole.length / size) + 1; page += 1)
        paged.push(...shop.search(query({ ...raw, per_page: String(size), page: String(page) })).items);
      expect(paged).toEqual(whole);
      const prices = whole.map(({ priceFrom }) => priceFrom.amount);
      if (raw.sort === "price-asc") expect(prices).toEqual(prices.toSorted((a, b) => a - b));
      if (raw.sort === "price-desc") expect(prices).toEqual(prices.toSorted((a, b) => b - a));
      const ratings = whole.map(({ rating }) => rating?.average ?? 0);
      if (raw.sort === "rating") expect(ratings).toEqual(ratings.toSorted((a, b) => b - a));
    }),
    { numRuns: 60 },
  );
});

test("where a colour is chosen a product shows the picture of that colour, and where a size is, its first", () => {
  const [front, sage, blue] = ["front", "sage", "blue"].map((key) => ({ key, alt: key, width: 10, height: 10 }));
  const variant = (sku: string, colour: string, size: string, imageKey?: string) => ({
    ...{ sku, options: { Color: colour, Size: size }, price: 1000, weightGrams: 100, imageKey },
  });
  const pot = testProduct("Pot", {
    images: [front!, sage!, blue!],
    variants: [
      variant("P1", "Sage", "S", "sage"),
      variant("P2", "Sage", "L", "sage"),
      variant("P3", "Blue", "S", "blue"),
      variant("P4", "Grey", "S"),
    ],
  });
  const shop = shops.published([pot], isInStock);
  const pictureFor = (...attribute: string[]) => {
    const [hit] = shop.search(query({ attribute })).items;
    expect(hit).not.toHaveProperty("pictures");
    return hit?.image?.key;
  };
  expect(pictureFor()).toBe("front");
  expect(pictureFor("colour:sage")).toBe("sage");
  expect(pictureFor("size:s", "colour:blue")).toBe("blue");
  expect(pictureFor("size:s")).toBe("front");
  expect(pictureFor("colour:grey")).toBe("front");
});
