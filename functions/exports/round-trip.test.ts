import type { ImportKind } from "@quayside/shared/imports/schema.ts";
import { expect, test } from "vitest";
import { testImportWorld } from "../imports/test-import-world.ts";
import { importing } from "../imports/test-imports.ts";
import type { systemCtx } from "../platform/ctx.ts";
import { cancelExport } from "./cancel-export.ts";
import { createExport } from "./create-export.ts";
import { offerDownloads } from "./download.ts";
import { downloadExport } from "./download-export.ts";
import { getExport } from "./get-export.ts";
import { runExport } from "./run-export.ts";
import { testExporter } from "./test-exporter.ts";

type Ctx = ReturnType<typeof systemCtx>;

const world = testImportWorld();
const told: unknown[] = [];
const logger = { error: (...said: unknown[]) => void told.push(said) };
const exporter = () => ({ ...testExporter(world), logger });

const input = (kind: ImportKind, exportId: string) => ({
  ...{ params: { kind, exportId }, query: undefined, body: undefined },
});
const begin = (ctx: Ctx, kind: ImportKind) =>
  createExport(world.deps, ctx, { params: { kind }, query: undefined, body: undefined });

/** The file of an export, fetched as a browser would. */
async function exported(ctx: Ctx, kind: ImportKind): Promise<string> {
  const { id: exportId } = await begin(ctx, kind);
  await runExport(exporter(), ctx, { exportId });
  const done = await getExport(world.deps, ctx, input(kind, exportId));
  expect(done).toMatchObject({ state: "completed" });
  const deps = { ...world.deps, offerDownload: offerDownloads("import", { client: world.bucket }) };
  const { url } = await downloadExport(deps, ctx, input(kind, exportId));
  const text = await (await fetch(url)).text();
  expect(Buffer.byteLength(text)).toBe(done.bytes);
  return text;
}

const files: Record<ImportKind, string[]> = {
  catalog: [
    "handle,title,description,brand,category_path,sku,price,list_price,cost,currency,weight_grams,stock,option1_name,option1_value,attributes,images,barcode,tags,collections,rating,rating_count,parts,supplier,seo_title,seo_description,status,publish_at,unpublish_at,season_from,season_until,variant_attributes,out_of_stock_threshold,image_key",
    'lamp,"Lamp, ""tall""","Line one\n=not a formula",Maker,Home \\> Garden > Lights,L-1,12.99,15.00,3.10,GBP,300,5,Size,Tall,Made in=A\\;B;Oak=yes,"lamps/1 A lamp\nlamps/2 By night",501234,gift;night,Evenings;A\\;B,4.35,12,,Port & Co,"Lamp, tall","A lamp, by night",scheduled,2026-12-01T09:00:00+01:00,2027-01-06T00:00:00Z,,,Bulb=E27;Oak=yes,-3,lamps/2',
    "lamp,,,,,L-2,9.99,,,GBP,,,Size,Small,,,,,,,,,,,,,,,,,,2,",
    "mat,@Mat,,,Home,M-1,0.50,,,GBP,10,,,,,,,,Evenings,,,,,,,seasonal,,,11-15,01-06,,,",
    "set,Set,,,Home,S-1,10.00,,,GBP,,,,,,,,,,,,L-2=1;M-1=2,,,,,,,,,,,",
  ],
  collections: [
    "handle,title,description,visible,featured,seo_title,product,match,sort,condition,condition_name,condition_values,condition_from,condition_to",
    'evenings,Evenings,"Lights, and mats",no,yes,"Evenings, lit",mat,,,,,,,',
    "evenings,,,,,,lamp,,,,,,,",
    'all-kinds,"A ""rule""",,yes,no,,,any,price-desc,category,,Home \\> Garden > Lights;Home,,',
    "all-kinds,,,,,,,,,brand,,Maker;A\\;B,,",
    "all-kinds,,,,,,,,,tag,,=gift,,",
    "all-kinds,,,,,,,,,price,,,0.50,12.99",
    "all-kinds,,,,,,,,,attribute,Made in,A\\;B,,",
    "all-kinds,,,,,,,,,season,,,,",
    "empty,Empty,,,,,,,,,,,,",
  ],
  customers: [
    "email,name,line1,city,postcode,country,phone,tags,accepts_marketing,created_at",
    "ada@example.com,Ada,1 Quay Street,Falmouth,TR11 3LH,GB,+44 1326 555010,vip;trade,yes,2024-03-05",
    "bob@example.com,Bob,,,,FR,,,no,",
  ],
  orders: [
    "order,placed_at,email,name,country,currency,traffic_source,device_type,referrer,utm_source,utm_medium,utm_campaign,delivery_name,delivery_price,delivery_tax,sku,title,quantity,unit_price,discount,tax_rate",
    "1,2011-01-01 10:00:00,ada@example.com,Ada,GB,GBP,Email,mobile,mail.example,letter,newsletter,=spring,Post,3.95,0.66,L-1,Lamp,6,2.555,1.00,20",
    "1,,,,,,,,,,,,,,,POST,=Postage,1,3.39,,",
    "2,2011-07-01 10:00:00,,,FR,GBP,,,,google,cpc,,,,,L-1,Lamp,1000,0.001,,",
    "3,2011-08-01,ada@example.com,Ada,GB,GBP,,tablet,,,,,,,,L-1,Lamp,2,2.50,,20",
  ],
  returns: [
    "return,returned_at,email,country,currency,sku,title,quantity,unit_price",
    "C1,2011-09-01,ada@example.com,GB,GBP,L-1,Lamp,5,2.40",
    "C2,2011-09-02,,GB,GBP,M,Manual,1,69.57",
  ],
};

