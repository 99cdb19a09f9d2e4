/**
 * Seconds and memory of taking a million and ten million order lines out, in every format, each in a process of its own:
 * `npm run bench -- exports [--file CSV] [--folder FOLDER]`. Ends with one line of JSON.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DataFormat } from "@quayside/shared/exports/data-tables.ts";
import { keptLake } from "./analytics/kept-lake.ts";
import type { TakenOut } from "./exports/take-out.ts";

const { values } = parseArgs({
  options: {
    file: { type: "string", default: "../shared/data/online-retail-ii/online_retail_ii.csv.gz" },
    folder: { type: "string", default: ".local/bench-analytics" },
  },
});
/** What the function has, less what Node takes beside. */
const bar = { megabytes: 1500 };

const script = fileURLToPath(new URL("./exports/take-out.ts", import.meta.url));

function takeOut(lake: string, format: DataFormat): TakenOut {
  const args = ["--disable-warning=ExperimentalWarning", script, lake, format];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e6 }));
}

if (!existsSync(values.file)) {
  console.error(`There is no file at ${values.file}: say where with --file.`);
  process.exit(2);
}
const lakes = {
  million: await keptLake({ ...values, name: "real", copies: 1 }),
  "ten-million": await keptLake({ ...values, name: "large", copies: 10 }),
};
const loadBefore = loadavg()[0];
const figures: Record<string, TakenOut> = {};
console.log("lines        format         rows   seconds    rows/s        MB   peak MB");
for (const [name, { folder }] of Object.entries(lakes))
  for (const format of DataFormat.options) {
    const found = takeOut(folder, format);
    figures[`${name}-${format}`] = found;
    const { rows, seconds, megabytes, peakMegabytes } = found;
    const cells = [rows, seconds, Math.round(rows / seconds), megabytes, peakMegabytes];
    console.log(name.padEnd(12), format.padEnd(8), ...cells.map((cell) => String(cell).padStart(9)));
  }
const over = Object.entries(figures).flatMap(([name, { peakMegabytes }]) =>
  peakMegabytes > bar.megabytes ? [`${name}: ${peakMegabytes} MB`] : [],
);
console.log(JSON.stringify({ bench: "exports", figures, bar, over, loadBefore, loadAfter: loadavg()[0] }));
process.exit(over.length > 0 ? 1 : 0);
