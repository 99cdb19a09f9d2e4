import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, cleared, type Listing, listingOf, queryOf, searchOf, sortLabels, toggled } from "./listing.ts";
import { pagesToShow } from "./pages-to-show.ts";

const words = fc.stringMatching(/^[a-z][a-z &-]{0,12}[a-z]$/);
const many = fc.uniqueArray(words, { maxLength: 4 }).map((values) => values.toSorted());
const listings: fc.Arbitrary<Listing> = fc.record({
  q: fc.oneof(fc.constant(""), words),
  category: fc.option(fc.constantFrom("kitchen", "tea-towels"), { nil: undefined }),
  brand: many,
  attribute: many.map((words) => words.map((word) => `colour:${word}`)),
  rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  priceMin: fc.option(fc.nat(100_000), { nil: undefined }),
  priceMax: fc.option(fc.nat(100_000), { nil: undefined }),
  inStock: fc.boolean(),
  sort: fc.constantFrom("relevance", "newest", "price-asc", "price-desc", "rating", "title"),
  page: fc.integer({ min: 1, max: 400 }),
});

describe("a listing in the URL", () => {
  it("comes back as it went in", () => {
    fc.assert(
      fc.property(listings, (listing) => {
        expect(listingOf(searchOf(listing))).toEqual(listing);
      }),
    );
  });

  it("leaves out what is plain, and what makes no sense", () => {
    expect(searchOf(listingOf(""))).toBe("");
    expect(searchOf(listingOf("?page=0&sort=cheapest&price_min=-3&in_stock=maybe&brand="))).toBe("");
    expect(listingOf("?page=9999").page).toBe(400);
  });

  it("asks the search by the names of its own query", () => {
    expect(
      queryOf(
        listingOf(
          "?q=jug&brand=Tern&attribute=colour:Sage&attribute=colour:Oat&attribute=x&price_max=2000&in_stock=true&page=2",
        ),
      ),
    ).toEqual({
      query: {
        q: "jug",
        brand: ["Tern"],
        attribute: ["colour:Oat", "colour:Sage"],
        price_max: 2000,
        in_stock: "true",
        page: 2,
      },
    });
  });

  it("goes back to the first page when a filter changes", () => {
    const third = { ...listingOf("?q=jug"), page: 3 };
    expect(changed(third, { inStock: true }).page).toBe(1);
    expect(toggled(third, "brand", "Tern")).toMatchObject({ brand: ["Tern"], page: 1 });
    expect(toggled(toggled(third, "brand", "Tern"), "brand", "Tern").brand).toEqual([]);
  });

  it("keeps words and order when filters are cleared, and a page's own category", () => {
    const listing = listingOf("?q=jug&category=kitchen&brand=Tern&sort=title&page=2");
    expect(searchOf(cleared(listing, false))).toBe("?q=jug&sort=title");
    expect(searchOf(cleared(listing, true))).toBe("?q=jug&category=kitchen&sort=title");
  });

  it("has a label for every order", () => {
    expect(Object.values(sortLabels).every((label) => label.length > 0)).toBe(true);
  });
});

describe("pages to show", () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, "gap-9", 9]],
    [5, 9, [1, "gap-4", 4, 5, 6, "gap-9", 9]],
    [3, 9, [1, 2, 3, 4, "gap-9", 9]],
    [9, 9, [1, "gap-8", 8, 9]],
  ])("page %i of %i", (page, pages, shown) => {
    expect(pagesToShow(page, pages)).toEqual(shown);
  });
});
