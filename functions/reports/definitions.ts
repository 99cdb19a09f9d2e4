import { findReportDefinition } from "@quayside/shared/reports/definitions.ts";
import type { ReportPeriod } from "@quayside/shared/reports/period.ts";
import type { ReportSection } from "@quayside/shared/reports/section.ts";
import type { Db } from "../store/db.ts";
import { findBuiltReport, isSeenBy } from "./custom/store.ts";
import { definitionNotFound, reportPending } from "./errors.ts";

/** What a report is made from, whether it came with the product or somebody built it. */
export interface Recipe {
  definitionId: string;
  name: string;
  about: string;
  period: ReportPeriod;
  sections: readonly ReportSection[];
  /** Principal whose own it is. */
  onlyFor?: string;
}

/** Of `who` may see it. Throws when there is no such report, or when its facts are not collected yet. */
export async function recipeOf(db: Db, storeId: string, definitionId: string, who: string): Promise<Recipe> {
  const ours = findReportDefinition(definitionId);
  if (ours) {
    const { name, about, period, sections, pending } = ours;
    if (pending) throw reportPending(name, pending);
    return { definitionId, name, about, period, sections };
  }
  const built = definitionId.startsWith("crp_") ? await findBuiltReport(db, storeId, definitionId) : undefined;
  if (!built || !isSeenBy(built, who)) throw definitionNotFound(definitionId);
  const { name, about, period, sections, shared, createdBy } = built;
  return { definitionId, name, about, period, sections, ...(shared ? {} : { onlyFor: createdBy }) };
}
