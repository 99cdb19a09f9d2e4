import { addDays, type Day, dayOf } from "@quayside/shared/kernel/day.ts";
import type { RunJob } from "../jobs/handler.ts";
import type { Clock } from "../platform/clock.ts";
import { sealOf } from "./seal.ts";
import { auditItemsOfDay } from "./store.ts";
import { type SealDeps, verifySeals } from "./verify-seals.ts";

/** How far back each run looks for tampering, unless it is asked for more. */
const daysVerified = 7;

async function sealMissing({ db, seals }: SealDeps, storeId: string, last: Day | undefined, until: Day) {
  let previous = last ? (await seals.read(last)).digest : "";
  let count = 0;
  for (let day = last ? addDays(last, 1) : until; day <= until; day = addDays(day, 1)) {
    const seal = sealOf(storeId, day, previous, await auditItemsOfDay(db, storeId, day));
    await seals.keep(seal);
    previous = seal.digest;
    count += 1;
  }
  return count;
}

/**
 * Seals every day (UTC) up to yesterday that has no seal yet, then verifies the last ones. Safe to repeat. Throws when
 * anything was tampered with, so that the job's alarm rings.
 */
export const sealAudit: RunJob<SealDeps & { clock: Clock }> = async (deps, { storeId }, { verifyDays }) => {
  const yesterday = addDays(dayOf(deps.clock.now(), "UTC"), -1);
  const days = await deps.seals.days();
  const sealed = await sealMissing(deps, storeId, days.at(-1), yesterday);
  const first = days[0] ?? yesterday;
  const wanted = addDays(yesterday, 1 - Number(verifyDays ?? daysVerified));
  const from = wanted < first ? first : wanted;
  const findings = await verifySeals(deps, storeId, from, yesterday);
  if (findings.length > 0)
    throw new Error(`the audit trail was tampered with: ${JSON.stringify(findings.slice(0, 20))}`);
  return { sealed, verifiedFrom: from };
};
