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
