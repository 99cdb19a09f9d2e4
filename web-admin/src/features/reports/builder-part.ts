import { ReportPeriod } from "@quayside/shared/reports/period.ts";
import type { CustomReport } from "@quayside/shared/reports/schema.ts";
import * as z from "zod";
import { newPart, partOf, type ReportPart, sectionOf } from "./report-part.ts";

const part = z.custom<ReportPart>().refine(({ metrics }) => metrics.length > 0, "Name at least one metric");

/** A report as it is built: its parts as their editors have them. */
export const BuilderForm = z
  .object({
    name: z.string().trim().min(1, "Give it a name").max(80, "At most 80 characters"),
    about: z.string().trim().max(300, "At most 300 characters"),
    period: ReportPeriod,
    shared: z.boolean(),
    parts: z.array(part),
  })
  .transform(({ parts, ...rest }) => ({ ...rest, sections: parts.map(sectionOf) }));
export type BuilderFields = z.input<typeof BuilderForm>;
export type ReportChanges = z.output<typeof BuilderForm>;

export const newReport: BuilderFields = {
  ...{ name: "", about: "", period: "last-month", shared: false, parts: [newPart("0")] },
};

export const builderFields = ({ name, about, period, shared, sections }: CustomReport): BuilderFields => ({
  ...{ name, about, period, shared },
  parts: sections.map((section, at) => partOf(section, String(at))),
});

export const reportChanges = ({ name, about, period, shared, sections }: CustomReport): ReportChanges => ({
  ...{ name, about, period, shared, sections },
});
