/**
 * Brings a real retailer's two years into the shop through the product's own imports: catalogue, customers, orders, returns.
 * The shop that runs on the data folder is used; if none does, one is started for the import alone.
 */
import { existsSync, openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type ImportKind, ImportKind as Kinds } from "@quayside/shared/imports/schema.ts";
import { importCsv } from "./catalogue/import-row.ts";
import { buildCatalogue } from "./catalogue/online-retail/build-catalogue.ts";
import { historyFiles } from "./catalogue/online-retail/history-files.ts";
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
import { refusals } from "./seed/refusals.ts";
import { seedStore } from "./seed/seed-store.ts";
import { type StaffCall, staffClient } from "./seed/staff-client.ts";

const usage = `Usage: npm run import:online-retail -- [--only ${Kinds.options.join("|")}] [--file FILE.csv.gz] [--data FOLDER]`;

function options() {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      file: { type: "string", default: "../shared/data/online-retail-ii/online_retail_ii.csv.gz" },
      data: { type: "string", default: ".local" },
    },
  });
  const only = Kinds.optional().safeParse(values.only);
  if (!only.success) throw new PlatformError(`There is nothing called ${values.only} to import.`, usage);
  if (!existsSync(values.file)) throw new PlatformError(`There is no file at ${values.file}.`, usage);
  return { ...values, wants: (kind: ImportKind) => (only.data ?? kind) === kind };
}

async function platformOn(dataDir: string): Promise<RunningPlatform & { stop(): Promise<void> }> {
  const running = await findRunning(dataDir);
  if (running) return { ...running, stop: async () => {} };
  console.log("No shop is running on that folder: starting one for the import.");
  return startPlatform({ port: defaultPort, dataDir, staff: [...demoStaff, setupStaff] });
}

const started = performance.now();
const seconds = (since = started) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/** One file through the import, with an account: every row of it is stored or refused with its reason. */
async function bring(call: StaffCall, kind: ImportKind, file: Blob): Promise<void> {
  const began = performance.now();
  const rows = progressLine(kind);
  const done = await importFile(call, kind, `online-retail-${kind}.csv`, file, (state, ready, total) => {
    if (state === "committing") rows(ready, total);
  });
  const { counts } = done;
  const stored = counts.rows - counts.refused;
  console.log(
    `${kind}: ${counts.rows} rows = ${stored} stored in ${counts.records} records + ${counts.refused} refused ` +
      `(${counts.created} created, ${counts.updated} changed, ${counts.unchanged} unchanged) in ${seconds(began)}`,
  );
  for (const [reason, count] of await refusals(call, done)) console.log(`  refused: ${count} × ${reason}`);
}

async function bringCatalogue(call: StaffCall, source: string, origin: string): Promise<void> {
  const { products, report } = await buildCatalogue(source);
  console.log(JSON.stringify(report, null, 2));
  const media = mediaBucket();
  const pictures = products.map((product) => product.picture);
  const drawn = await writePictures(pictures, media.put, progressLine("pictures"));
  media.close();
  console.log(`${drawn.pictures} distinct pictures after ${seconds()}`);
  await bring(call, "catalog", new Blob([importCsv(products.flatMap((product) => product.rows))]));
  await published(origin, products.length);
  console.log(`Shoppers find all of them after ${seconds()}.`);
}

async function bringHistory(call: StaffCall, source: string, wants: (kind: ImportKind) => boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "online-retail-"));
  try {
    const files = await historyFiles(source, folder);
    console.log(JSON.stringify(files.report, null, 2));
    for (const kind of ["customers", "orders", "returns"] as const)
      if (wants(kind)) await bring(call, kind, await openAsBlob(files[kind]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

await orSayWhy(async () => {
  const { file, data, wants } = options();
  const { addresses, environment, stop } = await platformOn(data);
  Object.assign(process.env, environment);
  await seedStore();
  console.log("Reading two years of sales …");
  if (wants("catalog")) await bringCatalogue(staffClient(addresses.store, setupStaff), file, addresses.store);
  const admin = demoStaff.find(({ groups }) => groups.includes("admin")) ?? setupStaff;
  if (Kinds.options.some((kind) => kind !== "catalog" && wants(kind)))
    await bringHistory(staffClient(addresses.store, admin), file, wants);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`Done after ${seconds()}; this process took ${peak} MB at most.`);
  await stop();
});
