import type { JobRun } from "@quayside/shared/jobs/contract.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, systemCtx } from "../platform/ctx.ts";
import { env } from "../platform/env.ts";
import type { Logger } from "../platform/log.ts";
import type { Db } from "../store/db.ts";
import type { Job, JobEvent } from "./job.ts";
import { lastRunWrite, runWrite } from "./store.ts";

/** What a job answers: counts for the log and for whoever ran it by hand. */
export type JobResult = Record<string, number | string>;
export type RunJob<D> = (deps: D, ctx: Ctx, input: Record<string, string>) => Promise<JobResult>;

export function runs<D>(job: Job, run: RunJob<D>): { job: Job; run: RunJob<D> } {
  return { job, run };
}

export interface JobDeps {
  db: Db;
  clock: Clock;
  logger: Logger;
}

/** Every count is zero: there was nothing to do. */
const isQuiet = ({ result, error }: JobRun) =>
  error === undefined && Object.values(result ?? {}).every((count) => count === 0);

/** Writes down how a run went. A job has done its work whether or not that can be written. */
async function remember({ db, logger }: JobDeps, storeId: string, run: JobRun): Promise<void> {
  try {
    await db.scratch(lastRunWrite(storeId, run));
    if (!isQuiet(run)) await db.scratch(runWrite(storeId, run));
  } catch (error) {
    logger.error("run not remembered", { job: run.job, error });
  }
}

/** The Lambda handler of scheduled jobs. What throws is retried by the scheduler and ends in its dead-letter queue. */
export function jobHandler<D extends JobDeps>(rows: readonly { job: Job; run: RunJob<D> }[], deps: D) {
  const byName = new Map(rows.map((row) => [row.job.name as string, row]));
  return async (event: JobEvent): Promise<JobResult> => {
    const row = byName.get(event.job);
    if (!row) throw new Error(`no job is called ${event.job}`);
    const ctx = systemCtx(env.storeId, event.job, deps.clock);
    const begun = deps.clock.now();
    const runOf = (how: Pick<JobRun, "result" | "error">): JobRun => ({
      ...{ id: ctx.requestId, job: event.job, startedAt: begun.toISOString(), ...how },
      milliseconds: Math.max(0, deps.clock.now().getTime() - begun.getTime()),
    });
    try {
      const result = await row.run(deps, ctx, event.input ?? {});
      deps.logger.info("job", { job: event.job, ...result });
      await remember(deps, ctx.storeId, runOf({ result }));
      return result;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await remember(deps, ctx.storeId, runOf({ error: message.slice(0, 1000) }));
      throw error;
    }
  };
}
