/** Size budgets of what browsers and Lambdas load: initial JavaScript of both apps, their routes, every function bundle. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleOptions } from "@quayside/functions/bundle-options.ts";
import { serviceRows } from "@quayside/functions/services.ts";
import { type BuildOptions, build as bundle } from "esbuild";
import { build as buildApp } from "vite";

/** Kilobytes (1000 bytes), gzip for browsers, plain for Lambdas. */
const budgets = {
  "web-store": { initial: 90, route: 40 },
  "web-admin": { initial: 300, route: 300 },
  function: 5000,
};

interface Row {
  what: string;
  size: number;
  budget: number;
}

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

const gzipped = (file: string) => gzipSync(readFileSync(file)).length / 1000;

/** Every chunk that the page loads before it can show anything: the entry and what it imports, and so on. */
function initialOf(manifest: Record<string, Chunk>): Set<string> {
  const found = new Set<string>();
  const visit = (key: string) => {
    if (found.has(key)) return;
    found.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry) visit(key);
  return found;
}

async function appRows(app: "web-store" | "web-admin"): Promise<Row[]> {
  await buildApp({ root: app, logLevel: "error", build: { manifest: true } });
  const dist = join(app, "dist");
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, ".vite", "manifest.json"), "utf8"));
  const initial = initialOf(manifest);
  const size = (key: string) => gzipped(join(dist, manifest[key]?.file ?? ""));
  const scripts = Object.keys(manifest).filter((key) => manifest[key]?.file.endsWith(".js"));
  const sum = scripts.filter((key) => initial.has(key)).reduce((total, key) => total + size(key), 0);
  const lazy = scripts
    .filter((key) => !initial.has(key))
    .map((key) => ({ what: `${app} ${key}`, size: size(key), budget: budgets[app].route }));
  return [{ what: `${app} initial`, size: sum, budget: budgets[app].initial }, ...lazy];
}

async function functionRows(): Promise<Row[]> {
  // The options are frozen literals; esbuild's types want them mutable.
  const options = bundleOptions as unknown as BuildOptions;
  return Promise.all(
    serviceRows.map(async ([name, { entry }]) => {
      const { outputFiles = [] } = await bundle({ ...options, entryPoints: [entry], write: false, logLevel: "silent" });
      return {
        what: `function ${name}`,
        size: (outputFiles[0]?.contents.length ?? 0) / 1000,
        budget: budgets.function,
      };
    }),
  );
}

const rows = [...(await appRows("web-store")), ...(await appRows("web-admin")), ...(await functionRows())];
for (const { what, size, budget } of rows.sort((a, b) => b.size / b.budget - a.size / a.budget))
  console.log(
    `${size <= budget ? "ok    " : "OVER  "}${size.toFixed(1).padStart(8)} of ${String(budget).padStart(4)} kB  ${what}`,
  );
const failed = rows.filter(({ size, budget }) => size > budget).length;
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
