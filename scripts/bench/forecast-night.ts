/**
 * What a night of forecasts costs on the retailer's real history: `npm run bench -- forecast-night [--copies N]`. All SKUs and
 * totals, as the function forecaster works. Ends with one line of JSON.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { duckDbLake } from "@quayside/functions/analytics/duckdb.ts";
import { openTestShop, testStoreId } from "@quayside/functions/cart/test-shop.ts";
import type { NightDeps } from "@quayside/functions/forecasts/night/deps.ts";
import { forecastNightly } from "@quayside/functions/forecasts/night/forecast-nightly.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { testClock } from "@quayside/functions/platform/test-clock.ts";
import { createDb } from "@quayside/functions/store/db.ts";
import { documentClient } from "@quayside/functions/store/document-client.ts";
import { tableDefinition } from "@quayside/functions/store/table.ts";
import { folderObjects } from "../lakes/folder-objects.ts";
import { startTestDynamo } from "../local/aws/test-dynamo.ts";
import { keptLake } from "./analytics/kept-lake.ts";

const { values } = parseArgs({
  options: {
    file: { type: "string", default: "../shared/data/online-retail-ii/online_retail_ii.csv.gz" },
    folder: { type: "string", default: ".local/bench-analytics" },
    alone: { type: "boolean", default: false },
  },
});

/** Files of a night in a folder. */
function nightObjects(folder: string): NightDeps["objects"] {
  return {
    text: (key) => readFile(join(folder, key), "utf8"),
    async put(key, content) {
      await mkdir(dirname(join(folder, key)), { recursive: true });
      await writeFile(join(folder, key), content);
    },
    list: async () => [],
    remove: async () => {},
  };
}

async function measure(): Promise<void> {
  const { manifest, folder } = await keptLake({ ...values, name: "real", copies: 1 });
  const scratch = mkdtempSync(join(tmpdir(), "forecast-night-"));
  const clock = testClock("2011-12-10T06:00:00.000Z");
  const dynamo = await startTestDynamo(tableDefinition("night"), { stream: false });
  const db = createDb({ client: documentClient(dynamo.client), tableName: "night", clock });
  await openTestShop(db, clock);
  const lake = duckDbLake({
    ...{ objects: folderObjects(folder), folder: join(scratch, "lake"), maxBytes: 2e9 },
    ...{ manifestOf: async () => manifest, threads: 1, memoryMb: 160, timeoutSeconds: 300 },
  });
  const deps = { db, clock, lake, objects: nightObjects(scratch) };
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await forecastNightly(deps, systemCtx(testStoreId, "bench", clock));
  const { user, system } = process.cpuUsage(cpu);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  await dynamo.stop();
  rmSync(scratch, { recursive: true, force: true });
  console.log(JSON.stringify({ ...result, seconds, cpuSeconds: Math.round((user + system) / 1e5) / 10, megabytes }));
}

/** In a process of its own: making the lake takes memory that a night does not. */
if (values.alone) await measure();
else {
  await keptLake({ ...values, name: "real", copies: 1 });
  const file = new URL(import.meta.url).pathname;
  const args = [
    // As much as a function of 512 MB may use beside DuckDB's 160: a machine with more lets rubbish lie.
    ...["--disable-warning=ExperimentalWarning", "--max-old-space-size=224"],
    file,
    "--alone",
    "--file",
    values.file,
    "--folder",
    values.folder,
  ];
  process.exitCode = spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}
