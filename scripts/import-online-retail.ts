/**
 * Brings a real retailer's two years into the shop through the product's own imports: catalogue, customers, orders, returns.
 * Then reads back what is stored, and fails when that is not what went in less what was refused with a reason.
 * The shop that runs on the data folder is used; if none does, one is started for the import alone.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { createDb } from "@quayside/functions/store/db.ts";
import { type ImportKind, ImportKind as Kinds } from "@quayside/shared/imports/schema.ts";
import { type Account, faultsOf } from "./catalogue/online-retail/account.ts";
import { bringCatalogue, bringHistory, type Shop } from "./catalogue/online-retail/bring.ts";
import { buildCatalogue, type OnlineRetailCatalogue } from "./catalogue/online-retail/build-catalogue.ts";
import { writePictures } from "./catalogue/pictures/write-pictures.ts";
import { defaultPort, orSayWhy, portOf } from "./local/arguments.ts";
import { startPlatform } from "./local/platform.ts";
import { PlatformError } from "./local/platform-error.ts";
import { republish } from "./local/republish.ts";
import { findRunning, type RunningPlatform } from "./local/running.ts";
import { demoStaff, setupStaff } from "./local/staff.ts";
import { mediaBucket } from "./seed/media.ts";
import { patient } from "./seed/patient-call.ts";
import { progressLine } from "./seed/progress.ts";
import { seedStore } from "./seed/seed-store.ts";
import { staffClient } from "./seed/staff-client.ts";

const usage =
  `Usage: npm run import:online-retail -- [--only ${Kinds.options.join("|")}] [--file FILE.csv.gz] ` +
  "[--data FOLDER] [--port N] [--no-pictures]";

function options() {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      file: { type: "string", default: "../shared/data/online-retail-ii/online_retail_ii.csv.gz" },
      data: { type: "string", default: ".local" },
      port: { type: "string", default: String(defaultPort) },
      "no-pictures": { type: "boolean", default: false },
    },
  });
  const only = Kinds.optional().safeParse(values.only);
  if (!only.success) throw new PlatformError(`There is nothing called ${values.only} to import.`, usage);
  if (!existsSync(values.file)) throw new PlatformError(`There is no file at ${values.file}.`, usage);
  const { file, data, "no-pictures": bare } = values;
  const wants = (kind: ImportKind) => (only.data ?? kind) === kind;
  return { ...{ file, data, wants }, port: portOf(values.port), pictures: !bare };
}

interface Used extends RunningPlatform {
  /** Its memory is ours, too. */
  isOurs: boolean;
  stop(): Promise<void>;
}

async function platformOn(dataDir: string, port: number): Promise<Used> {
  const running = await findRunning(dataDir);
  if (running) return { ...running, isOurs: false, stop: async () => {} };
  console.log("No shop is running on that folder: starting one for the import.");
  const platform = await startPlatform({ port, dataDir, staff: [...demoStaff, setupStaff] });
  Object.assign(process.env, platform.environment);
  await republish(platform);
  return { ...platform, isOurs: true };
}

const started = performance.now();
const secondsSoFar = () => Math.round((performance.now() - started) / 1000);

/** Once the products are there; pictures that are there already are left. Thousands: with the least effort. */
async function drawPictures({ products }: OnlineRetailCatalogue): Promise<void> {
  const media = mediaBucket();
  const pictures = products.map(({ picture }) => picture);
  const drawn = await writePictures(pictures, media, progressLine("pictures"), 0);
  media.close();
  console.log(`${drawn.pictures} distinct pictures drawn, ${drawn.present} were there, after ${secondsSoFar()} s`);
}

function say({ kind, in: given, stored, refused, reasons }: Account): void {
  const sums = Object.entries(stored.sums).map(([currency, sum]) => `, ${sum / 100} ${currency}`);
  console.log(
    `${kind}: ${given.records} (${given.rows} rows) in = ${stored.records} (${stored.rows} rows${sums.join("")}) stored ` +
      `+ ${refused.records} (${refused.rows} rows) refused`,
  );
  for (const [reason, count] of reasons) console.log(`  refused: ${count} × ${reason}`);
}

await orSayWhy(async () => {
  const { file, data, port, wants, pictures } = options();
  const { addresses, environment, isOurs, stop } = await platformOn(data, port);
  Object.assign(process.env, environment);
  await seedStore();
  const [owner = setupStaff] = demoStaff;
  const shop: Shop = {
    ...{ origin: addresses.store, db: createDb(), storeId: "main" },
    call: patient(staffClient(addresses.store, owner)),
  };
  console.log("Reading two years of sales …");
  const catalogue = wants("catalog") ? await buildCatalogue(file) : undefined;
  if (catalogue) console.log(JSON.stringify(catalogue.report, null, 2));
  const accounts = catalogue ? [await bringCatalogue(shop, catalogue)] : [];
  if (catalogue && pictures) await drawPictures(catalogue);
  const isHistory = Kinds.options.some((kind) => kind !== "catalog" && wants(kind));
  const history = isHistory ? await bringHistory(shop, file, wants) : undefined;
  accounts.push(...(history?.accounts ?? []));
  if (history) console.log(JSON.stringify(history.report, null, 2));
  for (const account of accounts) say(account);
  const faults = [...accounts.flatMap(faultsOf), ...(history?.faults ?? [])];
  for (const fault of faults) console.error(fault);
  await stop();
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const whose = isOurs ? "with the shop in it, without its table" : "without the shop";
  console.log(`Done after ${secondsSoFar()} s; this process (${whose}) took ${peakMb} MB at most.`);
  const kinds = accounts.map(({ kind, stored: { records, rows, sums }, ...rest }) => ({
    ...{ kind, ...rest },
    stored: { records, rows, sums },
  }));
  const lines = history && { lines: history.report.lines, refusedLines: history.report.refused };
  console.log(JSON.stringify({ ok: faults.length === 0, ...lines, kinds, faults, seconds: secondsSoFar(), peakMb }));
  if (faults.length > 0) process.exitCode = 1;
});
