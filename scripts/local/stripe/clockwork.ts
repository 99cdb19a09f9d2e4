import type { DatabaseSync } from "node:sqlite";
import type { OpenContext } from "./context.ts";
import { type Courier, type DeliveryResult, deliverDue } from "./deliveries.ts";
import { runJobs } from "./jobs.ts";
import { JOBS } from "./routes.ts";
import type { WebhookMode } from "./webhook-plan.ts";

const TICK_MS = 100;

export interface ClockworkParts {
  db: DatabaseSync;
  openContext: OpenContext;
  clock: () => Date;
  courier: Courier | undefined;
  mode(): WebhookMode;
}

export interface Clockwork {
  /** Looks for due work now instead of at the next tick. */
  wake(): void;
  runJobs(due: number): number;
  flush(): Promise<DeliveryResult>;
  close(): Promise<void>;
}

/** Runs what is due, jobs and deliveries, a few times a second; rounds never overlap. */
export function startClockwork(parts: ClockworkParts): Clockwork {
  const { db, openContext, clock, courier, mode } = parts;
  let rounds: Promise<unknown> = Promise.resolve();
  let queued = false;
  let closed = false;

  const jobs = (due: number) => runJobs(db, JOBS, () => openContext({ id: null, idempotency_key: null }), due);
  const deliver = async (due: number): Promise<DeliveryResult> =>
    courier === undefined || closed ? { delivered: 0, failed: 0 } : deliverDue(courier, mode().order, due);
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = rounds.then(work);
    rounds = turn.catch((error: unknown) => console.error("stripe stand-in:", error));
    return turn;
  };
  const round = async () => {
    queued = false;
    if (closed) return;
    const now = clock().getTime();
    jobs(now);
    if (!mode().paused) await deliver(now);
  };
  const wake = () => {
    if (queued || closed) return;
    queued = true;
    setImmediate(() => void inTurn(round).catch(() => undefined));
  };
  const timer = setInterval(wake, TICK_MS);
  timer.unref();
  return {
    wake,
    runJobs: jobs,
    flush: () => inTurn(() => deliver(Number.MAX_SAFE_INTEGER)),
    close: async () => {
      closed = true;
      clearInterval(timer);
      await rounds;
    },
  };
}
