import { expect, test } from "vitest";
import { auditEntry } from "../../audit/store.ts";
import { productsBySku } from "../../catalog/store.ts";
import { createCollection } from "../../collections/create-collection.ts";
import { collectionsOf, collectionWrites } from "../../collections/store.ts";
import { testImportWorld } from "../test-import-world.ts";

const world = testImportWorld();

const header = "handle,title,category_path,status,sku,price,currency,stock,tags,collections,rating,rating_count,parts";

async function openShop() {
  const shop = await world.openShop("catalog");
  const { storeId } = shop.ctx;
  return {
    ...shop,
    imported: (...lines: string[]) => shop.imported([header, ...lines]),
    async product(sku: string) {
      return (await productsBySku(world.db, storeId, [sku], { consistent: true })).get(sku)?.product;
    },
    /** Titles with the SKUs they hold, in order. */
    async collections() {
      const found = await collectionsOf(world.db, storeId, { consistent: true });
      const skuOf = async (id: string) => {
        const bySku = await productsBySku(world.db, storeId, ["A", "B", "C"], { consistent: true });
        return [...bySku].find(([, { product }]) => product.id === id)?.[0] ?? id;
      };
      const held = found.map(async ({ title, members }) => {
        return [title, members.kind === "rule" ? "rule" : (await Promise.all(members.productIds.map(skuOf))).join()];
      });
      return Object.fromEntries(await Promise.all(held)) as Record<string, string>;
    },
  };
}

/** A collection with room for one product more. */
async function fillNearly(ctx: Parameters<typeof createCollection>[1], title: string): Promise<void> {
  const productIds = Array.from({ length: 499 }, () => world.clock.newId("product"));
  const times = { createdAt: ctx.now, updatedAt: ctx.now, formerSlugs: [], version: 1 };
  const collection = { ...times, id: world.clock.newId("collection"), slug: "nearly-full", title, visible: true };
  const audit = auditEntry(world.clock, ctx, { action: "test.arranged", object: { type: "test", id: title } });
  const members = { kind: "manual", productIds } as const;
  const writes = collectionWrites(ctx.storeId, { ...collection, featured: false, members });
  await world.db.transact(audit, writes);
}

test("tags, ratings and collections are those of the file; blank cells keep them", async () => {
  const shop = await openShop();
  await shop.imported(
    "a,A,Home,,A,1.00,GBP,,gift;blue,Winter;Small gifts,4.349,12,",
    "b,B,Home,,B,1.00,GBP,,,winter,5,1,",
  );
  expect(await shop.product("A")).toMatchObject({ tags: ["gift", "blue"], rating: { average: 435, count: 12 } });
  expect(await shop.collections()).toEqual({ Winter: "A,B", "Small gifts": "A" });
  await shop.imported("a,A,Home,,A,1.00,GBP,,,,,,", "b,B,Home,,B,1.00,GBP,,,small-gifts,,0,");
  expect(await shop.product("A")).toMatchObject({ tags: ["gift", "blue"], rating: { average: 435, count: 12 } });
  expect(await shop.product("B")).not.toHaveProperty("rating");
  expect(await shop.collections()).toEqual({ Winter: "A", "Small gifts": "A,B" });
});

test("a product that only moves between collections is a change, and once moved it is none", async () => {
  const shop = await openShop();
  await shop.imported("a,A,Home,,A,1.00,GBP,,,Winter,,,");
  const moved = "a,A,Home,,A,1.00,GBP,,,Summer,,,";
  const { validated, completed } = await shop.imported(moved);
  expect(await shop.changes(validated.id)).toMatchObject([
    { change: "update", fields: [{ field: "collections", before: "Winter", after: "Summer" }] },
  ]);
  expect(completed.counts).toMatchObject({ updated: 1, unchanged: 0 });
  expect((await shop.imported(moved, "")).completed.counts).toMatchObject({ updated: 0, unchanged: 1 });
});

test("ratings and collections that cannot be are told by row and column", async () => {
  const shop = await openShop();
  const conditions = [{ about: "season" as const }];
  await createCollection(world.deps, shop.ctx, {
    ...{ params: undefined, query: undefined },
    body: {
      title: "In season",
      visible: true,
      featured: false,
      members: { kind: "rule", match: "all", sort: "newest", conditions },
    },
  });
  await fillNearly(shop.ctx, "Nearly full");
  const { completed } = await shop.imported(
    "a,A,Home,,A,1.00,GBP,,,in season,,,",
    "b,B,Home,,B,1.00,GBP,,,,5.5,3,",
    'c,C,Home,,C,1.00,GBP,,"a,b",,4.5,,',
    "d,D,Home,,D,1.00,GBP,,,,4.5,,",
    "e,E,Home,,E,1.00,GBP,,,,,7,",
    "f,F,Home,,F,1.00,GBP,,,Nearly full,,,",
    "g,G,Home,,G,1.00,GBP,,,Nearly full,,,",
  );
  expect((await shop.errors(completed.id)).map(({ row, column }) => `${row} ${column}`)).toEqual([
    "2 collections",
    "3 rating",
    "4 tags",
    "5 rating_count",
    "6 rating",
    "8 collections",
  ]);
  expect((await shop.collections())["In season"]).toBe("rule");
});

test("bundles are made of what is there or further up, never of bundles", async () => {
  const shop = await openShop();
  await shop.imported(
    "a,A,Home,,A,1.00,GBP,5,,,,,",
    "b,B,Home,,B,1.00,GBP,5,,,,,",
    "set,Set,Home,,C,3.00,GBP,,,,,,A=1;B=2",
  );
  expect((await shop.product("C"))?.variants[0]?.components).toEqual([
    { sku: "A", quantity: 1 },
    { sku: "B", quantity: 2 },
  ]);
  const { completed } = await shop.imported(
    "none,None,Home,,N,1.00,GBP,,,,,,NOWHERE=1",
    "late,Late,Home,,L,1.00,GBP,,,,,,D=1",
    "d,D,Home,,D,1.00,GBP,,,,,,",
    "twice,Twice,Home,,T,1.00,GBP,,,,,,C=1",
    "a,A,Home,,A,1.00,GBP,,,,,,D=1",
    "b,B,Home,discontinued,B,1.00,GBP,,,,,,",
    "kept,Kept,Home,,K,1.00,GBP,4,,,,,D=1",
    "wrong,Wrong,Home,,W,1.00,GBP,,,,,,D=none",
    "self,Self,Home,,S,1.00,GBP,,,,,,S=1",
  );
  expect((await shop.errors(completed.id)).map(({ row, column, reason }) => `${row} ${column} ${reason}`)).toEqual([
    "2 parts is NOWHERE, which is no SKU of this store",
    "3 parts is D, which is no SKU of this store",
    "5 parts is C, which is a bundle itself; a bundle holds no bundles",
    "6 parts cannot be: A is part of the bundle C",
    "7 status cannot be: B is part of the bundle C",
    "8 stock must be blank or 0: a bundle has no stock of its own",
    "9 parts must be written as SKU=units;SKU=units, up to 20 of them",
    "10 parts is S, which is a bundle itself; a bundle holds no bundles",
  ]);
  expect(await shop.product("B")).toMatchObject({ status: "active" });
  expect((await shop.product("A"))?.variants[0]).not.toHaveProperty("components");
});
