/**
 * Brings a real retailer's catalogue into the shop through the product's own import. The shop that runs on the data folder
 * is used; if none does, one is started for the import alone.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { importCsv } from "./catalogue/import-row.ts";
import { buildCatalogue } from "./catalogue/online-retail/build-catalogue.ts";
import { writePictures } from "./catalogue/pictures/write-pictures.ts";
import { defaultPort, orSayWhy } from "./local/arguments.ts";
import { startPlatform } from "./local/platform.ts";
import { PlatformError } from "./local/platform-error.ts";
import { findRunning, type RunningPlatform } from "./local/running.ts";
import { demoStaff, setupStaff } from "./local/staff.ts";
import { importFile } from "./seed/import-file.ts";
import { mediaBucket } from "./seed/media.ts";
import { progressLine } from "./seed/progress.ts";
import { published } from "./seed/published.ts";
import { seedStore } from "./seed/seed-store.ts";
import { staffClient } from "./seed/staff-client.ts";

const usage = "Usage: npm run import:online-retail -- --only catalogue [--file FILE.csv.gz] [--data FOLDER]";

function options() {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      file: { type: "string", default: "../shared/data/online-retail-ii/online_retail_ii.csv.gz" },
      data: { type: "string", default: ".local" },
    },
  });
  if (values.only !== "catalogue") throw new PlatformError("Only the catalogue can be imported so far.", usage);
  if (!existsSync(values.file)) throw new PlatformError(`There is no file at ${values.file}.`, usage);
  return values;
}

async function platformOn(dataDir: string): Promise<RunningPlatform & { stop(): Promise<void> }> {
  const running = await findRunning(dataDir);
  if (running) return { ...running, stop: async () => {} };
  console.log("No shop is running on that folder: starting one for the import.");
  return startPlatform({ port: defaultPort, dataDir, staff: [...demoStaff, setupStaff] });
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

await orSayWhy(async () => {
  const { file, data } = options();
  const { addresses, environment, stop } = await platformOn(data);
  Object.assign(process.env, environment);
  await seedStore();
  const started = performance.now();
  console.log("Reading two years of sales …");
  const { products, report } = await buildCatalogue(file);
  console.log(JSON.stringify(report, null, 2));
  const media = mediaBucket();
  const pictures = products.map((product) => product.picture);
  const drawn = await writePictures(pictures, media.put, progressLine("pictures"));
  media.close();
  console.log(`${drawn.pictures} distinct pictures after ${seconds(started)}`);
  const rows = progressLine("rows");
  const csv = importCsv(products.flatMap((product) => product.rows));
  const done = await importFile(
    staffClient(addresses.store, setupStaff),
    "catalog",
    "online-retail.csv",
    csv,
    (_, ready, total) => rows(ready, total),
  );
  const { counts } = done;
  console.log(
    `Stored ${counts.records} products with ${counts.rows - counts.refused} variants after ${seconds(started)}; ${counts.refused} rows refused.`,
  );
  await published(addresses.store, products.length);
  console.log(`Shoppers find all of them after ${seconds(started)}.`);
  await stop();
});
