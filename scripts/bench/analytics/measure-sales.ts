import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { duckDbLake } from "@quayside/functions/analytics/duckdb.ts";
import { openTestShop, testStoreId } from "@quayside/functions/cart/test-shop.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { testClock } from "@quayside/functions/platform/test-clock.ts";
import { salesRoutes } from "@quayside/functions/sales/routes.ts";
import { createDb } from "@quayside/functions/store/db.ts";
import { documentClient } from "@quayside/functions/store/document-client.ts";
import { tableDefinition } from "@quayside/functions/store/table.ts";
import * as z from "zod";
import { folderObjects } from "../../lakes/folder-objects.ts";
import { startTestDynamo } from "../../local/aws/test-dynamo.ts";
import { type Latency, latencyOf } from "./measure-lake.ts";

export interface SalesFigures extends Latency {
  /** Milliseconds of CPU, of all threads. */
  cpu: number;
}

/** The sales module's own pages, of a year against the one before, where they compare. */
const year = { from: "2024-01-01", to: "2024-12-28" };
const pages = [
  ...["sales.summary", "sales.trends", "sales.channels", "sales.products", "sales.groups", "sales.new-products"],
  ...["sales.life-cycle", "sales.abc", "sales.movers", "sales.margins", "sales.bundles"],
  ...["sales.customers", "sales.segments", "sales.cohorts", "sales.customer-list"],
];

/** Has each page of the sales module answered as its Lambda does, first once and then `rounds` times. */
export async function measureSales(folder: string, manifest: Manifest, rounds: number) {
  const cache = mkdtempSync(join(tmpdir(), "quayside-bench-"));
  const clock = testClock("2024-12-28T12:00:00.000Z");
  const dynamo = await startTestDynamo(tableDefinition("bench"), { stream: false });
  const db = createDb({ client: documentClient(dynamo.client), tableName: "bench", clock });
  await openTestShop(db, clock);
  const lake = duckDbLake({
    objects: folderObjects(folder),
    folder: cache,
    maxBytes: 2e9,
    manifestOf: async () => ({ ...manifest, storeId: testStoreId }),
  });
  const figures: Record<string, SalesFigures> = {};
  for (const { operation, run } of salesRoutes) {
    if (!pages.includes(operation.id)) continue;
    const query = operation.query && z.parse(operation.query, { ...year, compare: "previous-period" });
    const ask = () =>
      run({ db, clock, lake }, systemCtx(testStoreId, "bench", clock), { params: undefined, query, body: undefined });
    await ask();
    const times: number[] = [];
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      await ask();
      times.push(performance.now() - began);
    }
    const { user, system } = process.cpuUsage(before);
    figures[operation.id] = { ...latencyOf(times), cpu: Math.round((user + system) / 1000 / rounds) };
  }
  await dynamo.stop();
  rmSync(cache, { recursive: true, force: true });
  return figures;
}
