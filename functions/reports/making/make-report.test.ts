import { valueFormatsOf } from "@quayside/shared/metrics/values.ts";
import { reportDefinitions } from "@quayside/shared/reports/definitions.ts";
import type { ReportFormat } from "@quayside/shared/reports/schema.ts";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { extractText } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../analytics/ask.ts";
import { cancelReport } from "../cancel-report.ts";
import { retryReport } from "../retry-report.ts";
import { reviveReports } from "../revive-reports.ts";
import { findReport } from "../store.ts";
import { openTestReporter } from "../test-reporter.ts";

let world: Awaited<ReturnType<typeof openTestReporter>>;
beforeAll(async () => {
  world = await openTestReporter();
});
afterAll(() => world.close());

const stored = async (id: string) => {
  const record = await findReport(world.deps.db, world.ctx.storeId, id);
  if (!record) throw new Error("the report is gone");
  return record;
};
const params = (reportId: string) => ({ params: { reportId }, query: undefined, body: undefined });
const bytesOf = async (id: string, format: ReportFormat) =>
  world.kept.get((await stored(id)).keys[format] ?? "") ?? new Uint8Array();
const week = { from: "2011-11-14", to: "2011-11-20" };

test("the weekly report: its figures are those that `ask` answers, to the penny, in every format", async () => {
  const report = await world.asked({ reportId: "weekly-sales", period: week, formats: ["pdf", "xlsx", "csv", "json"] });
  await world.make(report);
  const { report: made } = await stored(report.id);
  expect(made).toMatchObject({ state: "completed", period: week, progress: { done: made.progress.of, at: "Done" } });
  const answer = await ask(world.deps, world.ctx, {
    ...{ metrics: ["revenue", "orders", "units", "average_order_value"], dimensions: [], filters: [], limit: 1000 },
    ...{ range: week, compare: "previous-period" },
  });
  const [revenue, orders, , aov] = answer.totals.values;
  expect(made.headlines.slice(0, 4).map(({ value }) => value)).toEqual(answer.totals.values);
  expect(made.headlines.slice(0, 4).map(({ before }) => before)).toEqual(answer.totals.before);
  expect(revenue).toBeGreaterThan(0);
  const values = valueFormatsOf("en-GB", "GBP");
  const { text } = await extractText(new Uint8Array(await bytesOf(report.id, "pdf")), { mergePages: true });
  for (const words of [values.full(revenue, "money"), values.full(aov, "money"), "14 – 20 November 2011"])
    expect(text).toContain(words);
  const rows: string[][] = parse(Buffer.from(await bytesOf(report.id, "csv")), { bom: true, relax_column_count: true });
  const inCsv = (place: number) => rows.find(([first]) => first === made.headlines[place]?.label)?.[1];
  expect([inCsv(0), inCsv(1)]).toEqual([values.plain(revenue, "money"), String(orders)]);
  const sheet = strFromU8(unzipSync(await bytesOf(report.id, "xlsx"))["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
  expect(sheet).toContain(`<v>${Number(values.plain(revenue, "money"))}</v>`);
  const json = JSON.parse(Buffer.from(await bytesOf(report.id, "json")).toString());
  expect(json.sections[0].figures[0]).toMatchObject({ metric: "revenue", value: revenue });
  const byDay = json.sections[1];
  const days = byDay.rows.reduce((sum: number, row: number[]) => sum + Number(row[1]), 0);
  expect(days).toBe(revenue);
});

test("every report that can be made is made", { timeout: 300_000 }, async () => {
  for (const { id, pending } of reportDefinitions) {
    if (pending) {
      await expect(world.asked({ reportId: id, formats: ["json"] })).rejects.toMatchObject({ code: "REPORT_PENDING" });
      continue;
    }
    const report = await world.asked({ reportId: id, formats: ["json", "xlsx"] });
    await world.make(report);
    expect((await stored(report.id)).report, id).toMatchObject({ state: "completed" });
  }
  expect(world.told).toEqual([]);
});

test("twice at once, or again, makes one report", async () => {
  const report = await world.asked({ reportId: "daily-sales-summary", formats: ["csv"] });
  await Promise.all([world.make(report), world.make(report)]);
  const first = await stored(report.id);
  expect(first.report.state).toBe("completed");
  await world.make(report);
  expect(await stored(report.id)).toEqual(first);
});

test("cut off in the middle it is made anew, under the same keys", async () => {
  const report = await world.asked({ reportId: "daily-sales-summary", formats: ["csv", "json"] });
  const { objects } = world.deps;
  const killed = new Error("killed");
  let puts = 0;
  const dying = {
    ...objects,
    put: async (...args: Parameters<typeof objects.put>) => {
      puts += 1;
      if (puts === 2) return new Promise<void>(() => {});
      return objects.put(...args);
    },
  };
  const { makeReport } = await import("./make-report.ts");
  const half = makeReport({ ...world.deps, objects: dying }, world.ctx, { reportId: report.id, attempt: 1 });
  await Promise.race([half, new Promise((resolve) => setTimeout(resolve, 3000, killed))]);
  expect((await stored(report.id)).report.state).toBe("running");
  await world.make(report);
  const { report: made, keys } = await stored(report.id);
  expect(made).toMatchObject({ state: "completed", files: [{ format: "csv" }, { format: "json" }] });
  expect([...world.kept.keys()].filter((key) => key.includes(report.id)).sort()).toEqual(Object.values(keys).sort());
});

test("a cancelled report has no files, and can be made again", async () => {
  const report = await world.asked({ reportId: "daily-sales-summary", formats: ["csv"] });
  const { objects } = world.deps;
  const { makeReport } = await import("./make-report.ts");
  const interrupted = {
    ...objects,
    put: async (...args: Parameters<typeof objects.put>) => {
      await objects.put(...args);
      await cancelReport(world.deps, world.ctx, params(report.id));
    },
  };
  await makeReport({ ...world.deps, objects: interrupted }, world.ctx, { reportId: report.id, attempt: 1 });
  expect((await stored(report.id)).report).toMatchObject({ state: "cancelled" });
  expect([...world.kept.keys()].filter((key) => key.includes(report.id))).toEqual([]);
  await retryReport(world.deps, world.ctx, params(report.id));
  await world.make(report, 2);
  expect((await stored(report.id)).report).toMatchObject({ state: "completed", files: [{ format: "csv" }] });
});

test("a fault of ours is tried three times, then told", async () => {
  const report = await world.asked({ reportId: "daily-sales-summary", formats: ["csv"] });
  const put = () => Promise.reject(new Error("the bucket is not there"));
  const { makeReport } = await import("./make-report.ts");
  const broken = { ...world.deps, objects: { ...world.deps.objects, put } };
  for (const attempt of [1, 2, 3]) {
    expect((await stored(report.id)).attempt).toBe(attempt);
    await makeReport(broken, world.ctx, { reportId: report.id, attempt });
  }
  const { report: failed } = await stored(report.id);
  expect(failed).toMatchObject({ state: "failed", failure: expect.stringContaining("Try again"), files: [] });
});

test("what a worker died over is begun again, and ended after three tries", async () => {
  const report = await world.asked({ reportId: "daily-sales-summary", formats: ["csv"] });
  const later = (minutes: number) => ({
    ...world.ctx,
    now: new Date(Date.parse(world.ctx.now) + minutes * 60_000).toISOString(),
  });
  expect(await reviveReports(world.deps, later(10))).toEqual({ revived: 0, ended: 0 });
  for (const attempt of [2, 3]) {
    await reviveReports(world.deps, later(25));
    expect(await stored(report.id)).toMatchObject({ attempt, report: { state: "queued" } });
  }
  expect(await reviveReports(world.deps, later(25))).toMatchObject({ ended: 1 });
  expect((await stored(report.id)).report.state).toBe("failed");
});

test("a report of days on which nothing was sold says so, on its page and in every file", async () => {
  const period = { from: "1999-01-04", to: "1999-01-10" };
  const report = await world.asked({ reportId: "weekly-sales", period, formats: ["pdf", "xlsx", "csv", "json"] });
  await world.make(report);
  const words = "No sales in this period yet.";
  expect((await stored(report.id)).report).toMatchObject({ state: "completed", notice: words });
  expect((await extractText(new Uint8Array(await bytesOf(report.id, "pdf")), { mergePages: true })).text).toContain(
    words,
  );
  const [csv, json] = await Promise.all([bytesOf(report.id, "csv"), bytesOf(report.id, "json")]);
  expect(Buffer.from(csv).toString()).toMatch(/^\uFEFFNo sales in this period yet\.\r\n/);
  expect(JSON.parse(Buffer.from(json).toString())).toMatchObject({ notice: words });
  const cover = unzipSync(await bytesOf(report.id, "xlsx"));
  expect(Object.values(cover).some((part) => strFromU8(part).includes(words))).toBe(true);
});
