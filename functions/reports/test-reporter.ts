import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GenerateRequest, Report } from "@quayside/shared/reports/schema.ts";
import type * as z from "zod";
import type { Ctx } from "../platform/ctx.ts";
import type { Objects } from "../platform/objects.ts";
import { openTestSalesDesk, testProducts, testSales } from "../sales/test-sales-desk.ts";
import { generateReport } from "./generate-report.ts";
import { makeReport, type ReporterDeps } from "./making/make-report.ts";

/** Objects in memory: what a worker writes, and what is read of it. */
export function memoryObjects() {
  const kept = new Map<string, Uint8Array>();
  const unused = () => Promise.reject(new Error("a worker does not do this"));
  const objects: Objects = {
    ...{ open: unused, add: unused, download: unused, upload: unused },
    text: async (key) => Buffer.from(kept.get(key) ?? []).toString(),
    list: async (prefix) =>
      [...kept.keys()].filter((key) => key.startsWith(prefix)).map((key) => ({ key, modified: new Date(0) })),
    put: async (key, content) => void kept.set(key, typeof content === "string" ? Buffer.from(content) : content),
    bytes: async (key) => kept.get(key) ?? new Uint8Array(),
    size: async (key) => kept.get(key)?.byteLength,
    remove: async (key) => void kept.delete(key),
  };
  return { kept, objects };
}

/** A shop of two years of sales, and a reporter over it. */
export async function openTestReporter() {
  const now = "2011-11-30T12:00:00.000Z";
  const desk = await openTestSalesDesk(testSales(600), { products: testProducts, now });
  const scratchDir = mkdtempSync(join(tmpdir(), "reporter-"));
  const { kept, objects } = memoryObjects();
  const told: unknown[] = [];
  const logger = { error: (...said: unknown[]) => void told.push(said) };
  const deps: ReporterDeps = { ...desk.deps, objects, nights: objects, logger, scratchDir };
  const asked = (body: z.input<typeof GenerateRequest>, ctx: Ctx = desk.ctx): Promise<Report> =>
    generateReport(deps, ctx, { params: undefined, query: undefined, body: { paper: "a4", ...body } });
  return {
    ...{ desk, deps, ctx: desk.ctx, kept, told, asked },
    make: (report: Report, attempt = 1) => makeReport(deps, desk.ctx, { reportId: report.id, attempt }),
    async close() {
      await desk.close();
      await rm(scratchDir, { recursive: true });
    },
  };
}
