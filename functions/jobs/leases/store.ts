import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import { Entity } from "electrodb";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import { itemKey, number, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";

/** How long a lease holds that nobody renews: its holder is dead then. */
export const leaseMilliseconds = 90_000;

const LeaseItem = new Entity(
  {
    model: { service: "quayside", entity: "lease", version: "1" },
    attributes: { storeId: text, work: text, holder: text, until: number },
    indexes: { byWork: itemKey("lease", ["work"], "lease") },
  },
  { table: "quayside" },
);

/** The right to do a work that one at a time does. */
export interface Lease {
  storeId: string;
  work: string;
  holder: string;
}

const isHeld = () => new AppError("unavailable", "TRY_AGAIN", "Another run does this right now.");

async function isDone(db: Db, write: Write): Promise<boolean> {
  try {
    await db.scratch(write);
    return true;
  } catch (error) {
    if (isAppError(error, "TRY_AGAIN")) return false;
    throw error;
  }
}

/** Nothing while another one holds it. */
export async function takeLease(db: Db, clock: Clock, storeId: string, work: string): Promise<Lease | undefined> {
  const now = clock.now().getTime();
  const lease = { storeId, work, holder: clock.newSecret() };
  const put = LeaseItem.put({ ...lease, until: now + leaseMilliseconds }).where(
    ({ holder, until }, { notExists, lte }) => `${notExists(holder)} OR ${lte(until, now)}`,
  );
  return (await isDone(db, putWrite(put.params(), isHeld))) ? lease : undefined;
}

function held(db: Db, lease: Lease, until: number): Promise<boolean> {
  const put = LeaseItem.put({ ...lease, until }).where(({ holder }, { eq }) => eq(holder, lease.holder));
  return isDone(db, putWrite(put.params(), isHeld));
}

/** False where it ran out and another one took it. */
export function renewLease(db: Db, clock: Clock, lease: Lease): Promise<boolean> {
  return held(db, lease, clock.now().getTime() + leaseMilliseconds);
}

export function giveBackLease(db: Db, lease: Lease): Promise<boolean> {
  return held(db, lease, 0);
}
