import type { auditOperations } from "@quayside/shared/audit/contract.ts";
import { addDays, dayOf } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Verb } from "../http/route.ts";
import type { Clock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import { auditOfDays, auditOfObject } from "./store.ts";

interface AuditDeps {
  db: Db;
  clock: Clock;
}

/** Days looked at unless said otherwise, and at most. */
const usualDays = 31;
const mostDays = 366;

/** Of one object over all days, else of a range of days, else of the last month (UTC). */
export const listAudit: Verb<AuditDeps, typeof auditOperations.list> = async (
  { db, clock },
  { storeId },
  { query },
) => {
  const { object, from, to, action, actor, type: objectType, cursor, per_page: limit } = query;
  const page = { limit, cursor, action, actor, objectType };
  if (object) return auditOfObject(db, storeId, object, { ...page, from, to });
  const last = to ?? dayOf(clock.now(), "UTC");
  const first = from ?? addDays(last, 1 - usualDays);
  if (first > last || first < addDays(last, 1 - mostDays)) throw wrongRange();
  return auditOfDays(db, storeId, { ...page, from: first, to: last });
};

function wrongRange(): AppError {
  const reason = `must be before to, by at most ${mostDays} days`;
  return new AppError("invalid", "VALIDATION_ERROR", `from: ${reason}`, { field: "from", reason });
}
