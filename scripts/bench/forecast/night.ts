/** A night's work as one Lambda would do it: bundled as for deployment, in a process of its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleOptions } from "@quayside/functions/bundle-options.ts";
import { type BuildOptions, build as bundle } from "esbuild";
import type { Days } from "./retail-sets.ts";

const horizon = 28;

/** Products under the first three digits of their codes, as in the sets of revenue. */
function categoriesOf(units: Days) {
  const categories = new Map<string, { id: string; days: number[] }[]>();
  for (const [id, days] of units) {
    const category = `range ${id.slice(0, 3)}`;
    const list = categories.get(category) ?? [];
    categories.set(category, list);
    list.push({ id, days: [...days] });
  }
  return [...categories].map(([id, skus]) => ({ id, skus }));
}

export async function night(units: Days) {
  const folder = mkdtempSync(join(tmpdir(), "night-"));
  const outfile = join(folder, "night.mjs");
  // The options are frozen literals; esbuild's types want them mutable.
  const options = bundleOptions as unknown as BuildOptions;
  await bundle({ ...options, entryPoints: [join(import.meta.dirname, "night-worker.ts")], outfile });
  const question = JSON.stringify({ horizon, categories: categoriesOf(units) });
  const { stdout, stderr, status } = spawnSync(process.execPath, [outfile], { input: question, encoding: "utf8" });
  const bundleMb = statSync(outfile).size / 1e6;
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stderr);
  const figures: { forecasts: number; cpuSeconds: number; peakMb: number } = JSON.parse(stdout);
  return { skus: units.size, ...figures, bundleMb };
}
