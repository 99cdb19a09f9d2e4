import type { Collection, CollectionMembers, RuleCondition } from "@quayside/shared/collections/schema.ts";
import { SearchQuery } from "@quayside/shared/search/schema.ts";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { isMember, memberFactsOf } from "../collections/membership.ts";
import { openSnapshot, type Snapshot } from "./snapshot.ts";
import { anyCatalogue, anyFilters, testCategories, testProduct, testShops, writtenAt } from "./test-catalogue.ts";
import { byRule, testCollection } from "./test-collection.ts";
import { writeSnapshot } from "./write-snapshot.ts";

const shops = testShops();
afterAll(shops.close);

function shelved(products: Parameters<typeof shops.write>[0], ...collections: Collection[]) {
  const file = shops.write([], () => true);
  rewrite(file, { collections, products });
  return file;
}
interface Step {
  categories?: typeof testCategories;
  collections?: readonly Collection[];
  products?: Parameters<typeof shops.write>[0];
}
function rewrite(file: string, { categories = testCategories, collections, products = [] }: Step): boolean {
  const writer = writeSnapshot(file, { isNew: false, now: writtenAt });
  const isOther = [writer.categories(categories), collections && writer.collections(collections)].some(Boolean);
  writer.products(products.map((product) => ({ product, inStock: true })));
  writer.finish();
  return isOther;
}
const titles = (snapshot: Snapshot, query: object) =>
  snapshot.search(SearchQuery.parse({ per_page: "96", ...query })).items.map(({ title }) => title);

const [oak, elm, ash] = [
  testProduct("Oak", { tags: ["wood"] }),
  testProduct("Elm", { tags: ["wood"] }),
  testProduct("Ash"),
];
const manual = (...ids: string[]): CollectionMembers => ({ kind: "manual", productIds: ids });

test("chosen products come in their order, other orders are a choice, and drafts and the deleted are left out", () => {
  const draft = testProduct("Draft", { status: "draft" });
  const chosen = testCollection("chosen", manual(elm.id, draft.id, "prd_gone", ash.id, oak.id));
  const snapshot = openSnapshot(shelved([oak, elm, ash, draft], chosen));
  expect(titles(snapshot, { collection: "chosen" })).toEqual(["Elm", "Ash", "Oak"]);
  expect(titles(snapshot, { collection: "chosen", sort: "title" })).toEqual(["Ash", "Elm", "Oak"]);
  expect(titles(snapshot, { collection: "chosen", q: "oak" })).toEqual(["Oak"]);
  expect(titles(snapshot, { collection: "unknown" })).toEqual([]);
  expect(snapshot.collections.bySlug("chosen")?.products).toBe(3);
  expect(snapshot.collectionCounts()).toEqual(new Map([[chosen.id, 4]]));
  const list = snapshot.list({ collection: chosen.id, sort: "title", direction: "asc", limit: 9 });
  expect(list.refs).toEqual([ash.id, draft.id, elm.id, oak.id]);
});

test("staff list by whole brand and tag, whatever their case and the product's status", () => {
  const ours = testProduct("Ours", { brand: "Ash & Co", tags: ["Gift"], status: "draft" });
  const file = shelved([oak, elm, ash, ours, testProduct("Other", { brand: "Ash" })]);
  rewrite(file, { products: [{ ...elm, tags: [], version: 2 }] });
  const list = (query: object) => openSnapshot(file).list({ sort: "title", direction: "asc", limit: 9, ...query }).refs;
  expect(list({ brand: "ASH & CO" })).toEqual([ours.id]);
  expect(list({ tag: "gift" })).toEqual([ours.id]);
  expect(list({ tag: "WOOD" })).toEqual([oak.id]);
  expect(list({ tag: "wood", brand: "Ash" })).toEqual([]);
});

