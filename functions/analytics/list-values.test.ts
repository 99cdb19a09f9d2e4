import { expect, test } from "vitest";
import { openTestLake } from "../lake/test-lake.ts";
import type { AskDeps } from "./ask.ts";
import { listValues } from "./list-values.ts";

test("values are of all that was ever sold, the last day of a month included", async () => {
  const line = { sku: "MUG", units: 1, gross: 500 };
  const world = await openTestLake({
    products: [{ sku: "MUG", product_id: "prd_mug", title: "A mug", category: "Kitchen" }],
    sales: [
      { id: "o1", at: "2024-01-31T12:00:00.000Z", lines: [line], dimensions: { country: "FR" } },
      { id: "o2", at: "2024-03-31T12:00:00.000Z", lines: [line, line], dimensions: { country: "DE" } },
    ],
  });
  const deps = { clock: { now: () => new Date("2024-04-02T00:00:00.000Z") }, lake: world.lake } as AskDeps;
  const ask = (dimension: "country" | "category", q = "") =>
    listValues(deps, { storeId: "main" } as Parameters<typeof listValues>[1], {
      params: { dimension },
      query: { q, limit: 20 },
      body: undefined,
    });
  expect((await ask("country")).map(({ value }) => value)).toEqual(["DE", "FR"]);
  expect((await ask("country", "f")).map(({ value }) => value)).toEqual(["FR"]);
  expect((await ask("category")).map(({ value }) => value)).toEqual(["Kitchen"]);
  await world.close();
});
