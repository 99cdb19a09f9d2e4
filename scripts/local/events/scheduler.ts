import type { Checkpoint } from "./checkpoints.ts";
import { backoff, type Invoke, type Loop, type LoopClock, pause, startLoop } from "./loop.ts";
import { parseSchedule } from "./schedule-expression.ts";

export interface Schedule {
  name: string;
  expression: string;
  /** IANA; UTC unless said. */
  timeZone?: string;
  functionName: string;
  input: object;
  /** For one-time schedules: what to do once it has fired. */
  onFired?: () => void;
}

export interface SchedulerOptions {
  /** Asked each second, so that schedules can come and go. */
  schedules(): readonly Schedule[];
  invoke: Invoke;
  clock: LoopClock;
  /** When each schedule last fired, ISO 8601. */
  checkpoint: Checkpoint<Record<string, string>>;
  deadLetter(body: string): Promise<void>;
  retryAttempts?: number;
  /** Nothing falls due while it says no. */
  isOpen?(): boolean;
  onError?: (error: unknown) => void;
}

export interface Scheduler extends Loop {
  /** Runs a schedule now, once, whether due or not, with what a job is to know; gives the function's result as JSON. */
  run(name: string, input?: Record<string, string>): Promise<string | undefined>;
}

/**
 * EventBridge Scheduler: at least once, retries, then dead letters. What fell due while nobody ran fires once at the
 * start; a schedule seen for the first time counts from then.
 */
export function startScheduler(options: SchedulerOptions): Scheduler {
  const { schedules, invoke, clock, checkpoint, deadLetter, retryAttempts = 3 } = options;
  const fired = checkpoint.read() ?? {};
  const under = new Map<string, Promise<void>>();
  const dueAfter = new Map<string, Date | undefined>();

  /** Remembered, because finding the next run of a cron expression is dear and asked each second. */
  function nextDue({ expression, timeZone }: Schedule, after: Date): Date | undefined {
    const key = `${expression} ${timeZone} ${after.getTime()}`;
    if (!dueAfter.has(key)) {
      if (dueAfter.size > 1000) dueAfter.clear();
      dueAfter.set(key, parseSchedule(expression, timeZone)(after));
    }
    return dueAfter.get(key);
  }

  function remember(name: string, at: Date): void {
    fired[name] = at.toISOString();
    checkpoint.write(fired);
  }

  function isDue(schedule: Schedule, now: Date): boolean {
    const last = fired[schedule.name];
    const isOnce = schedule.expression.startsWith("at(");
    if (last === undefined && !isOnce) remember(schedule.name, now);
    const due = nextDue(schedule, last === undefined ? new Date(isOnce ? 0 : now) : new Date(last));
    return due !== undefined && due <= now;
  }

  async function fire({ name, functionName, input, onFired }: Schedule, at: Date, signal: AbortSignal): Promise<void> {
    for (let tried = 0; !signal.aborted; tried += 1) {
      try {
        await invoke(functionName, input);
        break;
      } catch (error) {
        if (tried >= retryAttempts) {
          await deadLetter(JSON.stringify({ schedule: name, input, error: String(error), at: at.toISOString() }));
          break;
        }
        await pause(clock, backoff(clock, tried + 3), signal);
      }
    }
    if (signal.aborted) return;
    remember(name, at);
    onFired?.();
  }

  function forgetGone(present: readonly Schedule[]): void {
    const gone = Object.keys(fired).filter((name) => !present.some((each) => each.name === name));
    for (const name of gone) delete fired[name];
    if (gone.length > 0) checkpoint.write(fired);
  }

  async function tick(signal: AbortSignal): Promise<void> {
    const now = clock.now();
    const isOpen = options.isOpen?.() ?? true;
    const present = isOpen ? schedules() : [];
    if (isOpen) forgetGone(present);
    for (const schedule of present) {
      if (under.has(schedule.name) || !isDue(schedule, now)) continue;
      const firing = fire(schedule, now, signal)
        .catch(options.onError ?? console.error)
        .finally(() => under.delete(schedule.name));
      under.set(schedule.name, firing);
    }
    await pause(clock, 1000, signal);
  }

  const loop = startLoop(tick, clock, options.onError ?? console.error);
  return {
    async run(name, input) {
      const schedule = schedules().find((each) => each.name === name);
      return schedule && invoke(schedule.functionName, { ...schedule.input, ...(input ? { input } : {}) });
    },
    async stop() {
      await loop.stop();
      await Promise.all(under.values());
    },
  };
}
