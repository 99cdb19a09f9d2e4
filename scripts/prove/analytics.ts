import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerOf } from "@quayside/functions/analytics/answer.ts";
import { duckDbLake } from "@quayside/functions/analytics/duckdb.ts";
import { planOf } from "@quayside/functions/analytics/plan.ts";
import { faultsOf } from "@quayside/functions/analytics/test-same-answer.ts";
import { AnalyticsQuery } from "@quayside/shared/analytics/query.ts";
import { folderObjects } from "../lakes/folder-objects.ts";
import { readRetailer } from "./analytics/csv-lines.ts";
import { lakeOfOrders, timeZone } from "./analytics/lake-of-orders.ts";
import { questionsOf } from "./analytics/questions.ts";
import type { Checks, Figures, Proof, Size } from "./proof.ts";

const whole = "../shared/data/online-retail-ii/online_retail_ii.csv.gz";
const sample = "scripts/prove/analytics/fixture/online-retail-sample.csv.gz";

/** Figures of the engine beside loops over the retailer's file, which share no code with it. */
async function run(checks: Checks, { small }: Size): Promise<Figures> {
  const file = !small && existsSync(whole) ? whole : sample;
  const folder = mkdtempSync(join(tmpdir(), "quayside-figures-"));
  try {
    const sold = await readRetailer(file);
    const manifest = await lakeOfOrders(sold, join(folder, "lake"));
    const files = { objects: folderObjects(join(folder, "lake")), folder: join(folder, "cache"), maxBytes: 1e9 };
    const lake = duckDbLake({ ...files, manifestOf: async () => manifest, memoryMb: 2048, timeoutSeconds: 600 });
    const open = await lake.open("main");
    if (!open) throw new Error("there is no lake");
    const [first = "", last = ""] = [sold.days.at(0), sold.days.at(-1)];
    const deps = { ...open, today: last };
    let values = 0;
    const questions = questionsOf({ from: first, to: last }, sold);
    for (const { name, query } of questions) {
      const parsed = AnalyticsQuery.parse({ ...query, limit: 5000 });
      const answer = await answerOf(deps, planOf(parsed, deps));
      const { dimensions, filters, grain } = parsed;
      const asked = { dimensions, filters, ...(grain ? { grain } : {}), ...answer.range };
      const faults = faultsOf(answer, asked, sold, timeZone);
      checks.that(name, faults.length === 0, () => faults.slice(0, 3).join("; "));
      values += (answer.rows.length + 1) * answer.metrics.length;
    }
    return {
      file: file === whole ? "whole" : "sample",
      lines: sold.lines.length,
      orders: sold.extras.size,
      questions: questions.length,
      values,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const analytics: Proof = {
  name: "analytics",
  summary: "every figure of sales beside plain loops over the retailer's file, to the penny and the unit",
  run,
};
