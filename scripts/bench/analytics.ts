/**
 * Figures' latency, memory and bytes on the retailer's million lines and on ten million, beside PostgreSQL:
 * `npm run bench -- analytics [--file CSV] [--folder FOLDER] [--rounds N] [--without-postgres]`. Ends with one line of JSON.
 */
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { keptLake } from "./analytics/kept-lake.ts";
import { measureLake } from "./analytics/measure-lake.ts";
import { measureSales } from "./analytics/measure-sales.ts";
import { measurePostgres } from "./analytics/postgres.ts";
import { recomputeYear } from "./analytics/recompute-year.ts";

const { values } = parseArgs({
  options: {
    file: { type: "string", default: "../shared/data/online-retail-ii/online_retail_ii.csv.gz" },
    folder: { type: "string", default: ".local/bench-analytics" },
    rounds: { type: "string", default: "20" },
    "without-postgres": { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
/** What a question of a dashboard may take warm, and a page, in milliseconds; a year made anew, in seconds. */
const bars = { query: 100, page: 1000, recompute: 60 };

const lakeOf = (name: string, copies: number) => keptLake({ ...values, name, copies });

function sizeOf({ monthly, whole }: Manifest) {
  const files = [...Object.values(monthly).flatMap((months) => Object.values(months)), ...Object.values(whole)];
  const lines = Object.values(monthly.order_lines).reduce((sum, { rows }) => sum + rows, 0);
  return {
    lines,
    files: files.length,
    megabytes: Number((files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)),
  };
}

if (!existsSync(values.file)) {
  console.error(`There is no file at ${values.file}: say where with --file.`);
  process.exit(2);
}
const [real, large] = [await lakeOf("real", 1), await lakeOf("large", 10)];
const loadBefore = loadavg()[0];
const measured = await measureLake(large.folder, large.manifest, rounds);
const pages = await measureSales(large.folder, large.manifest, rounds);
const postgres = values["without-postgres"] ? undefined : await measurePostgres(large.folder, large.manifest, rounds);
if (!postgres) console.log("PostgreSQL is left out: it is not on this machine, or not wanted.");
const recompute = await recomputeYear(large.folder, large.manifest, "2023");

console.log(`${"question".padEnd(22)}   cold     p50     p95   kB read   rows   PostgreSQL p50     p95`);
const over: string[] = [];
for (const [name, { cold, p50, p95, bytes, rows }] of Object.entries(measured.queries)) {
  const other = postgres?.queries[name];
  if (p95 > bars.query) over.push(`${name}: p95 ${p95} ms`);
  if (other && other.p50 <= p50) over.push(`${name}: PostgreSQL ${other.p50} ms`);
  const cells = [cold, p50, p95, Math.round(bytes / 1000), rows, other?.p50 ?? "", other?.p95 ?? ""];
  console.log(`${name.padEnd(22)}${cells.map((cell, at) => String(cell).padStart(at === 5 ? 17 : 8)).join("")}`);
}
console.log(`\n${"page".padEnd(22)}    p50     p95  CPU ms`);
for (const [name, { p50, p95, cpu }] of Object.entries(pages)) {
  if (p95 > bars.page) over.push(`${name}: p95 ${p95} ms`);
  console.log(`${name.padEnd(22)}${[p50, p95, cpu].map((cell) => String(cell).padStart(8)).join("")}`);
}
if (measured.page.p95 > bars.page) over.push(`page: p95 ${measured.page.p95} ms`);
if (recompute > bars.recompute) over.push(`recompute of a year: ${recompute} s`);
for (const each of over) console.log(`over its bar: ${each}`);
const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
const lakes = {
  real: { ...sizeOf(real.manifest), seconds: real.seconds },
  large: { ...sizeOf(large.manifest), seconds: large.seconds },
};
console.log(
  JSON.stringify({
    bench: "analytics",
    lakes,
    ...measured,
    pages,
    recomputeYearSeconds: recompute,
    memoryMb,
    postgres,
    load: [loadBefore, loadavg()[0]],
    over,
  }),
);
