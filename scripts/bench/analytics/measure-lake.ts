import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerOf } from "@quayside/functions/analytics/answer.ts";
import { duckDbLake } from "@quayside/functions/analytics/duckdb.ts";
import type { OpenLake } from "@quayside/functions/analytics/engine.ts";
import { planOf } from "@quayside/functions/analytics/plan.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { AnalyticsQuery } from "@quayside/shared/analytics/query.ts";
import { folderObjects } from "../../lakes/folder-objects.ts";
import { columnBytes } from "./column-bytes.ts";
import { dashboard } from "./questions.ts";

export interface Latency {
  p50: number;
  p95: number;
}

export interface QueryFigures extends Latency {
  /** The first time, when files are fetched and opened. */
  cold: number;
  rows: number;
  /** Of the columns that its statements name, in the files that they read. */
  bytes: number;
}

export function latencyOf(times: readonly number[]): Latency {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0).toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}

const elapsed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const began = performance.now();
  const done = await work();
  return [done, performance.now() - began];
};

/** Asks every question of the dashboards of a lake, first cold and then `rounds` times warm, and the whole page at once. */
export async function measureLake(folder: string, manifest: Manifest, rounds: number) {
  const cache = mkdtempSync(join(tmpdir(), "quayside-bench-"));
  const lake = duckDbLake({
    objects: folderObjects(folder),
    folder: cache,
    maxBytes: 2e9,
    manifestOf: async () => manifest,
  });
  const open = (await lake.open("main")) as OpenLake;
  const said: string[] = [];
  const engine: OpenLake["engine"] = {
    run(sql, options) {
      said.push(sql);
      return open.engine.run(sql, options);
    },
  };
  const deps = { manifest, engine, today: "2024-12-28" };
  const ask = (query: object) => answerOf(deps, planOf(AnalyticsQuery.parse(query), deps));
  const figures: Record<string, QueryFigures> = {};
  for (const [name, query] of Object.entries(dashboard)) {
    said.length = 0;
    const [answer, cold] = await elapsed(() => ask(query));
    const bytes = await columnBytes(folder, manifest, [...said]);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push((await elapsed(() => ask(query)))[1]);
    figures[name] = { ...latencyOf(times), cold: Number(cold.toFixed(1)), rows: answer.rows.length, bytes };
  }
  const pages: number[] = [];
  const page = () =>
    Promise.all(["cards", "dailyRevenue", "topProducts", "categories"].map((name) => ask(dashboard[name] ?? {})));
  for (let round = 0; round < rounds; round += 1) pages.push((await elapsed(page))[1]);
  rmSync(cache, { recursive: true, force: true });
  return { queries: figures, page: latencyOf(pages) };
}
