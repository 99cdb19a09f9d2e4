import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerOf } from "@quayside/functions/analytics/answer.ts";
import { duckDbLake } from "@quayside/functions/analytics/duckdb.ts";
import { planOf } from "@quayside/functions/analytics/plan.ts";
import { moveFaults } from "@quayside/functions/analytics/test-moves-answer.ts";
import { orderMoveValues } from "@quayside/functions/analytics/test-moves-values.ts";
import type { ReferenceQuestion } from "@quayside/functions/analytics/test-reference.ts";
import { faultsOf } from "@quayside/functions/analytics/test-same-answer.ts";
import { type AnalyticsAnswer, AnalyticsQuery } from "@quayside/shared/analytics/query.ts";
import { folderObjects } from "../lakes/folder-objects.ts";
import { readRetailer } from "./analytics/csv-lines.ts";
import { lakeOfOrders, timeZone } from "./analytics/lake-of-orders.ts";
import { questionsOf, returnQuestionsOf } from "./analytics/questions.ts";
import type { Checks, Figures, Proof, Size } from "./proof.ts";

const wholeFile = "../shared/data/online-retail-ii/online_retail_ii.csv.gz";
const sample = "scripts/prove/analytics/fixture/online-retail-sample.csv.gz";

/** Figures of the engine beside loops over the retailer's file, which share no code with it. */
async function run(checks: Checks, { small }: Size): Promise<Figures> {
  const file = !small && existsSync(wholeFile) ? wholeFile : sample;
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
    const whole = { from: first, to: last };
    const ask = async (
      name: string,
      query: object,
      faultsIn: (answer: AnalyticsAnswer, asked: ReferenceQuestion) => string[],
    ) => {
      const parsed = AnalyticsQuery.parse({ ...query, limit: 5000 });
      const answer = await answerOf(deps, planOf(parsed, deps));
      const { dimensions, filters, grain } = parsed;
      const faults = faultsIn(answer, { dimensions, filters, grain, ...answer.range });
      checks.that(name, faults.length === 0, () => faults.slice(0, 3).join("; "));
      values += (answer.rows.length + 1) * answer.metrics.length;
    };
    const [questions, ofReturns] = [questionsOf(whole, sold), returnQuestionsOf(whole, sold)];
    for (const { name, query } of questions)
      await ask(name, query, (answer, asked) => faultsOf(answer, asked, sold, timeZone));
    for (const { name, query } of ofReturns)
      await ask(name, query, (answer, asked) => moveFaults(answer, asked, sold.moves, orderMoveValues));
    return {
      file: file === wholeFile ? "whole" : "sample",
      lines: sold.lines.length,
      orders: sold.extras.size,
      returns: sold.returns.length,
      questions: questions.length + ofReturns.length,
      values,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const analytics: Proof = {
  name: "analytics",
  summary: "every figure of sales and returns beside plain loops over the retailer's file, to the penny and the unit",
  run,
};
