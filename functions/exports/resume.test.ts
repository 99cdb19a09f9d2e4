import type { DataFormat } from "@quayside/shared/exports/data-tables.ts";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { testImportWorld } from "../imports/test-import-world.ts";
import { importing } from "../imports/test-imports.ts";
import { specTables } from "../lake/spec-tables.ts";
import type { Ctx } from "../platform/ctx.ts";
import { cancelExport } from "./cancel-export.ts";
import { createDataExport } from "./create-export.ts";
import { encoders } from "./formats/encoders.ts";
import { getExport } from "./get-export.ts";
import { reviveExports } from "./revive-exports.ts";
import { runExport } from "./run-export.ts";
import { type Gate, testBucket } from "./test-bucket.ts";
import { testExporter } from "./test-exporter.ts";

const world = testImportWorld();
const count = 350;
let ctx: Ctx;

/** Four pages of orders. */
beforeAll(async () => {
  const shop = await world.openShop("orders");
  ctx = shop.ctx;
  const lines = Array.from(
    { length: count },
    (_, at) => `${at},2011-01-0${1 + (at % 9)} 10:00:00,GB,GBP,L-1,Lamp,2,2.55`,
  );
  const header = "order,placed_at,country,currency,sku,title,quantity,unit_price";
  const { completed } = await importing(world.deps, ctx, "orders").imported([header, ...lines]);
  expect(completed).toMatchObject({ state: "completed", errors: 0 });
});

const input = (exportId: string) => ({
  params: { kind: "data" as const, exportId },
  query: undefined,
  body: undefined,
});

async function begin(format: DataFormat, bucket: ReturnType<typeof testBucket>) {
  const body = { table: "order_items" as const, format };
  const { id: exportId } = await createDataExport(world.deps, ctx, { params: undefined, query: undefined, body });
  const key = `${ctx.storeId}/exports/${exportId}.${format}`;
  const run = (gate: Gate = async () => {}, more: { sliceSeconds?: number } = {}) => {
    const deps = { ...testExporter(world), ...bucket.seenBy(gate), partBytes: () => 5000, ...more };
    return runExport(deps, ctx, { exportId });
  };
  const found = () => getExport(world.deps, ctx, input(exportId));
  return { exportId, key, run, found };
}

async function allRows() {
  const rows = [];
  const deps = { db: world.db, timeZone: "Europe/London", currency: "GBP" };
  for await (const page of specTables.order_items.pages(deps, ctx)) rows.push(...page.rows);
  return rows;
}

/** Lets so many calls through. The next one hangs, and says so; `wake` lets it go on. */
function hangingAfter(calls: number) {
  let left = calls;
  let wake = () => {};
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const hangs = Promise.withResolvers<void>();
  const gate: Gate = async () => {
    left -= 1;
    if (left >= 0) return;
    hangs.resolve();
    await woken;
  };
  return { gate, hangs: hangs.promise, wake };
}

/** The file that one worker writes whom nobody disturbs. */
async function expectedFile(format: "csv" | "json" | "ndjson"): Promise<string> {
  const rows = await allRows();
  expect(rows).toHaveLength(count);
  const encoder = encoders[format](specTables.order_items.columns);
  return Buffer.concat([encoder.head(), encoder.rows(rows), encoder.tail()]).toString();
}

const kills = fc.array(fc.record({ calls: fc.integer({ min: 0, max: 24 }), isSlow: fc.boolean() }), { maxLength: 4 });

