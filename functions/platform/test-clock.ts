import { idPrefixes, ulid } from "@quayside/shared/kernel/id.ts";
import type { Clock } from "./clock.ts";

export interface TestClock extends Clock {
  /** Moves time on. */
  advance(milliseconds: number): void;
}

/** Time that stands still until it is moved, ids and secrets that count up, sleep that takes no time. One per table. */
export function testClock(start = "2026-11-21T12:00:00.000Z"): TestClock {
  let now = Date.parse(start);
  let made = 0;
  const next = () => {
    made += 1;
    return made;
  };
  return {
    now: () => new Date(now),
    random: () => 0.5,
    sleep: async () => {},
    newId(kind) {
      const number = next();
      const bytes = Uint8Array.from({ length: 10 }, (_, at) => Math.floor(number / 256 ** (9 - at)) % 256);
      return `${idPrefixes[kind]}_${ulid(now, bytes)}`;
    },
    newSecret: () => `${String(next()).padStart(12, "0")}-${"secret".repeat(5)}`,
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
