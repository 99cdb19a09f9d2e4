/**
 * What the lake costs at a real retailer's million lines: `npm run bench -- lake [FILE.csv.gz]`. Facts of every order, told in
 * batches as the stream does; all of it compacted at once, as a rebuild does; one more batch on the full lake, as every two
 * minutes; and the months of one year made anew.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createOrderDrafting, type OrderDraft } from "@quayside/functions/imports/orders/draft.ts";
import { importedOrder, type Sold } from "@quayside/functions/imports/orders/imported-order.ts";
import type { Run } from "@quayside/functions/imports/session.ts";
import { type Made, makeLake } from "@quayside/functions/lake/compact/make-lake.ts";
import { openSession } from "@quayside/functions/lake/compact/session.ts";
import type { Fact } from "@quayside/functions/lake/facts/fact.ts";
import { factsOf, factsOfProduct } from "@quayside/functions/lake/facts-of.ts";
import { factsFile } from "@quayside/functions/lake/inbox.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { storeTime } from "@quayside/functions/lake/store-time.ts";
import { schemaVersion } from "@quayside/functions/lake/tables.ts";
import { systemClock } from "@quayside/functions/platform/clock.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { defaultSegmentation } from "@quayside/shared/sales/customers.ts";
import { parse } from "csv-parse/sync";
import { historyFiles } from "../catalogue/online-retail/history-files.ts";

const [file = "../shared/data/online-retail-ii/online_retail_ii.csv.gz"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "lake-bench-"));
const zone = "Europe/London";
const batchSize = 250;
const memoryMb = 1536;

interface Cost {
  seconds: number;
  cpuSeconds: number;
}

async function costOf<T>(run: () => Promise<T> | T): Promise<[T, Cost]> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const value = await run();
  const { user, system } = process.cpuUsage(cpu);
  const rounded = (number: number) => Math.round(number * 100) / 100;
  return [value, { seconds: rounded((performance.now() - began) / 1000), cpuSeconds: rounded((user + system) / 1e6) }];
}

/** Codes that begin with digits are goods; the others are fees. */
function productsOf(drafts: readonly OrderDraft[]): Map<string, Product> {
  const skus = new Set(drafts.flatMap(({ lines }) => lines.map(({ sku }) => sku)).filter((sku) => /^\d/.test(sku)));
  const product = (sku: string, at: number) => ({
    ...{ id: `prd_${at}`, version: 1, slug: `p-${at}`, title: `Product ${sku}`, description: "", status: "active" },
    ...{
      published: true,
      categoryId: `cat_${at % 60}`,
      taxClass: "standard",
      currency: "GBP",
      tags: [],
      attributes: {},
    },
    ...{ images: [], options: [], formerSlugs: [], createdAt: "2009-01-01T00:00:00.000Z" },
    ...{ updatedAt: "2009-01-01T00:00:00.000Z", variants: [{ sku, options: {}, price: 100, weightGrams: 0 }] },
  });
  return new Map([...skus].map((sku, at) => [sku, product(sku, at) as Product]));
}

const run: Run = { id: "bench", currency: "GBP", timeZone: zone, pricesIncludeTax: true, location: "main" };

/** Every order of the file as its import makes it. */
async function ordersOf(path: string): Promise<{ orders: Order[]; products: Product[] }> {
  const files = await historyFiles(path, folder);
  const records = parse(readFileSync(files.orders), { columns: true }) as Record<string, string>[];
  const draft = createOrderDrafting(run, systemClock.now().toISOString());
  const groups = Map.groupBy(records.entries(), ([, cells]) => cells.order ?? "");
  const drafts: OrderDraft[] = [];
  for (const rows of groups.values()) {
    const filled = ([at, cells]: [number, Record<string, string>]) => ({
      row: at + 2,
      cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== "")),
    });
    const drafted = draft(rows.map(filled)).draft;
    if (drafted) drafts.push(drafted);
  }
  const products = productsOf(drafts);
  const sold = new Map<string, Sold>();
  for (const [sku, product] of products) {
    const [variant] = product.variants;
    if (variant) sold.set(sku, { product, variant });
  }
  const customerOf = ({ cells }: OrderDraft) => (cells.email ? `cus_${cells.email}` : undefined);
  const orders = drafts.map((each) => importedOrder(systemClock, each, run, customerOf(each), sold));
  return { orders, products: [...products.values()] };
}

