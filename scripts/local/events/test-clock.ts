import type { LoopClock } from "./loop.ts";

export interface TestClock extends LoopClock {
  /** Moves time on and wakes who slept until then. */
  advance(milliseconds: number): Promise<void>;
}

/** A clock that stands still until told to move. */
export function testClock(start: string): TestClock {
  let at = new Date(start).getTime();
  const sleepers = new Set<{ until: number; wake: () => void }>();
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => new Date(at),
    random: () => 1,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.add({ until: at + milliseconds, wake });
      }),
    async advance(milliseconds) {
      const end = at + milliseconds;
      for (;;) {
        await settle();
        const next = [...sleepers].filter(({ until }) => until <= end).sort((one, other) => one.until - other.until)[0];
        if (!next) break;
        sleepers.delete(next);
        at = Math.max(at, next.until);
        next.wake();
      }
      at = end;
      await settle();
    },
  };
}
