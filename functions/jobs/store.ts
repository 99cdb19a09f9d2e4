import type { JobRun } from "@quayside/shared/jobs/contract.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { indexKey, number, sortedKey, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";

/** Days for which a run is remembered. */
const keepDays = 90;

const RunItem = new Entity(
  {
    model: { service: "quayside", entity: "job-run", version: "1" },
    attributes: { storeId: text, job: text, startedAt: text, runId: text, ttl: number, doc: documentAttribute },
    indexes: {
      byTime: sortedKey("job-runs", [], ["startedAt", "runId"]),
      byJob: indexKey("gsi1", "runs-of-job", ["job"], ["startedAt", "runId"]),
    },
  },
  { table: "quayside" },
);

/** The last run of each job; one in which there was nothing to do leaves no other trace. */
const LastItem = new Entity(
  {
    model: { service: "quayside", entity: "job-last", version: "1" },
    attributes: { storeId: text, job: text, doc: documentAttribute },
    indexes: { byJob: sortedKey("jobs-last", [], ["job"]) },
  },
  { table: "quayside" },
);

export function runWrite(storeId: string, run: JobRun): Write {
  const { id: runId, job, startedAt } = run;
  const ttl = Math.floor(Date.parse(startedAt) / 1000) + keepDays * 86_400;
  return putWrite(RunItem.put({ storeId, job, startedAt, runId, ttl, doc: run }).params());
}

export function lastRunWrite(storeId: string, run: JobRun): Write {
  return putWrite(LastItem.put({ storeId, job: run.job, doc: run }).params());
}

/** By job. */
export async function lastRuns(db: Db, storeId: string): Promise<Map<string, JobRun>> {
  const items = await db.queryAll(LastItem.query.byJob({ storeId }).params());
  return new Map(items.map((item) => [String(item.job), documentOf<JobRun>(item)]));
}

/** Newest first, of one job or of all. */
export async function runsOf(
  db: Db,
  storeId: string,
  job: string | undefined,
  page: { limit: number; cursor?: string },
): Promise<Page<JobRun>> {
  const query = job === undefined ? RunItem.query.byTime({ storeId }) : RunItem.query.byJob({ storeId, job });
  const found = await db.query({ ...query.params(), ScanIndexForward: false }, page);
  return { ...found, items: found.items.map(documentOf<JobRun>) };
}
