import type { Clock } from "../platform/clock.ts";
import { type Ctx, systemCtx } from "../platform/ctx.ts";
import { env } from "../platform/env.ts";
import type { Logger } from "../platform/log.ts";
import type { Job, JobEvent } from "./job.ts";

/** What a job answers: counts for the log and for whoever ran it by hand. */
export type JobResult = Record<string, number | string>;
export type RunJob<D> = (deps: D, ctx: Ctx, input: Record<string, string>) => Promise<JobResult>;

export function runs<D>(job: Job, run: RunJob<D>): { job: Job; run: RunJob<D> } {
  return { job, run };
}

/** The Lambda handler of scheduled jobs. What throws is retried by the scheduler and ends in its dead-letter queue. */
export function jobHandler<D extends { clock: Clock; logger: Logger }>(
  rows: readonly { job: Job; run: RunJob<D> }[],
  deps: D,
) {
  const byName = new Map(rows.map((row) => [row.job.name as string, row]));
  return async (event: JobEvent): Promise<JobResult> => {
    const row = byName.get(event.job);
    if (!row) throw new Error(`no job is called ${event.job}`);
    const result = await row.run(deps, systemCtx(env.storeId, event.job, deps.clock), event.input ?? {});
    deps.logger.info("job", { job: event.job, ...result });
    return result;
  };
}
