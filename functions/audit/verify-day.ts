import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Item } from "../store/write.ts";
import { digestOf, type Seal, sealOf } from "./seal.ts";

export interface AuditFinding {
  day: Day;
  what: "edited" | "deleted" | "inserted" | "reordered" | "seal-broken" | "seal-missing";
  /** Sort key of the entry. */
  key?: string;
}

/** What the table says now against what was sealed. */
function entryFindings(seal: Seal, now: Seal): AuditFinding[] {
  const { day } = seal;
  const then = new Map(seal.entries.map(({ key, hash }) => [key, hash]));
  const found = new Map(now.entries.map(({ key, hash }) => [key, hash]));
  const findings: AuditFinding[] = [];
  for (const [key, hash] of then) {
    if (!found.has(key)) findings.push({ day, what: "deleted", key });
    else if (found.get(key) !== hash) findings.push({ day, what: "edited", key });
  }
  for (const key of found.keys()) if (!then.has(key)) findings.push({ day, what: "inserted", key });
  if (findings.length === 0 && seal.digest !== now.digest) findings.push({ day, what: "reordered" });
  return findings;
}

/** Compares one day with its seal, and the seal with the one before it. No finding: nothing was touched. */
export function verifyDay(seal: Seal, previous: string, items: readonly Item[]): AuditFinding[] {
  const intact = seal.previous === previous && seal.digest === digestOf(seal);
  const broken: AuditFinding[] = intact ? [] : [{ day: seal.day, what: "seal-broken" }];
  return [...broken, ...entryFindings(seal, sealOf(seal.storeId, seal.day, seal.previous, items))];
}
