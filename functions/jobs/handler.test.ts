import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { systemCtx } from "../platform/ctx.ts";
import { createLogger } from "../platform/log.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { jobHandler, runs } from "./handler.ts";
import { listJobs } from "./list-jobs.ts";
import { listRuns } from "./list-runs.ts";
import { SealAudit, SweepCheckouts } from "./table.ts";

const clock = testClock();
let dynamo: TestDynamo;
let db: Db;
beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("jobs"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "jobs", clock });
});
afterAll(() => dynamo.stop());

const ctx = systemCtx("main", "test", clock);
const input = (query: object) => ({ params: undefined, body: undefined, query: { per_page: 20, ...query } });

test("a run is written down with what it took and came to; one with nothing to do only as the last", async () => {
  const logger = createLogger("test");
  logger.setLogLevel("SILENT");
  let swept = 3;
  const rows = [
    runs(SweepCheckouts, async () => {
      clock.advance(1500);
      return { swept };
    }),
    runs(SealAudit, async () => {
      throw new Error("the bucket is away");
    }),
  ];
  const handler = jobHandler(rows, { db, clock, logger });
  expect(await handler({ job: "checkout.sweep" })).toEqual({ swept: 3 });
  swept = 0;
  const quietAt = clock.now().toISOString();
  await handler({ job: "checkout.sweep" });
  await expect(handler({ job: "audit.seal" })).rejects.toThrow("the bucket is away");

  const { items } = await listRuns({ db }, ctx, input({}));
  expect(items).toMatchObject([
    { job: "audit.seal", error: "the bucket is away" },
    { job: "checkout.sweep", startedAt: "2026-11-21T12:00:00.000Z", milliseconds: 1500, result: { swept: 3 } },
  ]);
  expect((await listRuns({ db }, ctx, input({ job: "checkout.sweep" }))).items).toHaveLength(1);
  expect((await listRuns({ db }, ctx, input({ failed: true }))).items.map(({ job }) => job)).toEqual(["audit.seal"]);
  const jobs = (await listJobs({ db }, ctx, input({}))).items;
  expect(jobs.find(({ name }) => name === "checkout.sweep")?.last).toMatchObject({ startedAt: quietAt });
  expect(jobs.find(({ name }) => name === "lake.compact")).toMatchObject({ schedule: "rate(2 minutes)" });
});
