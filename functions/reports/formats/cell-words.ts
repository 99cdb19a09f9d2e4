import { noValue, type ValueFormats } from "@quayside/shared/metrics/values.ts";
import type { Cell, Column } from "../content/content.ts";

/** A cell as people read it. */
export function cellWords({ unit, role }: Column, cell: Cell | undefined, values: ValueFormats): string {
  if (cell === null || cell === undefined) return role === "key" ? "" : noValue;
  if (typeof cell === "string" || unit === "text") return String(cell);
  if (unit === "points") return pointsWords(cell, values);
  return role === "change" ? values.signedPercent(cell) : values.full(cell, unit);
}

/** A move of a share or a rate: `+1.2 pts`. */
export function pointsWords(points: number, values: ValueFormats): string {
  return values.signedPercent(points).replace(/\s?%/, " pts");
}

/** A cell as programs read it: plain decimals in major units, nothing where there is no data. */
export function plainCell({ unit }: Column, cell: Cell | undefined, values: ValueFormats): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string" || unit === "text") return String(cell);
  return unit === "points" ? String(cell) : values.plain(cell, unit);
}
