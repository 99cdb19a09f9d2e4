import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { firstDayOf } from "@quayside/shared/kernel/calendar.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import { type CubeOfDays, monthsOf } from "../lake/tables.ts";
import { type FactTable, reaches } from "./choose-table.ts";
import type { Cut } from "./cut.ts";

export interface Piece {
  table: FactTable;
  range: DayRange;
}

const isCubeOfDays = (table: FactTable): table is CubeOfDays => table in monthsOf;
const monthAfter = (day: Day): Day => firstDayOf.month(addDays(firstDayOf.month(day), 31));

/** A range of a table under a cut; of a cube, whole months from the cube of months where it can tell the cut. */
export function piecesUnder(cut: Cut, table: FactTable, range: DayRange): Piece[] {
  if (!isCubeOfDays(table) || !reaches(monthsOf[table], cut)) return [{ table, range }];
  const from = firstDayOf.month(range.from) === range.from ? range.from : monthAfter(range.from);
  const to = addDays(firstDayOf.month(addDays(range.to, 1)), -1);
  if (from > to) return [{ table, range }];
  const pieces: Piece[] = [
    { table, range: { from: range.from, to: addDays(from, -1) } },
    { table: monthsOf[table], range: { from, to } },
    { table, range: { from: addDays(to, 1), to: range.to } },
  ];
  return pieces.filter((piece) => piece.range.from <= piece.range.to);
}
