import { randomBytes } from "node:crypto";
import { type Clock, systemClock } from "@quayside/functions/platform/clock.ts";
import { idPrefixes, ulid } from "@quayside/shared/kernel/id.ts";

export interface StoryClock extends Clock {
  /** What is done from now on is done at that moment and shortly after it. */
  set(moment: Date): void;
  /** The next secret is this one, once: for a code that can be told to whoever tries the shop. */
  tell(secret: string): void;
}

/** Milliseconds from one look at the clock to the next, so that what comes later has a later time. */
const step = 20;

/** A clock for a shop with a past: it stands where it is set, but for a few milliseconds each time it is read. */
export function storyClock(): StoryClock {
  let now = systemClock.now().getTime();
  let told: string | undefined;
  return {
    ...systemClock,
    now() {
      now += step;
      return new Date(now);
    },
    newId: (kind) => `${idPrefixes[kind]}_${ulid(now, randomBytes(10))}`,
    newSecret() {
      const secret = told ?? systemClock.newSecret();
      told = undefined;
      return secret;
    },
    set(moment) {
      now = moment.getTime();
    },
    tell(secret) {
      told = secret;
    },
  };
}
