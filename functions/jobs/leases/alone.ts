import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import type { RunJob } from "../handler.ts";
import { giveBackLease, type Lease, leaseMilliseconds, renewLease, takeLease } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** How long a run waits for its turn, asking so often. */
const longestWait = 2 * leaseMilliseconds;
const askEvery = 5000;

async function turn({ db, clock }: Deps, storeId: string, work: string): Promise<Lease> {
  for (let waited = 0; waited <= longestWait; waited += askEvery) {
    const lease = await takeLease(db, clock, storeId, work);
    if (lease) return lease;
    await clock.sleep(askEvery);
  }
  throw new AppError("unavailable", "TRY_AGAIN", `${work} is busy. Try again.`);
}

/**
 * One run at a time of everything that shares a name, so that none works for nothing. A run that finds another one at work
 * leaves it to that, or waits for its turn. What they do must be right without: a holder that was thought dead may go on.
 */
export function alone<D extends Deps>(work: string, run: RunJob<D>, other: "leave" | "wait" = "leave"): RunJob<D> {
  return async (deps, ctx, input) => {
    const { db, clock } = deps;
    const lease =
      other === "wait" ? await turn(deps, ctx.storeId, work) : await takeLease(db, clock, ctx.storeId, work);
    if (!lease) return { busy: 1 };
    // A renewal that fails is tried again by the next; one that comes too late changes nothing.
    const renewing = setInterval(() => renewLease(db, clock, lease).catch(() => {}), leaseMilliseconds / 3);
    try {
      return await run(deps, ctx, input);
    } finally {
      clearInterval(renewing);
      await giveBackLease(db, lease).catch(() => {});
    }
  };
}
