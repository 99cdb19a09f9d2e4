import type { auditOperations } from "@quayside/shared/audit/contract.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import type { Verb } from "../http/route.ts";
import type { Clock } from "../platform/clock.ts";
import type { Db } from "../store/db.ts";
import { auditOfDay, auditOfObject } from "./store.ts";

interface AuditDeps {
  db: Db;
  clock: Clock;
}

/** Of one object, else of one day, else of today (UTC). */
export const listAudit: Verb<AuditDeps, typeof auditOperations.list> = ({ db, clock }, { storeId }, { query }) => {
  const { object, day = dayOf(clock.now(), "UTC"), action, cursor, per_page: limit } = query;
  const page = { limit, cursor, action };
  return object ? auditOfObject(db, storeId, object, page) : auditOfDay(db, storeId, day, page);
};
