import type { Image } from "@quayside/shared/catalog/schema.ts";
import type { ImportError } from "@quayside/shared/imports/schema.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import type * as z from "zod";
import { Handle, isProductColumn, ProductCells, type VariantCells, variantCells } from "./columns.ts";
import type { Row } from "./read-rows.ts";

/** Characters of a wrong cell that are shown. */
const shown = 100;

export interface VariantDraft {
  row: number;
  cells: VariantCells;
  options: Record<string, string>;
}

/** One product as its rows say; what a cell leaves blank is absent. */
export interface ProductDraft {
  handle: string;
  cells: ProductCells;
  images: Image[];
  variants: VariantDraft[];
}

export interface Drafted {
  rows: readonly Row[];
  /** Absent when nothing of it can be stored. */
  draft?: ProductDraft;
  errors: ImportError[];
}

/** What was seen in the file so far. */
export interface Seen {
  handles: Set<string>;
  /** Row by SKU. */
  skus: Map<string, number>;
}

export function createDrafting(currency: Currency) {
  const Cells = variantCells(currency);
  const seen: Seen = { handles: new Set(), skus: new Map() };

  /** Rows of one handle, as they follow each other in the file. */
  return (rows: readonly Row[]): Drafted => {
    const [first] = rows;
    if (!first) return { rows, errors: [] };
    const errors: ImportError[] = [];
    const handle = parsed(Handle, first.cells.handle, first, "handle", errors);
    const cells = parsed(ProductCells, first.cells, first, "", errors);
    if (handle !== undefined && seen.handles.has(handle))
      errors.push(fault(first, "handle", "has rows further up: the rows of a product must follow each other"));
    if (handle !== undefined) seen.handles.add(handle);
    if (errors.length > 0 || handle === undefined || cells === undefined) return { rows, errors };
    const variants: VariantDraft[] = [];
    for (const row of rows) {
      const problems = [...contradictions(first, row), ...broken(row)];
      const variant = parsed(Cells, row.cells, row, "", problems);
      if (variant) {
        const draft = { row: row.row, cells: variant, options: optionsOf(variant) };
        problems.push(...collisions(row, draft, variants, seen));
        seen.skus.set(variant.sku, seen.skus.get(variant.sku) ?? row.row);
        if (problems.length === 0) variants.push(draft);
      }
      errors.push(...problems);
    }
    if (variants.length === 0) return { rows, errors };
    return { rows, errors, draft: { handle, cells, variants, images: imagesOf(variants, cells.title) } };
  };
}

function parsed<S extends z.ZodType>(
  schema: S,
  value: unknown,
  row: Row,
  column: string,
  errors: ImportError[],
): z.output<S> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) errors.push(fault(row, String(path[0] ?? column), message));
  return undefined;
}

export function fault({ row, cells }: Row, column: string, reason: string): ImportError {
  return { row, column, reason, value: (cells[column] ?? "").slice(0, shown) };
}

function broken(row: Row): ImportError[] {
  const columns = Object.keys(row.cells).filter((column) => row.cells[column]?.includes("\uFFFD"));
  return columns.map((column) => fault(row, column, "is not UTF-8"));
}

function contradictions(first: Row, row: Row): ImportError[] {
  const differing = Object.keys(row.cells).filter(
    (column) => isProductColumn(column) && row.cells[column] !== first.cells[column],
  );
  return differing.map((column) => fault(row, column, `differs from row ${first.row} of the same product`));
}

function collisions(row: Row, variant: VariantDraft, others: readonly VariantDraft[], seen: Seen): ImportError[] {
  const twin = seen.skus.get(variant.cells.sku);
  if (twin !== undefined) return [fault(row, "sku", `is in row ${twin} already`)];
  const key = JSON.stringify(variant.options);
  const alike = others.find(({ options }) => JSON.stringify(options) === key);
  return alike ? [fault(row, "option1_value", `has the same options as row ${alike.row}`)] : [];
}

function optionsOf(cells: VariantCells): Record<string, string> {
  const pairs = [
    [cells.option1_name, cells.option1_value],
    [cells.option2_name, cells.option2_value],
  ];
  return Object.fromEntries(pairs.filter(([name, value]) => name && value));
}

function imagesOf(variants: readonly VariantDraft[], title: string): Image[] {
  const byKey = new Map<string, Image>();
  for (const { cells } of variants)
    if (cells.image_key && !byKey.has(cells.image_key))
      byKey.set(cells.image_key, { key: cells.image_key, alt: cells.image_alt ?? title.slice(0, 200) });
  return [...byKey.values()].slice(0, 20);
}
