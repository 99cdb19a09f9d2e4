import { SearchQuery } from "@quayside/shared/search/schema.ts";
import { afterAll, describe, expect, test } from "vitest";
import type { Snapshot } from "./snapshot.ts";
import { testProduct, testShops } from "./test-catalogue.ts";

const shops = testShops();
afterAll(shops.close);
const query = (more: object) => SearchQuery.parse(more);
const titles = (snapshot: Snapshot, more: object) => snapshot.search(query(more)).items.map(({ title }) => title);

describe("words", () => {
  const shop = shops.published([
    testProduct("Waterproof Jacket", { attributes: { Colour: "Navy Blue" } }),
    testProduct("Waterproof Trousers"),
    testProduct("Wireless Headphones", { brand: "Crème & Co" }),
    testProduct("Headphones Stand"),
    testProduct("Women's Rain Jackets", { description: "waterproof to the last stitch" }),
    testProduct("Secret Umbrella", { status: "draft" }),
    testProduct("Battery Charger", { variants: [{ sku: "WHI-100.B", options: {}, price: 500, weightGrams: 1 }] }),
    testProduct("Spare Batteries"),
    testProduct("Wool Blanket"),
  ]);

  test.each([
    ["jack", ["Waterproof Jacket", "Women's Rain Jackets"]],
    ["waterproof jackets", ["Waterproof Jacket", "Women's Rain Jackets"]],
    ["waterprof jaket", ["Waterproof Jacket", "Women's Rain Jackets"]],
    ["wirless hedphnoes", ["Wireless Headphones"]],
    ["CREME", ["Wireless Headphones"]],
    ["womens", ["Women's Rain Jackets"]],
    ["navy", ["Waterproof Jacket"]],
    ["battery", ["Battery Charger", "Spare Batteries"]],
    ["whi100b", ["Battery Charger"]],
    ["WHI-100.B", ["Battery Charger"]],
    ["blakets", ["Wool Blanket"]],
    ["umbrella", []],
    ["umbrela", []],
    ["zzzzzz", []],
  ])("%s", (q, expected) => {
    expect(titles(shop, { q }).sort()).toEqual([...expected].sort());
  });

  test("a match in the name comes before one in the description", () => {
    expect(titles(shop, { q: "waterproof jacket" })[0]).toBe("Waterproof Jacket");
  });

  test("tells what was searched instead", () => {
    expect(shop.search(query({ q: "waterprof jaket" })).corrected).toBe("waterproof jacket");
    expect(shop.search(query({ q: "waterproof" })).corrected).toBeUndefined();
  });

  test.each(['"', 'jacket" OR name:*', "NEAR(a b)", "*", "-", "a AND", "{name} : x", "'; drop table product; --"])(
    "%s is text, never syntax",
    (q) => {
      expect(() => shop.search(query({ q }))).not.toThrow();
      expect(() => shop.suggest(q)).not.toThrow();
      expect(() => shop.list({ q, sort: "title", direction: "asc", limit: 5 })).not.toThrow();
    },
  );

  test("a text without words is no filter", () => {
    expect(shop.search(query({ q: " *" })).total).toBe(8);
  });

  test("suggests categories and products", () => {
    expect(shop.suggest("cand")).toEqual([{ kind: "category", text: "Candles", slug: "candles" }]);
    expect(
      shop
        .suggest("headp")
        .map(({ text }) => text)
        .sort(),
    ).toEqual(["Headphones Stand", "Wireless Headphones"]);
  });

  test("staff find drafts too", () => {
    const refs = shop.list({ q: "umbrella", sort: "updated", direction: "desc", limit: 5 }).refs;
    expect(refs).toHaveLength(1);
    expect(shop.list({ status: "draft", sort: "price", direction: "asc", limit: 5 }).refs).toEqual(refs);
  });
});
