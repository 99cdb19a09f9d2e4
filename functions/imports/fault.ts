import type { ImportError } from "@quayside/shared/imports/schema.ts";
import { speakPlainly } from "@quayside/shared/kernel/plain-issues.ts";
import type * as z from "zod";
import type { Row } from "./read-rows.ts";

speakPlainly();

/** Characters of a wrong cell that are shown. */
const shown = 100;

export function fault({ row, cells }: Row, column: string, reason: string): ImportError {
  return { row, column, reason, value: (cells[column] ?? "").slice(0, shown) };
}

/** The cells of a row by a schema of columns, or what is wrong with them, one fault per column. */
export function parsedCells<S extends z.ZodType>(schema: S, row: Row, errors: ImportError[]): z.output<S> | undefined {
  const result = schema.safeParse(row.cells);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) errors.push(fault(row, String(path[0] ?? ""), message));
  return undefined;
}

export function broken(row: Row): ImportError[] {
  const columns = Object.keys(row.cells).filter((column) => row.cells[column]?.includes("\uFFFD"));
  return columns.map((column) => fault(row, column, "is not UTF-8"));
}

/** Cells of a later row that contradict the first one's in columns that hold for the whole record. */
export function contradictions(first: Row, row: Row, isShared: (column: string) => boolean): ImportError[] {
  const differing = Object.keys(row.cells).filter(
    (column) => isShared(column) && row.cells[column] !== first.cells[column],
  );
  return differing.map((column) => fault(row, column, `differs from row ${first.row}, which is of the same record`));
}
