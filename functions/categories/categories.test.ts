import type { Category } from "@quayside/shared/catalog/schema.ts";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { categoriesOf, plainCategory } from "../catalog/categories/store.ts";
import { inTreeOrder } from "../catalog/categories/tree-order.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { testProduct, testShops } from "../search/test-catalogue.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { createCategory } from "./create-category.ts";
import { listCategories } from "./list-categories.ts";
import { moveCategory } from "./move-category.ts";
import { removeCategory } from "./remove-category.ts";
import { updateCategory } from "./update-category.ts";

const clock = testClock();
const shops = testShops();
let dynamo: TestDynamo;
let db: Db;
beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
});
afterAll(async () => {
  shops.close();
  await dynamo.stop();
});

let stores = 0;
function openTree(published = shops.published([])) {
  stores += 1;
  const ctx = systemCtx(`shop${stores}`, "test", clock);
  const deps = { db, clock, catalogue: { current: async () => published } };
  const none = { params: undefined, query: undefined };
  return {
    create: (name: string, parent?: Category) =>
      createCategory(deps, ctx, { ...none, body: { name, parentId: parent?.id } }),
    move: ({ id }: Category, parent: Category | undefined, position: number) =>
      moveCategory(deps, ctx, {
        params: { categoryId: id },
        query: undefined,
        body: { parentId: parent?.id, position },
      }),
    update: ({ id, version, name, slug }: Category, change: Partial<Category>) =>
      updateCategory(deps, ctx, {
        params: { categoryId: id },
        query: undefined,
        body: { version, name, slug, ...change },
      }),
    remove: ({ id }: Category) =>
      removeCategory(deps, ctx, { params: { categoryId: id }, query: undefined, body: undefined }),
    list: () => listCategories(deps, ctx),
    paths: async () => (await categoriesOf(db, ctx.storeId)).map(({ path }) => path.join("/")),
  };
}

test("a tree is made, moved, put in order and cleared", async () => {
  const tree = openTree();
  const home = await tree.create("Home & Living");
  const candles = await tree.create("Candles", home);
  const lamps = await tree.create("Lamps", home);
  const garden = await tree.create("Garden");
  expect(await tree.paths()).toEqual(["home-living", "home-living/candles", "home-living/lamps", "garden"]);
  expect(await tree.move(lamps, home, 0)).toMatchObject({ position: 0 });
  await tree.move(garden, undefined, 0);
  expect(await tree.paths()).toEqual(["garden", "home-living", "home-living/lamps", "home-living/candles"]);
  expect(await tree.move(candles, garden, 99)).toMatchObject({ path: ["garden", "candles"], parentId: garden.id });
  await tree.move(home, garden, 0);
  expect(await tree.paths()).toEqual(["garden", "garden/home-living", "garden/home-living/lamps", "garden/candles"]);
  await expect(tree.remove(home)).rejects.toMatchObject({ code: "CATEGORY_NOT_EMPTY" });
  await tree.remove(lamps);
  await tree.remove(home);
  expect(await tree.paths()).toEqual(["garden", "garden/candles"]);
});

test("none stands in itself, none is too deep, none under what is not there", async () => {
  const tree = openTree();
  const levels: Category[] = [];
  for (const name of ["A", "B", "C", "D", "E", "F"]) levels.push(await tree.create(name, levels.at(-1)));
  const [a, b] = levels as [Category, Category];
  await expect(tree.create("G", levels.at(-1))).rejects.toMatchObject({ code: "CATEGORY_TOO_DEEP" });
  await expect(tree.move(a, levels[3], 0)).rejects.toMatchObject({ code: "CATEGORY_IN_ITSELF" });
  await expect(tree.move(a, a, 0)).rejects.toMatchObject({ code: "CATEGORY_IN_ITSELF" });
  const other = await tree.create("Other");
  await expect(tree.move(a, other, 0)).rejects.toMatchObject({ code: "CATEGORY_TOO_DEEP" });
  await tree.move(b, other, 0);
  const gone = { ...a, id: clock.newId("category") };
  await expect(tree.move(other, gone, 0)).rejects.toMatchObject({ code: "CATEGORY_NOT_FOUND" });
  await expect(tree.remove(gone)).rejects.toMatchObject({ code: "CATEGORY_NOT_FOUND" });
});

test("of two moves that would make a circle together, one is made", async () => {
  const tree = openTree();
  const [a, b] = [await tree.create("A"), await tree.create("B")];
  const both = await Promise.allSettled([tree.move(a, b, 0), tree.move(b, a, 0)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await tree.paths()).map((path) => path.split("/").length).sort()).toEqual([1, 2]);
});

test("a new name keeps the former address; nobody else may take it", async () => {
  const tree = openTree();
  const lamps = await tree.create("Lamps");
  const lighting = await tree.update(lamps, { name: "Lighting", slug: "lighting" });
  expect(lighting).toMatchObject({ version: 2, formerSlugs: ["lamps"], path: ["lighting"] });
  await expect(tree.update(lamps, { name: "Late" })).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  expect(await tree.create("Lamps")).toMatchObject({ slug: "lamps-2" });
  const chairs = await tree.create("Chairs");
  await expect(tree.update(chairs, { slug: "lamps" })).rejects.toMatchObject({ code: "CATEGORY_SLUG_TAKEN" });
});

test("the list counts what each holds with those below, of any status, and such a one is not deleted", async () => {
  const made = openTree();
  const house = await made.create("House");
  const home = await made.create("Home", house);
  const writer = [
    testProduct("A", { categoryId: home.id }),
    testProduct("B", { categoryId: home.id, status: "draft" }),
    testProduct("C", { categoryId: house.id }),
  ];
  const published = shops.published(writer, () => true, [house, home]);
  const list = await listCategories(
    { db, catalogue: { current: async () => published } },
    systemCtx(`shop${stores}`, "test", clock),
  );
  expect(list).toMatchObject([
    { name: "House", products: 3 },
    { name: "Home", products: 2 },
  ]);
  const removed = removeCategory(
    { db, clock, catalogue: { current: async () => published } },
    systemCtx(`shop${stores}`, "test", clock),
    { params: { categoryId: home.id }, query: undefined, body: undefined },
  );
  await expect(removed).rejects.toMatchObject({ code: "CATEGORY_NOT_EMPTY" });
});

test("whatever parents are said, every category stands once, after its parent, under a path that ends with its own", () => {
  const places = fc.array(fc.record({ parent: fc.option(fc.nat(7)), position: fc.nat(3) }), { maxLength: 8 });
  fc.assert(
    fc.property(places, (rows) => {
      const made = rows.map(({ parent, position }, at): Category => {
        const parentId = parent === null ? undefined : `c${parent}`;
        return { ...plainCategory, id: `c${at}`, slug: `s${at}`, name: `N${at}`, path: ["x"], parentId, position };
      });
      const ordered = inTreeOrder(made);
      expect(ordered.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
      for (const [at, { path, slug }] of ordered.entries()) {
        expect(path.at(-1)).toBe(slug);
        const above = path.at(-2);
        if (above) expect(ordered.slice(0, at).some((each) => each.slug === above)).toBe(true);
      }
    }),
  );
});
