import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { type LakeTable, type MonthlyTable, monthlyTables, wholeTables } from "../lake/tables.ts";

/** A text as SQL's literal. Neither DuckDB nor Trino knows another escape than the doubled quote. */
export function literal(value: string): string {
  if (value.includes("\0"))
    throw new AppError("invalid", "VALIDATION_ERROR", "A text holds a character that none may.");
  return `'${value.replaceAll("'", "''")}'`;
}

export const dayLiteral = (day: string): string => `DATE ${literal(day)}`;

/** The part of a range that is a month, and what every statement over a monthly table has for each range that it reads. */
export function inMonths({ from, to }: DayRange, alias = ""): string {
  const column = alias === "" ? "month" : `${alias}.month`;
  return `${column} BETWEEN ${literal(from.slice(0, 7))} AND ${literal(to.slice(0, 7))}`;
}

/** Days of a range, and its months so that only their files are read. */
export function inDays(range: DayRange, alias = ""): string {
  const column = alias === "" ? "day" : `${alias}.day`;
  return `${inMonths(range, alias)} AND ${column} BETWEEN ${dayLiteral(range.from)} AND ${dayLiteral(range.to)}`;
}

const monthsPattern = /\bmonth BETWEEN '(\d{4}-\d{2})' AND '(\d{4}-\d{2})'/g;

/** Months of those there are that a statement reads; none where it names none. */
export function monthsRead(sql: string, months: readonly string[]): string[] {
  const ranges = [...sql.matchAll(monthsPattern)];
  return months.filter((month) => ranges.some(([, from = "", to = ""]) => from <= month && month <= to));
}

/** Whether a statement names any months at all. */
export function namesMonths(sql: string): boolean {
  return sql.search(monthsPattern) >= 0;
}

const tableNames = [...Object.keys(monthlyTables), ...Object.keys(wholeTables)] as LakeTable[];
const tablePattern = new RegExp(String.raw`\b(?:FROM|JOIN)\s+(${tableNames.join("|")})\b`, "gi");

/** Tables of the lake that a statement reads. */
export function tablesRead(sql: string): LakeTable[] {
  return [...new Set([...sql.matchAll(tablePattern)].map(([, name = ""]) => name.toLowerCase() as LakeTable))];
}

export function isMonthly(table: LakeTable): table is MonthlyTable {
  return table in monthlyTables;
}

/**
 * How many different values a column of `t` has, perhaps only in rows from a customer's so manyth order on. Counted so it
 * is much cheaper than by a column of its own, which would have to be read beside.
 */
export function distinctOf({ distinct, fromNth }: { distinct: string; fromNth?: number }): string {
  if (fromNth === undefined) return `count(DISTINCT t.${distinct})`;
  return `count(DISTINCT CASE WHEN t.nth >= ${fromNth} THEN t.${distinct} END)`;
}