test("what is taken out and brought in again changes nothing, of any kind", async () => {
  const shop = await world.openShop("catalog");
  const kinds = ["catalog", "collections", "customers", "orders", "returns"] as const;
  for (const kind of kinds) {
    const { completed } = await importing(world.deps, shop.ctx, kind).imported(files[kind]);
    expect(completed).toMatchObject({ state: "completed", errors: 0, counts: { refused: 0 } });
  }
  for (const kind of kinds) {
    const text = await exported(shop.ctx, kind);
    const back = importing(world.deps, shop.ctx, kind);
    const checked = await back.checked([text]);
    expect(await back.errors(checked.id)).toEqual([]);
    expect(await back.changes(checked.id)).toEqual([]);
    expect(checked.state).toBe("validated");
    expect(checked.counts.unchanged).toBeGreaterThan(0);
  }
});

test("a catalogue's file holds its tags, collections, ratings, bundles, dates and words for search engines", async () => {
  const shop = await world.openShop("catalog");
  await shop.imported(files.catalog);
  const text = await exported(shop.ctx, "catalog");
  for (const cell of [
    "gift;night",
    "A\\;B;Evenings",
    ",4.35,12,",
    "L-2=1;M-1=2",
    "Port & Co",
    '"Lamp, tall"',
    "2026-12-01T08:00:00.000Z",
    "11-15,01-06",
    "Bulb=E27;Oak=yes",
  ])
    expect(text).toContain(cell);
});

test("a collection's file holds its products in their order, and its rule", async () => {
  const [from, to] = [await world.openShop("catalog"), await world.openShop("catalog")];
  for (const kind of ["catalog", "collections"] as const) {
    await importing(world.deps, from.ctx, kind).imported(files[kind]);
    await importing(world.deps, to.ctx, kind).imported([await exported(from.ctx, kind)]);
  }
  const text = await exported(to.ctx, "collections");
  expect(text).toBe(await exported(from.ctx, "collections"));
  const ordered = text.split("\r\n").filter((line) => line.startsWith("evenings,"));
  expect(ordered.map((line) => /,(mat|lamp),/.exec(line)?.[1])).toEqual(["mat", "lamp"]);
  expect(text).toContain("any,price-desc,category,,Home \\> Garden > Lights;Home,,");
});

