import type { Collection } from "@quayside/shared/collections/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { productsBySku } from "../../catalog/store.ts";
import { collectionsOf } from "../../collections/store.ts";
import { pathList, pathsOf } from "../lists.ts";
import { testImportWorld } from "../test-import-world.ts";
import { importing } from "../test-imports.ts";

const world = testImportWorld();

const header =
  "handle,title,description,visible,featured,product,match,sort,condition,condition_name,condition_values,condition_from,condition_to";

async function openShop() {
  const shop = await world.openShop("collections");
  const { ctx } = shop;
  await importing(world.deps, ctx, "catalog").imported([
    "handle,title,category_path,sku,price,currency",
    ...["a", "b", "c"].map((name) => `${name},${name},Home > Lights,${name},1.00,GBP`),
  ]);
  return {
    ...shop,
    imported: (...lines: string[]) => shop.imported([header, ...lines]),
    async only(): Promise<Collection & { held: string }> {
      const [collection] = await collectionsOf(world.db, ctx.storeId, { consistent: true });
      if (!collection) throw new Error("there is none");
      const bySku = await productsBySku(world.db, ctx.storeId, ["a", "b", "c"], { consistent: true });
      const skuOf = (id: string) => [...bySku].find(([, { product }]) => product.id === id)?.[0] ?? id;
      const { members } = collection;
      return { ...collection, held: members.kind === "manual" ? members.productIds.map(skuOf).join("") : "rule" };
    },
  };
}

test("products come in the order of the lines, and all lines are all products; without any they stay", async () => {
  const shop = await openShop();
  await shop.imported("gifts,Gifts,For all,no,yes,c,,,,,,,", "gifts,,,,,a,,,,,,,", "gifts,,,,,b,,,,,,,");
  const made = await shop.only();
  expect(made).toMatchObject({ slug: "gifts", description: "For all", visible: false, featured: true, held: "cab" });
  const { validated, completed } = await shop.imported("gifts,Gifts,,yes,,b,,,,,,,", "gifts,,,,,c,,,,,,,");
  expect(await shop.changes(validated.id)).toMatchObject([
    {
      ...{ change: "update", key: "gifts" },
      fields: [
        { field: "visible", before: "no", after: "yes" },
        { field: "products", before: "c;a;b", after: "b;c" },
      ],
    },
  ]);
  expect(completed.counts).toMatchObject({ updated: 1, refused: 0 });
  expect(await shop.only()).toMatchObject({ description: "For all", visible: true, featured: true, held: "bc" });
  await shop.imported("gifts,Presents,,,,,,,,,,,");
  expect(await shop.only()).toMatchObject({ title: "Presents", held: "bc" });
});

test("a rule is its lines; a rule takes the place of products, and the other way round", async () => {
  const shop = await openShop();
  await shop.imported("warm,Warm,,,,a,,,,,,,");
  await shop.imported(
    "warm,Warm,,,,,any,price-asc,category,,Home > Lights;home,,",
    "warm,,,,,,,,price,,,5.00,",
    "warm,,,,,,,,attribute,Made of,Oak;Elm,,",
    "warm,,,,,,,,season,,,,",
  );
  const { members } = await shop.only();
  expect(members).toMatchObject({
    ...{ kind: "rule", match: "any", sort: "price-asc" },
    conditions: [
      { about: "category", categoryIds: [expect.stringMatching(/^cat_/), expect.stringMatching(/^cat_/)] },
      { about: "price", from: 500 },
      { about: "attribute", name: "Made of", values: ["Oak", "Elm"] },
      { about: "season" },
    ],
  });
  await shop.imported("warm,Warm,,,,,all,,,,,,");
  expect((await shop.only()).members).toMatchObject({ kind: "rule", match: "all", sort: "price-asc" });
  await shop.imported("warm,Warm,,,,b,,,,,,,");
  expect((await shop.only()).held).toBe("b");
});

test("whatever is wrong is told by row and column, and keeps the whole collection as it was", async () => {
  const shop = await openShop();
  await shop.imported("gifts,Gifts,,,,a,,,,,,,", "gifts,,,,,b,,,,,,,");
  const { completed } = await shop.imported(
    "gifts,Gifts,,,,b,,,,,,,",
    "gifts,,,,,nowhere,,,,,,,",
    "one,One,,,,a,,,season,,,,",
    "two,Two,,,,,,,price,,,,",
    "three,Three,,,,,,,category,,Garden,,",
    "four,Four,,maybe,,,,,brand,,,,",
    "five,Five,,,,a,,,,,,,",
    "five,Six,,,,a,,,,,,,",
    "gifts,Gifts,,,,c,,,,,,,",
  );
  expect((await shop.errors(completed.id)).map(({ row, column, reason }) => `${row} ${column} ${reason}`)).toEqual([
    "3 product is no product of this store",
    "4 condition cannot be beside products: a collection is chosen by hand or by a rule",
    "5 condition_from or to is needed",
    "6 condition_values names Garden, which is no category of this store",
    "7 visible must be yes or no",
    "7 condition_values needs at least one",
    "9 title differs from row 8, which is of the same record",
    "9 product is in row 8 already",
    "10 handle has rows further up: up to 500 rows of a collection follow each other",
  ]);
  expect(completed.counts).toMatchObject({ created: 0, updated: 0, refused: 9 });
  expect(await shop.only()).toMatchObject({ version: 1, held: "ab" });
});

test("paths of categories come back from a list as they went in, whatever marks their names hold", () => {
  const name = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("a", ";", ">", "\\", "=", " b") });
  const path = fc.array(name.map((text) => text.trim()).filter(Boolean), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 3 }), (paths) => {
      expect(pathsOf(pathList(paths))).toEqual(paths);
    }),
  );
});
