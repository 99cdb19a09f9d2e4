import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

import { DataTable, hasDays } from "@quayside/shared/exports/data-tables.ts";
import type { DataExport } from "@quayside/shared/exports/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testImportWorld } from "../../imports/test-import-world.ts";
import { importing } from "../../imports/test-imports.ts";
import { lakeWrite } from "../../lake/store.ts";
import { openTestLake, type TestLake, withoutColumns } from "../../lake/test-lake.ts";
import type { TestSale } from "../../lake/test-sales.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { jsonEncoder } from "../formats/json.ts";
import { testExporter } from "../test-exporter.ts";
import { writeFile } from "../write-file.ts";
import { lakeSource } from "./lake-source.ts";
import type { Source, SourcePage } from "./source.ts";
import { sourceOf } from "./source-of.ts";

const world = testImportWorld();
let ctx: Ctx;
let lake: TestLake;

const files = {
  catalog: [
    "handle,title,category_path,sku,price,cost,currency,stock,supplier",
    ...Array.from(
      { length: 130 },
      (_, at) => `p-${at},Thing ${at},Home,T-${at},${at + 1}.50,1.10,GBP,${at + 1},Port & Co`,
    ),
  ],
  customers: [
    "email,name,country,phone",
    ...Array.from({ length: 230 }, (_, at) => `c${at}@example.com,"Name, ${at}",GB,+44 1326 ${555_000 + at}`),
  ],
  orders: [
    "order,placed_at,email,country,currency,sku,title,quantity,unit_price",
    ...Array.from(
      { length: 240 },
      (_, at) => `${at},2011-01-0${1 + (at % 9)} 23:30:00,c${at}@example.com,GB,GBP,T-${at % 130},Thing,2,2.55`,
    ),
  ],
  returns: [
    "return,returned_at,email,country,currency,sku,title,quantity,unit_price",
    ...Array.from(
      { length: 120 },
      (_, at) => `R${at},2011-01-1${at % 9} 10:00:00,c${at}@example.com,GB,GBP,T-${at},Thing,1,2.55`,
    ),
  ],
};

const sales = Array.from({ length: 5000 }, (_, at): TestSale => {
  const day = String(1 + (at % 28)).padStart(2, "0");
  return {
    id: `ord-${at}`,
    at: `2026-0${1 + (at % 3)}-${day}T10:00:00.000Z`,
    lines: [{ sku: `S-${at % 40}`, units: 1 + (at % 3), gross: 1000 + at, cost: 400 }],
    dimensions: { channel: at % 5 === 0 ? null : "web" },
  };
});

beforeAll(async () => {
  const shop = await world.openShop("catalog");
  ctx = shop.ctx;
  for (const kind of ["catalog", "customers", "orders", "returns"] as const) {
    const { completed } = await importing(world.deps, ctx, kind).imported(files[kind]);
    expect(completed).toMatchObject({ state: "completed", errors: 0 });
  }
  lake = await openTestLake({ sales });
  await world.db.scratch(lakeWrite({ ...lake.manifest, storeId: ctx.storeId }));
}, 60_000);
afterAll(() => lake.close());

const deps = () => ({ ...testExporter(world), lake: lake.objects, figures: lake.lake });
const source = (data: Omit<DataExport, "format">): Source =>
  sourceOf(deps(), ctx, { kind: "data", data: { ...data, format: "csv" } });

async function pagesOf(from: Source, after?: string): Promise<SourcePage[]> {
  const pages: SourcePage[] = [];
  for await (const page of from.pages(after)) pages.push(page);
  return pages;
}

const rowsIn = (pages: readonly SourcePage[]) => pages.flatMap(({ rows }) => rows);

const pagesThere: Partial<Record<DataTable, number>> = {
  ...{ products: 8, inventory: 2, inventory_transactions: 2, customers: 3, orders: 3, order_items: 3 },
  ...{ returns: 4, return_items: 4, lake_orders: 3, lake_order_lines: 3 },
};

