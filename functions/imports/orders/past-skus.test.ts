import { expect, test } from "vitest";
import { searchOrders } from "../../orders/search-orders.ts";
import type { Db } from "../../store/db.ts";
import { commitImport } from "../commit-import.ts";
import { runImport } from "../run-import.ts";
import { testImportWorld } from "../test-import-world.ts";

const world = testImportWorld();

const header = "order,placed_at,country,currency,sku,title,quantity,unit_price";
/** One a minute: the later in the file, the newer. */
const row = (n: number, sku: string) =>
  `H${n},2010-12-01 ${String(Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")},GB,GBP,${sku},T,1,1.00`;
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Numbers of all orders found, page by page from the newest. */
async function found(storeId: string, q: string, perPage: number): Promise<string[]> {
  const all: string[] = [];
  let cursor: string | undefined;
  do {
    const page = { per_page: perPage, cursor, direction: "desc" } as const;
    const { items, nextCursor } = await searchOrders(world.db, storeId, q, page, () => true);
    expect(items.length).toBeLessThanOrEqual(perPage);
    all.push(...items.map(({ number }) => number));
    cursor = nextCursor;
  } while (cursor);
  return all;
}

test("past orders are found by SKU, newest first, in pages of any size", async () => {
  const shop = await world.openShop("orders");
  const rows = numbers(130).map((n) => row(n, n % 2 ? "85123A" : "22423"));
  await shop.imported([header, ...rows, "H129,,,,POST,Postage,1,3.00"]);
  const odd = numbers(130).filter((n) => n % 2);
  const newest = odd.toReversed().map((n) => `H${n}`);
  for (const perPage of [7, 50, 65, 100]) expect(await found(shop.ctx.storeId, "85123a", perPage)).toEqual(newest);
  expect(await found(shop.ctx.storeId, "post", 10)).toEqual(["H129"]);
  expect(await found(shop.ctx.storeId, "22424", 10)).toEqual([]);
});

test("past orders are found by name in pages of any size", async () => {
  const shop = await world.openShop("orders");
  const rows = numbers(30).map((n) => `${row(n, "A-1")},Customer ${100 + n}`);
  await shop.imported([`${header},name`, ...rows]);
  const newest = numbers(30)
    .toReversed()
    .map((n) => `H${n}`);
  for (const perPage of [7, 10, 50]) expect(await found(shop.ctx.storeId, "customer", perPage)).toEqual(newest);
  // By the word that few have: the first page has what there is.
  const page = { per_page: 5, direction: "desc" } as const;
  const { items } = await searchOrders(world.db, shop.ctx.storeId, "customer 100", page, () => true);
  expect(items.map(({ number }) => number)).toEqual(["H0"]);
});

test("an import that is cut off anywhere finds all its orders by SKU in the end, each once", async () => {
  const rows = numbers(140).map((n) => row(n, "85123A"));
  for (const survives of [0, 3, 12, 25]) {
    const shop = await world.openShop("orders");
    const importId = await shop.announced([header, ...rows]);
    await shop.step(importId, "validate");
    await commitImport(world.deps, shop.ctx, shop.input(importId));
    let left = survives;
    const dying: Db = {
      ...world.db,
      transact: async (...args) => {
        left -= 1;
        if (left < 0) throw new Error("cut off");
        return world.db.transact(...args);
      },
    };
    await runImport({ ...world.deps, db: dying }, shop.ctx, { importId, step: "commit" });
    await runImport(world.deps, shop.ctx, { importId, step: "commit" });
    expect(await shop.found(importId)).toMatchObject({ state: "completed", counts: { created: 140 } });
    expect(await found(shop.ctx.storeId, "85123A", 50)).toEqual(
      numbers(140)
        .toReversed()
        .map((n) => `H${n}`),
    );
  }
});

test("a cursor that was made up is refused", async () => {
  const shop = await world.openShop("orders");
  await shop.imported([header, row(1, "85123A")]);
  for (const cursor of [
    "sku.past.0.nonsense",
    "sku.past.x.",
    "sku.nonsense",
    "0.past.0.",
    "7.",
    "past.0.",
    "nonsense",
  ]) {
    const page = { per_page: 10, cursor, direction: "desc" } as const;
    await expect(searchOrders(world.db, shop.ctx.storeId, "85123A", page, () => true)).rejects.toMatchObject({
      code: "VALIDATION_ERROR",
    });
  }
});
