import { describe, expect, test } from "vitest";
import { auditOfObject } from "../audit/store.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { productsBySku } from "../catalog/store.ts";
import { stockOf } from "../inventory/store.ts";
import type { Db } from "../store/db.ts";
import { cancelImport } from "./cancel-import.ts";
import { commitImport } from "./commit-import.ts";
import { createImport } from "./create-import.ts";
import { listErrors } from "./list-errors.ts";
import { runImport } from "./run-import.ts";
import { testImportWorld } from "./test-import-world.ts";
import { validateImport } from "./validate-import.ts";

const world = testImportWorld();

const header =
  "handle,title,description,category_path,sku,price,currency,stock,option1_name,option1_value,attributes,image_key";
const lamp = 'lamp,"Lamp, tall",Bright,Home > Lights,L-1,12.99,GBP,5,,,material=Oak,lamps/1';
const mugs = ["mug,Mug,Blue or red,Home > Kitchen,M-B,4.50,GBP,10,Colour,Blue,,", "mug,,,,M-R,4.50,GBP,,Colour,Red,,"];

async function openShop() {
  const shop = await world.openShop("catalog");
  const { storeId } = shop.ctx;
  return {
    ...shop,
    imported: (...lines: string[]) => shop.imported([header, ...lines]),
    async product(sku: string) {
      return (await productsBySku(world.db, storeId, [sku], { consistent: true })).get(sku)?.product;
    },
    async onHand(sku: string) {
      return (await stockOf(world.db, storeId, [sku], { consistent: true })).get(sku)?.[0]?.onHand;
    },
  };
}

test("a file becomes products, categories, stock and audit", async () => {
  const shop = await openShop();
  const { validated, completed } = await shop.imported(lamp, ...mugs);
  expect(validated).toMatchObject({ state: "validated", errors: 0, counts: { rows: 3, records: 2, created: 2 } });
  expect((await shop.changes(validated.id))[1]).toEqual({
    ...{ row: 3, key: "mug", title: "Mug", change: "create" },
    fields: [
      { field: "category", after: "Home > Kitchen" },
      { field: "SKUs", after: "M-B, M-R" },
      { field: "price", after: "4.50" },
      { field: "stock", after: "10" },
    ],
  });
  expect(completed).toMatchObject({ state: "completed", counts: { ...validated.counts, refused: 0 } });
  expect(await shop.product("L-1")).toMatchObject({
    ...{ slug: "lamp", title: "Lamp, tall", version: 1, status: "active", attributes: { material: "Oak" } },
    ...{ images: [{ key: "lamps/1", alt: "Lamp, tall" }], variants: [{ sku: "L-1", price: 1299 }] },
  });
  expect((await shop.product("M-R"))?.variants.map(({ options }) => options)).toEqual([
    { Colour: "Blue" },
    { Colour: "Red" },
  ]);
  const categories = await categoriesOf(world.db, shop.ctx.storeId);
  expect(categories.map(({ path }) => path.join("/"))).toEqual(["home", "home/lights", "home/kitchen"]);
  expect(await shop.onHand("L-1")).toBe(5);
  const entries = await auditOfObject(world.db, shop.ctx.storeId, `product:${(await shop.product("L-1"))?.id}`, {});
  expect(entries.items.map(({ action }) => action)).toEqual(["product.created"]);
});