test.each(["csv", "json", "ndjson"] as const)(
  "%s: killed wherever it may be, its worker dead or only slow, an export becomes the file it would have been",
  async (format) => {
    const expected = await expectedFile(format);
    await fc.assert(
      fc.asyncProperty(kills, async (each) => {
        const bucket = testBucket();
        const { key, run, found } = await begin(format, bucket);
        const slow: { wake(): void; running: Promise<void> }[] = [];
        for (const { calls, isSlow } of each) {
          const { gate, hangs, wake } = hangingAfter(calls);
          const running = run(gate);
          await Promise.race([running, hangs]);
          const seen = bucket.objects.get(key);
          if (seen) expect(Buffer.from(seen).toString()).toBe(expected);
          if (isSlow) slow.push({ wake, running });
        }
        for (let runs = 0; (await found()).state === "running" && runs < 5; runs += 1) await run();
        for (const { wake, running } of slow) {
          wake();
          await running;
        }
        const file = Buffer.from(bucket.objects.get(key) ?? "");
        expect(file.toString()).toBe(expected);
        expect(await found()).toMatchObject({ state: "completed", rows: count, bytes: file.length });
      }),
      // One that is slow over an upload that another has completed meanwhile.
      {
        numRuns: 8,
        examples: [
          [
            [
              { calls: 12, isSlow: false },
              { calls: 3, isSlow: true },
            ],
          ],
        ],
      },
    );
  },
  60_000,
);

test("a file that takes longer than a run may is written over several, of which none begins anew", async () => {
  const bucket = testBucket();
  const { key, run, found } = await begin("csv", bucket);
  const rows = [];
  for (let runs = 0; runs < 10 && (await found()).state === "running"; runs += 1) {
    await run(undefined, { sliceSeconds: 0 });
    rows.push((await found()).rows);
  }
  expect(rows).toEqual([100, 200, 300, count, count].slice(0, rows.length));
  expect(rows.length).toBeGreaterThan(3);
  expect(Buffer.from(bucket.objects.get(key) ?? "").toString()).toBe(await expectedFile("csv"));
  expect([bucket.uploads.size, bucket.objects.size]).toEqual([0, 1]);
});

test("of an export that is cancelled, or whose worker died before it was, nothing stays", async () => {
  const bucket = testBucket();
  const { exportId, run, found } = await begin("csv", bucket);
  const { gate, hangs } = hangingAfter(6);
  void run(gate);
  await hangs;
  expect([bucket.uploads.size, bucket.objects.size]).toEqual([1, 1]);
  await cancelExport(world.deps, ctx, input(exportId));
  await run();
  expect(await found()).toMatchObject({ state: "cancelled" });
  expect([bucket.uploads.size, bucket.objects.size]).toEqual([0, 0]);
});

test("an export whose worker is silent is gone on with, and ended when it never gets on", async () => {
  const { run, found } = await begin("csv", testBucket());
  const later = (minutes: number): Ctx => {
    return { ...ctx, now: new Date(world.clock.now().getTime() + minutes * 60_000).toISOString() };
  };
  expect(await reviveExports(world.deps, later(1))).toEqual({ revived: 0, failed: 0 });
  for (let times = 0; times < 3; times += 1)
    expect(await reviveExports(world.deps, later(6))).toEqual({ revived: 1, failed: 0 });
  const { gate, hangs } = hangingAfter(6);
  void run(gate);
  await hangs;
  // It got on meanwhile.
  for (let times = 0; times < 4; times += 1)
    expect(await reviveExports(world.deps, later(6))).toEqual({ revived: 1, failed: 0 });
  expect(await reviveExports(world.deps, later(6))).toEqual({ revived: 0, failed: 1 });
  expect(await found()).toMatchObject({ state: "failed", failure: expect.stringContaining("again and again") });
});

test("what it went on from is not there any more: it begins anew", async () => {
  const bucket = testBucket();
  const { key, run, found } = await begin("csv", bucket);
  const { gate, hangs } = hangingAfter(6);
  void run(gate);
  await hangs;
  bucket.uploads.clear();
  await run();
  expect(await found()).toMatchObject({ state: "running" });
  await run();
  expect(await found()).toMatchObject({ state: "completed", rows: count });
  expect(Buffer.from(bucket.objects.get(key) ?? "").toString()).toBe(await expectedFile("csv"));
});
