import type { Unit } from "@quayside/shared/metrics/metric.ts";

/** Something along an axis, in a pie or of a grid. The key names it to whoever picks it. */
export interface Place {
  key: string;
  label: string;
  /** Along an axis, where the label is long. */
  short?: string;
}

export interface Series extends Place {
  unit: Unit;
  kind: "line" | "area" | "bar";
  /** One per category; null is "no data" and leaves a gap. */
  values: readonly (number | null)[];
  /** Of the range compared with, or a plan: drawn faintly behind the others, and never picked. */
  isReference?: boolean;
  /** Which of the colours; by its place among the series unless said. */
  colour?: number;
}

/** A place that wants a second look, with the reason in a few words. */
export interface Remark {
  category: number;
  series: string;
  text: string;
}

/** Between what a series is thought to be, drawn as a ground behind it; the widest comes first. */
export interface Band {
  key: string;
  label: string;
  /** Key of the series. */
  of: string;
  lower: readonly (number | null)[];
  upper: readonly (number | null)[];
}

/** Categories that something is said of: a line with its words, or grounds that share them. */
export interface Span {
  kind: "line" | "ground";
  from: number;
  to: number;
  label: string;
}

export interface CartesianChart {
  kind: "cartesian";
  categories: readonly Place[];
  series: readonly Series[];
  bands?: readonly Band[];
  spans?: readonly Span[];
  /** Bars upon each other. */
  isStacked?: boolean;
  /** Bars from left to right, for names that are long. */
  isSideways?: boolean;
  remarks?: readonly Remark[];
}

export interface PieChart {
  kind: "pie";
  label: string;
  unit: Unit;
  slices: readonly (Place & { value: number | null })[];
}

/** Values by row and column, in shades: hours of weekdays, months of cohorts. */
export interface GridChart {
  kind: "grid";
  label: string;
  unit: Unit;
  rows: readonly Place[];
  columns: readonly Place[];
  values: readonly (readonly (number | null)[])[];
  /** Whether the values are written into the cells. */
  isWritten?: boolean;
}

export interface ScatterChart {
  kind: "scatter";
  x: Place & { unit: Unit };
  y: Place & { unit: Unit };
  points: readonly (Place & { x: number; y: number; group?: string })[];
}

export type Chart = CartesianChart | PieChart | GridChart | ScatterChart;

/** What somebody points at: a category of a series, a slice, a cell, a point. */
export interface Mark {
  row: string;
  column: string;
}
