import type { ColumnMapping } from "@quayside/shared/imports/schema.ts";

/** The mapping with one column told anew. A column of the file is read once, so it leaves the one it was read for. */
export function withColumn(mapping: ColumnMapping, column: string, chosen: string | null): ColumnMapping {
  const others = Object.entries(mapping).filter(([name, theirs]) => name !== column && theirs !== chosen);
  return Object.fromEntries(chosen === null ? others : [...others, [column, chosen]]);
}

/** Columns of the file that nothing is read from. */
export function leftColumns(header: readonly string[], mapping: ColumnMapping): string[] {
  const read = new Set(Object.values(mapping));
  return header.filter((name) => !read.has(name));
}