test("an order's file holds what brought it; what a file leaves out follows from its link", async () => {
  const shop = await world.openShop("catalog");
  for (const kind of ["catalog", "orders"] as const) await importing(world.deps, shop.ctx, kind).imported(files[kind]);
  const text = await exported(shop.ctx, "orders");
  for (const cells of ["email,mobile,mail.example,letter,newsletter,'=spring,", "paid,,,google,cpc,,", ",tablet,,,,,"])
    expect(text).toContain(cells);
  const other = files.orders.with(1, files.orders[1]?.replace("mobile", "desktop") ?? "");
  const back = importing(world.deps, shop.ctx, "orders");
  const errors = await back.errors((await back.checked(other)).id);
  expect(errors).toMatchObject([{ column: "device_type", reason: expect.stringContaining("otherwise") }]);
});

test("what is taken out of one shop makes the same shop of an empty one", async () => {
  const [from, to] = [await world.openShop("catalog"), await world.openShop("catalog")];
  for (const kind of ["catalog", "collections", "customers", "orders", "returns"] as const) {
    await importing(world.deps, from.ctx, kind).imported(files[kind]);
    const text = await exported(from.ctx, kind);
    const { completed } = await importing(world.deps, to.ctx, kind).imported([text]);
    expect(completed).toMatchObject({ state: "completed", errors: 0 });
    // Their sequence is that of ids, which are new; a fully refunded order is told by its returns, which come after.
    const lines = (file: string) => file.split("\r\n").toSorted();
    if (kind !== "orders") expect(lines(await exported(to.ctx, kind))).toEqual(lines(text));
  }
});

test("a cancelled export leaves no file; none is given out before it is whole, or after its time", async () => {
  const shop = await world.openShop("customers");
  const { id: exportId } = await begin(shop.ctx, "customers");
  const deps = { ...world.deps, offerDownload: async () => "never" };
  await expect(downloadExport(deps, shop.ctx, input("customers", exportId))).rejects.toMatchObject({
    code: "EXPORT_STATE",
  });
  await expect(getExport(deps, shop.ctx, input("orders", exportId))).rejects.toMatchObject({
    code: "EXPORT_NOT_FOUND",
  });
  await cancelExport(deps, shop.ctx, input("customers", exportId));
  await runExport(exporter(), shop.ctx, { exportId });
  expect(await getExport(deps, shop.ctx, input("customers", exportId))).toMatchObject({ state: "cancelled" });
  expect(await world.deps.imports.size(`${shop.ctx.storeId}/exports/${exportId}.csv`)).toBeUndefined();
  const whole = await begin(shop.ctx, "customers");
  await runExport(exporter(), shop.ctx, { exportId: whole.id });
  const late = { ...shop.ctx, now: "2099-01-01T00:00:00.000Z" };
  await expect(downloadExport(deps, late, input("customers", whole.id))).rejects.toMatchObject({ code: "EXPORT_GONE" });
});

test("an export ends as failed with its reason when the bucket does not take it, is in the log and can be asked for anew", async () => {
  const shop = await world.openShop("customers");
  await shop.imported(files.customers);
  const { id: exportId } = await begin(shop.ctx, "customers");
  const put = async () => {
    throw new Error("the bucket is not there");
  };
  told.length = 0;
  const imports = { ...world.deps.imports, put };
  await runExport({ ...exporter(), imports }, shop.ctx, { exportId });
  const failed = await getExport(world.deps, shop.ctx, input("customers", exportId));
  expect(failed).toMatchObject({ state: "failed", failure: expect.stringContaining("Export again") });
  expect(told).toHaveLength(1);
  await runExport(exporter(), shop.ctx, { exportId });
  expect(await getExport(world.deps, shop.ctx, input("customers", exportId))).toEqual(failed);
  expect(await exported(shop.ctx, "customers")).toContain("@");
});
