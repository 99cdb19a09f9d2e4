import { describe, expect, test } from "vitest";
import { productsBySku } from "../catalog/store.ts";
import { testImportWorld } from "./test-import-world.ts";

const world = testImportWorld();

async function openShop() {
  const shop = await world.openShop("catalog");
  return {
    ...shop,
    async product(sku: string) {
      return (await productsBySku(world.db, shop.ctx.storeId, [sku], { consistent: true })).get(sku)?.product;
    },
  };
}

describe("columns", () => {
  const foreign = ["Handle,Name,Category,Variant SKU,Variant Price,Currency,Stock level,Colour code,Notes"];
  const row = "lamp,Lamp,Home,L-1,12.99,GBP,5,#fff,for the hall";

  test("that nobody knows yet are asked for, with a guess, and remembered for files of that shape", async () => {
    const shop = await openShop();
    const asked = await shop.checked([...foreign, row]);
    expect(asked).toMatchObject({
      ...{ state: "mapping", header: foreign[0]?.split(","), sample: [row.split(",")], counts: { rows: 0 } },
      mapping: { handle: "Handle", title: "Name", category_path: "Category", sku: "Variant SKU", stock: "Stock level" },
    });
    const { completed } = await (async () => {
      const mapped = await shop.mapped(asked.id, asked.mapping);
      expect(mapped).toMatchObject({ state: "validated", counts: { created: 1 } });
      return { completed: await shop.step(asked.id, "commit") };
    })();
    expect(completed.state).toBe("completed");
    expect(await shop.product("L-1")).toMatchObject({ title: "Lamp", variants: [{ price: 1299 }] });
    const next = await shop.checked([...foreign, row.replace("12.99", "11.99")]);
    expect(next).toMatchObject({ state: "validated", mapping: asked.mapping, counts: { updated: 1 } });
    expect(await shop.changes(next.id)).toEqual([
      {
        ...{ row: 2, key: "lamp", title: "Lamp", change: "update" },
        fields: [{ field: "L-1 price", before: "12.99", after: "11.99" }],
      },
    ]);
  });

  test("are named in errors as the file names them", async () => {
    const shop = await openShop();
    const { id, mapping } = await shop.checked([...foreign, row.replace("12.99", "cheap")]);
    await shop.mapped(id, mapping);
    expect(await shop.errors(id)).toMatchObject([{ row: 2, column: "Variant Price", value: "cheap" }]);
  });

  test.each([
    ["a column we do not have", { colour: "Colour code" }, "mapping.colour"],
    ["a column the file does not have", { brand: "Maker" }, "mapping.brand"],
    ["a column read twice", { brand: "Name" }, "mapping.brand"],
    ["none for one that is needed", { sku: undefined }, "mapping.sku"],
  ])("cannot be %s", async (_, change, field) => {
    const shop = await openShop();
    const { id, mapping } = await shop.checked([...foreign, row]);
    const wrong = JSON.parse(JSON.stringify({ ...mapping, ...change })) as Record<string, string>;
    await expect(shop.mapped(id, wrong)).rejects.toMatchObject({ code: "MAPPING_NOT_VALID", details: { field } });
  });
});

test("what is sold by dates or seasons says when; a variant shows one of its product's pictures", async () => {
  const shop = await openShop();
  const header =
    "handle,title,category_path,sku,price,currency,status,publish_at,unpublish_at,season_from,season_until,images,image_key";
  const checked = await shop.checked([
    header,
    "a,A,Home,A-1,1.00,GBP,scheduled,,,,,,",
    "b,B,Home,B-1,1.00,GBP,scheduled,2027-01-02T00:00:00Z,2027-01-01T00:00:00Z,,,,",
    "c,C,Home,C-1,1.00,GBP,seasonal,,,,,,",
    "d,D,Home,D-1,1.00,GBP,seasonal,,,11-15,,,",
    "e,E,Home,E-1,1.00,GBP,scheduled,tomorrow,,,,,",
    "f,F,Home,F-1,1.00,GBP,,,,,,pictures/1 F,pictures/2",
    "g,G,Home,G-1,1.00,GBP,seasonal,,,11-15,01-06,pictures/1 G,pictures/1",
  ]);
  const errors = await shop.errors(checked.id);
  expect(errors.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [2, "publish_at", "is needed for a scheduled product"],
    [3, "unpublish_at", "must be after publish_at"],
    [4, "season_from", "is needed for a seasonal product"],
    [5, "season_until", "is needed beside the other day"],
    [6, "publish_at", "must be a time such as 2026-12-01T09:00:00Z"],
    [7, "image_key", "is none of the product's images"],
  ]);
  expect(checked.counts).toMatchObject({ created: 1 });
});

test("a variant does not keep a picture that its product lost", async () => {
  const shop = await openShop();
  const header = "handle,title,category_path,sku,price,currency,images,image_key";
  const row = "lamp,Lamp,Home,L-9,1.00,GBP";
  await shop.imported([header, `${row},pictures/1 By day,pictures/1`]);
  expect(await shop.product("L-9")).toMatchObject({ variants: [{ imageKey: "pictures/1" }] });
  await shop.imported([header, `${row},pictures/2 By night,`]);
  const product = await shop.product("L-9");
  expect(product?.images).toMatchObject([{ key: "pictures/2" }]);
  expect(product?.variants[0]?.imageKey).toBeUndefined();
});