test("shoppers find neither a hidden one nor what is in it; a former address finds the present one", () => {
  const rule = byRule("all", { about: "tag", tags: ["wood"] });
  const hidden = testCollection("hidden", rule, { visible: false, featured: true });
  const wood = testCollection("wood", rule, { formerSlugs: ["timber"], featured: true });
  const empty = testCollection("empty", manual(), { featured: true });
  const snapshot = openSnapshot(shelved([oak, elm, ash], hidden, wood, empty));
  expect(snapshot.collections.bySlug("hidden")).toBeUndefined();
  expect(titles(snapshot, { collection: "hidden" })).toEqual([]);
  expect(snapshot.collections.bySlug("timber")).toMatchObject({ slug: "wood", products: 2 });
  expect(snapshot.collections.featured().map(({ slug }) => slug)).toEqual(["wood"]);
  expect(snapshot.product(oak.slug)?.collections).toEqual([{ slug: "wood", title: "wood" }]);
  expect(snapshot.product(ash.slug)?.collections).toEqual([]);
});

test("who belongs follows a product, the collection itself, and the tree of categories", () => {
  const wood = testCollection("wood", byRule("all", { about: "tag", tags: ["wood"] }));
  const [garden, home, candles] = testCategories as [Category, Category, Category];
  const homely = testCollection("homely", byRule("all", { about: "category", categoryIds: [home.id] }));
  const wax = testProduct("Wax", { categoryId: candles.id });
  const file = shelved([oak, elm, ash, wax], wood, homely);
  const shown = (slug: string) => titles(openSnapshot(file), { collection: slug, sort: "title" });
  expect([shown("wood"), shown("homely")]).toEqual([["Elm", "Oak"], ["Wax"]]);
  rewrite(file, { collections: [wood, homely], products: [{ ...ash, tags: ["Wood"], version: 2 }] });
  expect(shown("wood")).toEqual(["Ash", "Elm", "Oak"]);
  const moved = { ...candles, parentId: garden.id, path: ["garden", "candles"] };
  expect(rewrite(file, { categories: [garden, moved, home], collections: [wood, homely] })).toBe(true);
  expect(shown("homely")).toEqual([]);
  const picked = { ...wood, version: 2, members: manual(wax.id) };
  rewrite(file, { categories: [garden, moved, home], collections: [picked, homely] });
  expect(shown("wood")).toEqual(["Wax"]);
  expect(rewrite(file, { categories: [garden, moved, home], collections: [picked, homely] })).toBe(false);
  rewrite(file, { categories: [garden, moved, home], collections: [homely] });
  expect(shown("wood")).toEqual([]);
});
type Category = (typeof testCategories)[number];

test("filters within a collection leave exactly the members that pass them, whatever the rule", () => {
  const conditions = fc.constantFrom<RuleCondition[]>(
    { about: "brand", brands: ["ash"] },
    { about: "attribute", name: "colour", values: ["RED"] },
    { about: "attribute", name: "Material", values: ["oak", "glass"] },
    { about: "price", from: 5, to: 15 },
    { about: "category", categoryIds: [testCategories[1]?.id ?? ""] },
  );
  const rules = fc.record({
    match: fc.constantFrom("all" as const, "any" as const),
    conditions: fc.array(conditions, { minLength: 1, maxLength: 3 }),
  });
  const aboveOf = (id: string) => {
    const own = testCategories.find((each) => each.id === id);
    return [id, ...(own?.parentId ? [own.parentId] : [])];
  };
  fc.assert(
    fc.property(anyCatalogue, rules, anyFilters, (products, { match, conditions }, filters) => {
      const members = byRule(match, ...conditions);
      const snapshot = openSnapshot(shelved(products, testCollection("it", members)));
      const ids = (query: object) =>
        snapshot.search(SearchQuery.parse({ ...filters, per_page: "96", ...query })).items.map(({ id }) => id);
      const inside = new Set(
        products.filter((product) => isMember(members, memberFactsOf(product), aboveOf)).map(({ id }) => id),
      );
      const expected = ids({}).filter((id) => inside.has(id));
      const found = ids({ collection: "it" });
      expect(found.toSorted()).toEqual(expected.toSorted());
      if ("sort" in filters && filters.sort !== "relevance") expect(found).toEqual(expected);
      const before = snapshot.ruleMatches(members, 4);
      expect([before.products, before.published]).toEqual([
        inside.size,
        snapshot.search(SearchQuery.parse({ collection: "it" })).total,
      ]);
      const shown = snapshot.search(SearchQuery.parse({ collection: "it", per_page: "4" })).items;
      expect(before.first.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
      snapshot.close();
    }),
    { numRuns: 60 },
  );
});
