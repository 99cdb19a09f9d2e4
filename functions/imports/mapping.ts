import { columnKey, importColumns } from "@quayside/shared/imports/columns.ts";
import type { ColumnMapping, ImportKind } from "@quayside/shared/imports/schema.ts";
import type { FieldIssue } from "@quayside/shared/kernel/errors.ts";
import { hashOf } from "../idempotency/once.ts";

export interface Guess {
  mapping: ColumnMapping;
  /** Every column of the file was recognised, and none that is needed is missing. */
  isSure: boolean;
}

/** Files with the same columns in the same order have the same shape. */
export function shapeOf(kind: ImportKind, header: readonly string[]): string {
  return hashOf(kind, ...header);
}

/** Our columns for a file's: by our own names first, then by what other systems call them. Each is used once. */
export function guessMapping(kind: ImportKind, header: readonly string[]): Guess {
  const columns = importColumns[kind];
  const mapping: ColumnMapping = {};
  const left = new Map(header.map((name) => [columnKey(name), name]));
  const take = (column: string, key: string) => {
    const name = left.get(key);
    if (mapping[column] !== undefined || name === undefined) return;
    mapping[column] = name;
    left.delete(key);
  };
  for (const { name } of columns) take(name, columnKey(name));
  for (const { name, aliases = [] } of columns) for (const alias of aliases) take(name, alias);
  const isDistinct = new Set(header.map(columnKey)).size === header.length;
  return { mapping, isSure: left.size === 0 && isDistinct && missingColumns(kind, mapping).length === 0 };
}

export function missingColumns(kind: ImportKind, mapping: ColumnMapping): string[] {
  return importColumns[kind].flatMap(({ name, required }) => (required && !mapping[name] ? [name] : []));
}

/** What is wrong with a mapping for a file with these columns. */
export function mappingIssues(kind: ImportKind, header: readonly string[], mapping: ColumnMapping): FieldIssue[] {
  const known = new Set(importColumns[kind].map(({ name }) => name));
  const used = new Set<string>();
  const issues: FieldIssue[] = [];
  const refuse = (column: string, reason: string) => issues.push({ field: `mapping.${column}`, reason });
  for (const [column, name] of Object.entries(mapping)) {
    if (!known.has(column)) refuse(column, "is not a column of such an import");
    else if (header.filter((each) => each === name).length > 1) refuse(column, `the file has two columns "${name}"`);
    else if (!header.includes(name)) refuse(column, `the file has no column "${name}"`);
    else if (used.has(name)) refuse(column, `"${name}" is read for another column already`);
    used.add(name);
  }
  for (const column of missingColumns(kind, mapping)) refuse(column, "is needed");
  return issues;
}
