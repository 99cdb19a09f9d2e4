import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, systemClock } from "@quayside/functions/platform/clock.ts";

export interface WorldClock extends Clock {
  /** Moves time on for the shop and its payment provider alike. */
  advance(seconds: number): void;
  /** Milliseconds ahead of real time. */
  readonly offset: number;
}

/** Real time that can be moved on, chance from a seed, and pauses shortened by `pace`. */
export function worldClock(random: () => number, pace = 1): WorldClock {
  let offset = 0;
  return {
    ...systemClock,
    now: () => new Date(Date.now() + offset),
    random,
    sleep: (milliseconds) => sleep(milliseconds / pace),
    advance(seconds) {
      offset += seconds * 1000;
    },
    get offset() {
      return offset;
    },
  };
}
