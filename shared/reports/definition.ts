import type * as z from "zod";
import type { ReportPeriod } from "./period.ts";
import type { Cadence, ReportSet } from "./schema.ts";
import { QuerySection, type ReportSection } from "./section.ts";

/** A report that comes with the product: data over the metric registry. */
export interface ReportDefinition {
  id: string;
  set: ReportSet;
  name: string;
  about: string;
  cadence?: Cadence;
  /** What it is about when nobody says otherwise. */
  period: ReportPeriod;
  sections: readonly ReportSection[];
  /** Why it cannot be made yet; such a report is listed, and has no parts. */
  pending?: string;
}

type Input = Omit<z.input<typeof QuerySection>, "kind">;

export const figures = (input: Input): QuerySection =>
  QuerySection.parse({ compare: "previous-period", ...input, kind: "figures" });
export const series = (input: Input): QuerySection => QuerySection.parse({ ...input, kind: "series" });
export const ranking = (input: Input): QuerySection => QuerySection.parse({ ...input, kind: "ranking" });
export const table = (input: Input): QuerySection => QuerySection.parse({ ...input, kind: "table" });
