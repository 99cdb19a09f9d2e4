import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { Instant } from "../kernel/day.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";

export const JobName = z.string().regex(/^[a-z-]+\.[a-z-]+$/, "must be the name of a job such as lake.compact");

/** One run of something that the clock starts. */
export const JobRun = z.object({
  id: z.string(),
  job: JobName,
  startedAt: Instant,
  milliseconds: z.int().min(0),
  /** What it counted. Absent where it failed. */
  result: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
  /** Why it failed; it is tried again. */
  error: z.string().optional(),
});
export type JobRun = z.output<typeof JobRun>;

export const JobRow = z.object({
  name: JobName,
  summary: z.string(),
  /** As EventBridge Scheduler writes it. */
  schedule: z.string(),
  /** Of a schedule by the calendar; UTC unless said. */
  timeZone: z.string().optional(),
  /** Its last run, also one in which there was nothing to do. Absent where it has not run yet. */
  last: JobRun.optional(),
});
export type JobRow = z.output<typeof JobRow>;

export const jobOperations = {
  list: operation({
    id: "jobs.list",
    method: "GET",
    path: "/api/v1/jobs",
    access: "staff:settings.read",
    summary: "Everything that runs by the clock, with how its last run went",
    query: PageQuery,
    output: pageOf(JobRow),
    paged: true,
  }),
  runs: operation({
    id: "jobs.runs",
    method: "GET",
    path: "/api/v1/jobs/runs",
    access: "staff:settings.read",
    summary: "Runs that did something or failed, newest first; of one job, or of all",
    query: PageQuery.extend({ job: JobName.optional(), failed: z.stringbool().optional() }),
    output: pageOf(JobRun),
    paged: true,
  }),
};