test.each(DataTable.options)("%s: goes on from any place with exactly the rows that are left", async (table) => {
  const from = source({ table });
  const pages = await pagesOf(from);
  expect(pages.length).toBeGreaterThanOrEqual(pagesThere[table] ?? 0);
  const all = rowsIn(pages);
  for (const row of all.slice(0, 50)) expect(Object.keys(row).sort()).toEqual(Object.keys(from.columns).sort());
  let had = 0;
  for (const { rows, after } of pages) {
    had += rows.length;
    expect(rowsIn(await pagesOf(from, after))).toEqual(all.slice(had));
  }
});

test.each(DataTable.options.filter(hasDays))("%s: every range of days adds up to the whole", async (table) => {
  const whole = rowsIn(await pagesOf(source({ table })));
  const parts = [
    { from: "2000-01-01", to: "2011-01-04" },
    { from: "2011-01-05", to: "2011-01-14" },
    { from: "2011-01-15", to: "2026-02-11" },
    { from: "2026-02-12", to: "2099-12-31" },
  ];
  const found = await Promise.all(parts.map(async (days) => rowsIn(await pagesOf(source({ table, days })))));
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(found.flat())).toEqual(sorted(whole));
});

test("days are the store's: half past eleven at night in winter is that day, and its rows are its alone", async () => {
  const days = { from: "2011-01-03", to: "2011-01-03" };
  const rows = rowsIn(await pagesOf(source({ table: "orders", days })));
  expect(rows).toHaveLength(27);
  for (const { order_date } of rows) expect(order_date).toBe("2011-01-03T23:30:00.000Z");
});

test("facts come as the lake has them: money in minor units, unknown as null, instants in UTC", async () => {
  const rows = rowsIn(await pagesOf(source({ table: "lake_order_lines" })));
  expect(rows).toHaveLength(sales.length);
  const first = rows.find(({ order_id }) => order_id === "ord-0");
  expect(first).toMatchObject({
    ...{ day: "2026-01-01", hour: 10, hour_at: "2026-01-01T10:00:00.000Z", channel: null, sku: "S-0" },
    ...{ units: 1, gross: 1000, cogs: 400 },
  });
  expect(first).not.toHaveProperty("order_no");
  const gross = rows.reduce((sum, row) => sum + Number(row.gross), 0);
  expect(gross).toBe(sales.reduce((sum, { lines }) => sum + (lines[0]?.gross ?? 0), 0));
});

test("facts of before a column came have null there, and those of later files what they hold", async () => {
  const old = await openTestLake({
    sales: ["2024-02-26", "2024-02-29", "2024-03-01"].map((day, at) => {
      return {
        id: `o${at}`,
        at: `${day}T10:00:00.000Z`,
        customer: "ann",
        lines: [{ sku: "MUG", units: 1, gross: 900 }],
      };
    }),
  });
  await withoutColumns(old, "orders", "previous_day", "promised");
  await world.db.scratch(lakeWrite({ ...old.manifest, storeId: "old" }));
  const from = lakeSource({ ...deps(), lake: old.objects }, { ...ctx, storeId: "old" }, "orders", undefined);
  const rows = rowsIn(await pagesOf(from));
  const seen = rows.map(({ day, previous_day, promised, total }) => [day, previous_day, promised, total]);
  expect(seen).toEqual([
    ["2024-02-26", null, null, 900],
    ["2024-02-29", null, null, 900],
    ["2024-03-01", "2024-02-29", 0, 900],
  ]);
  await old.close();
});

test("a file of several parts goes through S3 and comes back as it was", async () => {
  const rows = Array.from({ length: 20 }, (_, at) => ({ at, text: randomBytes(500_000).toString("hex") }));
  const wide: Source = {
    columns: { at: "integer", text: "text" },
    async *pages() {
      for (const row of rows) yield { rows: [row], records: 1, after: String(row.at) };
    },
  };
  const { multipart, imports: objects, clock } = deps();
  const job = {
    key: "wide.json",
    contentType: "application/json",
    source: wide,
    open: () => jsonEncoder(wide.columns),
  };
  const counts = await writeFile({ clock, objects, multipart }, { ...job, note: async () => {}, isLate: () => false });
  const path = `${deps().scratchDir}/wide.json`;
  await objects.download("wide.json", path);
  expect(counts?.bytes).toBeGreaterThan(2 * 8_388_608);
  expect(readFileSync(path).length).toBe(counts?.bytes);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(rows);
  expect((await objects.list("wide")).map(({ key }) => key)).toEqual(["wide.json"]);
});
