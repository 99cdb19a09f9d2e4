import { demoProducts, demoRows, pictureOf } from "../catalogue/demo/demo-rows.ts";
import { importCsv } from "../catalogue/import-row.ts";
import { writePictures } from "../catalogue/pictures/write-pictures.ts";
import { setupStaff } from "../local/staff.ts";
import { importFile } from "./import-file.ts";
import { mediaBucket } from "./media.ts";
import { progressLine } from "./progress.ts";
import { published } from "./published.ts";
import { seedCollections } from "./seed-collections.ts";
import { seedStore } from "./seed-store.ts";
import { staffClient } from "./staff-client.ts";

/** Makes the demo shop, once: settings, a promotion, pictures, and the catalogue through the product's own import. */
export async function seedDemo({ origin }: { origin: string }): Promise<void> {
  await seedStore();
  const call = staffClient(origin, setupStaff);
  const { items } = await call("products.list", { query: { per_page: 1 } });
  if (items.length > 0) return;
  console.log(`Setting up the demo shop: ${demoProducts.length} products (once) …`);
  const media = mediaBucket();
  await writePictures(demoProducts.map(pictureOf), media, progressLine("pictures"));
  media.close();
  const rows = progressLine("rows");
  const done = await importFile(
    call,
    "catalog",
    "demo.csv",
    new Blob([importCsv(demoRows())]),
    (state, ready, total) => {
      if (state === "committing") rows(ready, total);
    },
  );
  if (done.errors > 0) throw new Error(`${done.errors} rows of the demo catalogue were refused`);
  await published(origin, demoProducts.length);
  await seedCollections(call);
}
