import type { DayRange } from "@quayside/shared/analytics/query.ts";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Unit } from "@quayside/shared/metrics/metric.ts";
import type { Headline } from "@quayside/shared/reports/schema.ts";
import type { ChartKind } from "@quayside/shared/reports/section.ts";

export type Better = Headline["better"];

/** A column of a table. `key` says what a row is about, `value` a figure, `before` the same of the range compared with. */
export interface Column {
  id: string;
  label: string;
  /** `points` are percentage points: what a share or a rate moved by. */
  unit: "text" | "points" | Unit;
  role: "key" | "value" | "before" | "change";
  better: Better;
}

export type Cell = string | number | null;

/** Something along the axis or around the ring of a chart, in the order of the rows. */
export interface ChartData {
  kind: Exclude<ChartKind, "none">;
  /** Categories follow each other in time. */
  isByTime?: true;
  unit: Unit;
  categories: string[];
  /** Of the first metric; the second series, where there is one, is the range compared with. */
  series: { label: string; values: (number | null)[]; isReference: boolean }[];
}

interface Shared {
  title: string;
  about?: string;
  period: DayRange;
  compared?: DayRange;
  /** What a reader must know of the figures: why some are missing. */
  notes: string[];
}

export interface FiguresContent extends Shared {
  kind: "figures";
  figures: Headline[];
}

export interface TableContent extends Shared {
  kind: "table";
  columns: Column[];
  rows: Cell[][];
  /** Everything that the limit left out, in one row. */
  other?: Cell[];
  totals?: Cell[];
  chart?: ChartData;
}

export type SectionContent = FiguresContent | TableContent;

/** Everything a report says, before it is set as a document: all formats are made of this alone. */
export interface ReportContent {
  reportId: string;
  name: string;
  about: string;
  storeName: string;
  locale: string;
  currency: string;
  timeZone: string;
  period: DayRange;
  madeAt: Instant;
  /** What a reader must know of all of it. */
  notice?: string;
  /** Facts up to this instant are in it. */
  asOf?: Instant;
  sections: SectionContent[];
  definitions: { id: string; label: string; definition: string; formula: string }[];
}
