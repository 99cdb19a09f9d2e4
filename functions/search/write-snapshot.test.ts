import { SearchQuery } from "@quayside/shared/search/schema.ts";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openSnapshot, type Snapshot } from "./snapshot.ts";
import { anyCatalogue, anyFilters, isInStock, testCategories, testShops, writtenAt } from "./test-catalogue.ts";
import { writeSnapshot } from "./write-snapshot.ts";

const shops = testShops();
afterAll(shops.close);

/** What must not depend on how the file came to be: order among equals and labels do. */
function facts(snapshot: Snapshot, filters: object) {
  const { items, facets, corrected } = snapshot.search(SearchQuery.parse({ ...filters, per_page: "96" }));
  const counts = facets.flatMap(({ name, values }) =>
    values.flatMap(({ value, count }) => (count > 0 ? [`${name} ${value} ${count}`] : [])),
  );
  return { ids: items.map(({ id }) => id).sort(), counts: counts.sort(), corrected };
}

test("changing products one by one ends in the same snapshot as building it at once", () => {
  fc.assert(
    fc.property(anyCatalogue, anyCatalogue, anyFilters, (before, after, filters) => {
      const next = after.slice(0, before.length).map((product, index) => {
        const { id, slug, createdAt } = before[index] ?? product;
        return { ...product, id, slug, createdAt, version: 2 };
      });
      const file = shops.write(before, () => true);
      for (const product of next) {
        const writer = writeSnapshot(file, { isNew: false, now: writtenAt });
        writer.categories(testCategories);
        expect(writer.products([{ product, inStock: isInStock(product) }])).toBe(1);
        expect(writer.products([{ product: { ...product, version: 1 }, inStock: true }])).toBe(0);
        writer.finish();
      }
      const changed = openSnapshot(file);
      const latest = [...next, ...before.slice(next.length)];
      const built = shops.published(latest, (product) => product.version === 1 || isInStock(product));
      expect(facts(changed, filters)).toEqual(facts(built, filters));
    }),
    { numRuns: 40 },
  );
});
