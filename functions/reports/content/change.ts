import type { Unit } from "@quayside/shared/metrics/metric.ts";

/**
 * How far a figure moved: in per cent of what it was; a share or a rate in percentage points. Null where there was nothing
 * before.
 */
export function changeOf(unit: Unit, value: number | null, before: number | null | undefined): number | null {
  if (value === null || before === null || before === undefined) return null;
  if (unit === "percent") return rounded(value - before);
  return before === 0 ? null : rounded(((value - before) / Math.abs(before)) * 100);
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
