import { NewCustomReport } from "@quayside/shared/reports/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentsOf } from "../../../../scripts/prove/documents.ts";
import { BuilderForm, builderFields } from "./builder-part.ts";

const base = {
  ...{ id: `crp_${"0".repeat(26)}`, version: 1, createdBy: "stf", mine: true },
  ...{ createdAt: "2026-11-01T12:00:00.000Z", updatedAt: "2026-11-01T12:00:00.000Z" },
};
const reports = documentsOf(NewCustomReport);

test("the builder loses nothing of any report", () => {
  fc.assert(
    fc.property(reports, (report) => {
      const sections = report.sections.map((section) => ({
        ...section,
        // Totals have no chart, and an order by a metric that is not there orders nothing.
        chart: section.kind === "figures" ? "none" : section.chart,
        sort: section.sort && section.metrics.includes(section.sort.metric) ? section.sort : undefined,
      }));
      expect(BuilderForm.parse(builderFields({ ...base, ...report }))).toEqual({ ...report, sections });
    }),
    { numRuns: 60 },
  );
});
