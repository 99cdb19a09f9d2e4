import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentTypes, encoders } from "@quayside/functions/exports/formats/encoders.ts";
import { lakeSource } from "@quayside/functions/exports/sources/lake-source.ts";
import { writeFile } from "@quayside/functions/exports/write-file.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { systemClock as clock } from "@quayside/functions/platform/clock.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import type { Multipart } from "@quayside/functions/platform/multipart.ts";
import { DataFormat } from "@quayside/shared/exports/data-tables.ts";
import { folderObjects } from "../../lakes/folder-objects.ts";

export interface TakenOut {
  rows: number;
  seconds: number;
  megabytes: number;
  peakMegabytes: number;
}

const [lake = "", wanted] = process.argv.slice(2);
const format = DataFormat.parse(wanted);
const { manifest } = JSON.parse(readFileSync(join(lake, "manifest.json"), "utf8")) as { manifest: Manifest };
const folder = mkdtempSync(join(tmpdir(), "taken-out-"));
const path = join(folder, `file.${format}`);

/** A disk in place of S3. */
const multipart: Multipart = {
  begin: async () => "only",
  async part(_key, _id, _number, body) {
    appendFileSync(path, body);
    return {};
  },
  complete: async () => {},
  abort: async () => {},
};
const held = new Map<string, Uint8Array>();
const objects = {
  size: async (key: string) => held.get(key)?.length,
  bytes: async (key: string) => held.get(key) ?? new Uint8Array(),
  put: async (key: string, content: Uint8Array | string) => void held.set(key, Buffer.from(content)),
  remove: async (key: string) => void held.delete(key),
};

// The place that it begins at is given, so that it looks for none.
const db = undefined as never;
const deps = { db, clock, lake: folderObjects(lake), scratchDir: folder };
const whole = lakeSource(deps, systemCtx("main", "bench", clock), "order_lines", undefined);
const months = Object.entries(manifest.monthly.order_lines).sort();
const start = JSON.stringify({ keys: months.map(([, { key }]) => key), at: 0, row: 0 });

const began = performance.now();
const counts = await writeFile(
  { clock, objects, multipart },
  {
    ...{ key: "file", contentType: contentTypes[format] },
    source: { columns: whole.columns, pages: (after) => whole.pages(after ?? start) },
    open: (state) => encoders[format](whole.columns, state),
    note: async () => {},
    isLate: () => false,
  },
);
const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
if (held.has("file")) writeFileSync(path, held.get("file") ?? "");
const taken: TakenOut = {
  ...{ rows: counts?.rows ?? 0, seconds },
  megabytes: Number((statSync(path).size / 1e6).toFixed(1)),
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(JSON.stringify(taken));
rmSync(folder, { recursive: true });
