import type { Clock } from "@quayside/functions/platform/clock.ts";

/** Time and chance of the event loop; tests bring their own. */
export type LoopClock = Pick<Clock, "now" | "sleep" | "random">;

/** Runs a function by name and gives its result as JSON; throws when the function fails. */
export type Invoke = (functionName: string, event: object) => Promise<string>;

export interface Loop {
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

/** Sleeps, but wakes at once when the loop is stopped. */
export function pause(clock: LoopClock, milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    // Loops run for days on one signal: a listener that stayed would make each further one dearer.
    const wake = () => {
      signal.removeEventListener("abort", wake);
      resolve();
    };
    signal.addEventListener("abort", wake);
    void clock.sleep(milliseconds).then(wake);
  });
}

/** Full jitter: chance times an exponential that begins at `base`, at most `cap`; all in milliseconds. */
export function backoff(clock: LoopClock, tried: number, { base = 100, cap = 5000 } = {}): number {
  return clock.random() * Math.min(cap, base * 2 ** tried);
}

/** Rounds one after another until stopped. A round that throws is told and, after a pause, followed by the next. */
export function startLoop(
  round: (signal: AbortSignal) => Promise<void>,
  clock: LoopClock,
  onError: (error: unknown) => void,
): Loop {
  const controller = new AbortController();
  const { signal } = controller;
  const running = (async () => {
    for (let failed = 0; !signal.aborted; ) {
      try {
        await round(signal);
        failed = 0;
      } catch (error) {
        if (signal.aborted) return;
        onError(error);
        failed += 1;
        await pause(clock, backoff(clock, failed), signal);
      }
    }
  })();
  return {
    async stop() {
      controller.abort();
      await running;
    },
  };
}
