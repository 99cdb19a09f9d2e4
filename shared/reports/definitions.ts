import type { ReportDefinition } from "./definition.ts";
import { managementReports } from "./management/management-reports.ts";
import { salesReports } from "./sales-reports.ts";

/** Every report that comes with the product. */
export const reportDefinitions: readonly ReportDefinition[] = [...salesReports, ...managementReports];

const byId = new Map(reportDefinitions.map((definition) => [definition.id, definition]));

export function findReportDefinition(id: string): ReportDefinition | undefined {
  return byId.get(id);
}
