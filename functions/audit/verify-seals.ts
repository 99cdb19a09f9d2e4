import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { Db } from "../store/db.ts";
import type { Seals } from "./seals.ts";
import { auditItemsOfDay } from "./store.ts";
import { type AuditFinding, verifyDay } from "./verify-day.ts";

export interface SealDeps {
  db: Db;
  seals: Seals;
}

/** The trail from one day to another, both sealed or to be found missing, against the table as it is now. */
export async function verifySeals(
  { db, seals }: SealDeps,
  storeId: string,
  from: Day,
  until: Day,
): Promise<AuditFinding[]> {
  const sealed = new Set(await seals.days());
  const before = addDays(from, -1);
  let previous = sealed.has(before) ? (await seals.read(before)).digest : "";
  const findings: AuditFinding[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!sealed.has(day)) {
      findings.push({ day, what: "seal-missing" });
      continue;
    }
    const seal = await seals.read(day);
    findings.push(...verifyDay(seal, previous, await auditItemsOfDay(db, storeId, day)));
    previous = seal.digest;
  }
  return findings;
}
