import type { DemoProduct } from "../catalogue/demo/demo-product.ts";
import { demoProducts, demoRows, picturesOf } from "../catalogue/demo/demo-rows.ts";
import { importCsv } from "../catalogue/import-row.ts";
import { writePictures } from "../catalogue/pictures/write-pictures.ts";
import { setupStaff } from "../local/staff.ts";
import { importFile } from "./import-file.ts";
import { mediaBucket } from "./media.ts";
import { patient } from "./patient-call.ts";
import { progressLine } from "./progress.ts";
import { published } from "./published.ts";
import { seedCollections } from "./seed-collections.ts";
import { seedStore } from "./seed-store.ts";
import { type StaffCall, staffClient } from "./staff-client.ts";

export interface DemoOptions {
  origin: string;
  /** Whoever signed in already: a code of an authenticator signs in once. */
  call?: StaffCall;
  /** Products beside those of the demo catalogue. */
  more?: readonly DemoProduct[];
  /** An attempt before was cut off: what it has made stays. */
  isResumed?: boolean;
}

async function importCatalogue(call: StaffCall, products: readonly DemoProduct[]): Promise<void> {
  const media = mediaBucket();
  await writePictures(products.flatMap(picturesOf), media, progressLine("pictures"));
  media.close();
  const rows = progressLine("rows");
  const file = new Blob([importCsv(demoRows(products))]);
  const done = await importFile(call, "catalog", "demo.csv", file, (state, ready, total) => {
    if (state === "committing") rows(ready, total);
  });
  if (done.errors > 0) throw new Error(`${done.errors} rows of the demo catalogue were refused`);
}

async function productsIn(origin: string): Promise<number> {
  const response = await fetch(`${origin}/api/v1/search/products?per_page=1`);
  const { data } = (await response.json()) as { data?: { total: number } };
  return data?.total ?? 0;
}

/** Whether the store has products, of any status. */
export async function hasProducts(call: StaffCall): Promise<boolean> {
  const { items } = await call("products.list", { query: { per_page: 1 } });
  return items.length > 0;
}

/** Makes the demo shop, once: settings, a promotion, pictures, and the catalogue through the product's own import. */
export async function seedDemo({
  origin,
  call = patient(staffClient(origin, setupStaff)),
  more = [],
  isResumed = false,
}: DemoOptions): Promise<void> {
  await seedStore();
  if (!isResumed && (await hasProducts(call))) return;
  const products = [...demoProducts, ...more];
  if ((await productsIn(origin)) < products.length) {
    console.log(`Setting up the demo shop: ${products.length} products (once) …`);
    await importCatalogue(call, products);
    await published(origin, products.length);
  }
  await seedCollections(call);
}
