/** A row of the jobs table: what runs when, by EventBridge Scheduler in the cloud and by the runner on one machine. */
export interface Job {
  /** `<domain>.<verb>`. */
  name: `${string}.${string}`;
  /** `rate(1 minute)` or `cron(15 2 * * ? *)`, as EventBridge Scheduler writes them. */
  schedule: string;
  /** IANA zone of a cron schedule; UTC unless said. */
  timeZone?: string;
  summary: string;
}

export function defineJob<const J extends Job>(job: J): J {
  return job;
}

/** What the scheduler sends. */
export interface JobEvent {
  job: string;
  input?: Record<string, string>;
}