function emptyLake(): Manifest {
  return {
    ...{ storeId: "bench", version: 0, schemaVersion, timeZone: zone, currency: "GBP", asOf: "" },
    ...{ monthly: {} as Manifest["monthly"], whole: {}, changedDays: [], retired: [] },
  };
}

let sessions = 0;

/** As a compaction does it, without a bucket and a table. */
async function compacted(base: Manifest, inputs: readonly string[]): Promise<Made> {
  sessions += 1;
  const session = await openSession({ folder: join(folder, `work-${sessions}`), memoryMb });
  const categories = Array.from({ length: 60 }, (_, at) => {
    return { id: `cat_${at}`, category: `Category ${at}`, department: `Department ${at % 8}` };
  });
  const work = { session, base, local: async ({ key }: { key: string }) => key, made: [] };
  const made = await makeLake(work, inputs, {
    shelf: { categories, groups: [] },
    segmenting: { rules: defaultSegmentation, today: "2011-12-10" },
  });
  session.close();
  if (!made) throw new Error("nothing was made");
  return made;
}

function withFiles(base: Manifest, { files }: Made): Manifest {
  const next = structuredClone(base);
  for (const { table, month, path: key, bytes, rows } of files) {
    const months = next.monthly as Record<string, Record<string, object>>;
    const placed = { key, bytes, rows };
    if (month) months[table] = { ...months[table], [month]: placed };
    else Object.assign(next.whole, { [table]: placed });
  }
  return next;
}

const { orders, products } = await ordersOf(file);
const lines = orders.reduce((sum, each) => sum + each.lines.length, 0);
console.log(`${orders.length} orders, ${lines} lines`);

const timeOf = storeTime(zone);
const inbox = join(folder, "inbox");
mkdirSync(inbox);
const paths: string[] = [];
const put = (facts: readonly Fact[]) => {
  const path = join(inbox, `${paths.length}.parquet`);
  writeFileSync(path, factsFile(facts));
  paths.push(path);
};
const [, facts] = await costOf(() => {
  put(products.map((product) => factsOfProduct(product, zone)));
  for (let from = 0; from < orders.length; from += batchSize)
    put(orders.slice(from, from + batchSize).map((order) => factsOf(order, timeOf)));
});
const inboxMb = Math.round(paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e5) / 10;
console.log(`facts: ${JSON.stringify(facts)}, ${paths.length} files, ${inboxMb} MB`);

const [whole, all] = await costOf(() => compacted(emptyLake(), paths));
const bytes = (of: Made) => of.files.reduce((sum, file) => sum + file.bytes, 0);
const lakeMb = Math.round(bytes(whole) / 1e5) / 10;
console.log(`all at once: ${JSON.stringify(all)}, ${whole.files.length} files, ${lakeMb} MB`);

const lake = withFiles(emptyLake(), whole);
const touched = (some: readonly Order[]) => {
  const next = some.map((order) => ({ ...order, version: order.version + 1 }));
  const path = join(inbox, `next-${sessions}.parquet`);
  writeFileSync(path, factsFile(next.map((order) => factsOf(order, timeOf))));
  return path;
};
const [, batch] = await costOf(() => compacted(lake, [touched(orders.slice(-batchSize))]));
console.log(`one more batch: ${JSON.stringify(batch)}`);
const ofYear = orders.filter(({ placedAt }) => placedAt.startsWith("2011"));
const [, year] = await costOf(() => compacted(lake, [touched(ofYear)]));
console.log(`a year anew: ${JSON.stringify(year)}`);
rmSync(folder, { recursive: true });
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  JSON.stringify({
    orders: orders.length,
    lines,
    facts,
    inboxMb,
    all,
    lakeMb,
    batch,
    year,
    yearOrders: ofYear.length,
    peakMb,
  }),
);