test("the same file again is recognised; the same rows in another file change nothing", async () => {
  const shop = await openShop();
  const { completed } = await shop.imported(lamp, ...mugs);
  expect(await shop.announced([header, lamp, ...mugs])).toBe(completed.id);
  expect(await shop.step(completed.id, "validate")).toEqual(completed);
  expect(await shop.step(completed.id, "commit")).toEqual(completed);
  const before = [await shop.product("L-1"), await shop.product("M-B")];
  const again = await shop.imported(...mugs, lamp);
  expect(again.completed.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  expect([await shop.product("L-1"), await shop.product("M-B")]).toEqual(before);
  expect(await shop.onHand("L-1")).toBe(5);
});

test("an update changes what the file says and keeps what it leaves blank", async () => {
  const shop = await openShop();
  await shop.imported(lamp, ...mugs);
  const { completed } = await shop.imported(
    "lamp,Lamp,,Home > Lights,L-1,9.99,GBP,80,,,,",
    "lamp,,,,L-2,19.99,GBP,3,Size,Tall,,",
  );
  expect(completed.counts).toMatchObject({ created: 0, updated: 1, refused: 0 });
  const product = await shop.product("L-1");
  expect(product).toMatchObject({ title: "Lamp", description: "Bright", version: 2, attributes: { material: "Oak" } });
  expect(product?.variants.map(({ price }) => price)).toEqual([999, 1999]);
  expect([await shop.onHand("L-1"), await shop.onHand("L-2")]).toEqual([5, 3]);
});

test("what is wrong is listed by row and column, and the rest is stored", async () => {
  const shop = await openShop();
  await shop.imported(lamp);
  const { completed } = await shop.imported(
    "chair,Chair,,Home,C-1,12.999,GBP,,,,,",
    "chair,Stool,,,C-2,1.00,GBP,,,,,",
    "chair,,,,C-3,1.00,GBP,,,,,",
    "bad handle,Desk,,Home,D-1,1.00,GBP,,,,,",
    "sofa,Sofa,,Home,L-1,1.00,GBP,,,,,",
    "chair,Chair,,Home,C-4,1.00,GBP,,,,,",
    "rug,Rug,,Home > ,R 1,1.00,EUR,-1,,,nonsense,",
  );
  expect(completed.counts).toMatchObject({ rows: 7, records: 1, created: 1, refused: 6 });
  const found = await shop.errors(completed.id);
  expect(found.map(({ row, column }) => `${row} ${column}`)).toEqual([
    ...["2 price", "3 title", "5 handle", "6 sku", "7 handle", "8 category_path", "8 attributes"],
  ]);
  expect(completed.errors).toBe(found.length);
  expect(found[0]).toMatchObject({ value: "12.999", reason: expect.stringContaining("decimal") });
  expect((await shop.product("C-3"))?.variants.map(({ sku }) => sku)).toEqual(["C-3"]);
});

test("errors come in pages of any size, each once", async () => {
  const shop = await openShop();
  const rows = Array.from({ length: 130 }, (_, index) => `p-${index},P,,Home,S-${index},x,GBP,,,,,`);
  const { validated } = await shop.imported(...rows);
  expect(validated.errors).toBe(130);
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const query = { per_page: 7, cursor };
    const page = await listErrors(world.deps, shop.ctx, {
      params: { kind: "catalog", importId: validated.id },
      query,
      body: undefined,
    });
    seen.push(...page.items.map(({ row }) => row));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(rows.map((_, index) => index + 2));
});

describe("a file that cannot be read ends the import, and says why", () => {
  test.each([
    ["nothing", [""], "empty"],
    ["broken quotes", [header, 'lamp,"Lamp'], "CSV"],
  ])("%s", async (_, lines, why) => {
    const shop = await openShop();
    const failed = await shop.step(await shop.announced(lines), "validate");
    expect(failed).toMatchObject({ state: "failed", failure: expect.stringContaining(why) });
  });
});

test("a product of 100 variants is stored in steps, with all its stock", async () => {
  const shop = await openShop();
  const rows = Array.from(
    { length: 101 },
    (_, n) => `sock,${n ? "" : "Sock"},,${n ? "" : "Home"},S-${n},2.00,GBP,${n},Size,${n},,`,
  );
  const { completed } = await shop.imported(...rows);
  expect(completed.counts).toMatchObject({ created: 1, rows: 101, refused: 1 });
  expect(await shop.product("S-99")).toMatchObject({ version: 7 });
  expect(await shop.onHand("S-99")).toBe(99);
});

test("a commit that is cut off anywhere goes on, ends with the same counts and stores everything once", async () => {
  const rows = Array.from({ length: 50 }, (_, n) => `p-${n},P ${n},,Home > C${n % 3},S-${n},2.00,GBP,4,,,,`);
  for (const survives of [0, 2, 20, 45, 54]) {
    const shop = await openShop();
    const importId = await shop.announced([header, ...rows]);
    await shop.step(importId, "validate");
    await commitImport(world.deps, shop.ctx, shop.input(importId));
    let writes = 0;
    const dying: Db = {
      ...world.db,
      transact: async (...args) => {
        writes += 1;
        if (writes > survives) throw new Error("cut off");
        return world.db.transact(...args);
      },
    };
    await runImport({ ...world.deps, db: dying }, shop.ctx, { importId, step: "commit" });
    expect(await shop.found(importId)).toMatchObject({
      state: "committing",
      failure: expect.stringContaining("again"),
    });
    await runImport(world.deps, shop.ctx, { importId, step: "commit" });
    const { state, counts } = await shop.found(importId);
    expect({ state, counts }).toMatchObject({ state: "completed", counts: { created: 50, unchanged: 0, refused: 0 } });
    expect(await shop.onHand("S-49")).toBe(4);
  }
});

test("two workers on one import store everything once", async () => {
  const shop = await openShop();
  const rows = Array.from({ length: 60 }, (_, n) => `p-${n},P ${n},,Home,S-${n},2.00,GBP,4,,,,`);
  const importId = await shop.announced([header, ...rows]);
  await shop.step(importId, "validate");
  await commitImport(world.deps, shop.ctx, shop.input(importId));
  const runs = [1, 2].map(() => runImport(world.deps, shop.ctx, { importId, step: "commit" }));
  const ended = await Promise.allSettled(runs);
  expect(ended.some(({ status }) => status === "fulfilled")).toBe(true);
  for (const n of [0, 30, 59]) expect(await shop.onHand(`S-${n}`)).toBe(4);
});

test("nothing is validated before it is there, nor stored before it is validated", async () => {
  const shop = await openShop();
  const body = { filename: "a.csv", bytes: 10, sha256: "0".repeat(64), again: false };
  const request = { params: { kind: "catalog" as const }, query: undefined, body };
  const { import: created } = await createImport(world.deps, shop.ctx, request);
  await expect(validateImport(world.deps, shop.ctx, shop.input(created.id))).rejects.toMatchObject({
    code: "UPLOAD_MISSING",
  });
  await expect(commitImport(world.deps, shop.ctx, shop.input(created.id))).rejects.toMatchObject({
    code: "IMPORT_STATE",
  });
});

test("a file that was imported is imported again when that is asked for", async () => {
  const shop = await openShop();
  const first = [header, lamp];
  await shop.imported(lamp);
  await shop.imported(lamp.replace("12.99", "9.99"));
  expect(await shop.product("L-1")).toMatchObject({ variants: [{ price: 999 }] });
  const again = await shop.announced(first, true);
  await shop.step(again, "validate");
  expect(await shop.step(again, "commit")).toMatchObject({ state: "completed", counts: { updated: 1 } });
  expect(await shop.product("L-1")).toMatchObject({ variants: [{ price: 1299 }] });
});

test("a cancelled import stops where it is, and what was stored by then stays", async () => {
  const shop = await openShop();
  const rows = Array.from({ length: 130 }, (_, n) => `p-${n},P ${n},,Home,S-${n},2.00,GBP,4,,,,`);
  const importId = await shop.announced([header, ...rows]);
  await shop.step(importId, "validate");
  await commitImport(world.deps, shop.ctx, shop.input(importId));
  let left = 60;
  const watched: Db = {
    ...world.db,
    transact: async (...args) => {
      left -= 1;
      if (left === 0) await cancelImport(world.deps, shop.ctx, shop.input(importId));
      return world.db.transact(...args);
    },
  };
  await runImport({ ...world.deps, db: watched }, shop.ctx, { importId, step: "commit" });
  expect(await shop.found(importId)).toMatchObject({ state: "cancelled" });
  expect(await shop.product("S-0")).toBeDefined();
  expect(await shop.product("S-129")).toBeUndefined();
  await expect(commitImport(world.deps, shop.ctx, shop.input(importId))).rejects.toMatchObject({
    code: "IMPORT_STATE",
  });
  expect(await cancelImport(world.deps, shop.ctx, shop.input(importId))).toMatchObject({ state: "cancelled" });
});
