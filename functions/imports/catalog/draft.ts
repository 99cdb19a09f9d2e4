import type { Image } from "@quayside/shared/catalog/schema.ts";
import type { ImportError } from "@quayside/shared/imports/schema.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import { broken, contradictions, fault, parsedCells } from "../fault.ts";
import type { Row } from "../read-rows.ts";
import type { Drafted } from "../session.ts";
import { Handle, isProductColumn, ProductCells, type VariantCells, variantCells } from "./columns.ts";

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

/** What was seen in the file so far. */
interface Seen {
  handles: Set<string>;
  /** Row by SKU. */
  skus: Map<string, number>;
  barcodes: Map<string, number>;
}

export function createDrafting(currency: Currency) {
  const Cells = variantCells(currency);
  const seen: Seen = { handles: new Set(), skus: new Map(), barcodes: new Map() };

  /** Rows of one handle, as they follow each other in the file. */
  return (rows: readonly Row[]): Drafted<ProductDraft> => {
    const [first] = rows;
    const errors: ImportError[] = [];
    const product = first && productOf(first, seen, errors);
    if (!first || !product) return { rows, errors, taken: 0 };
    const variants: VariantDraft[] = [];
    for (const row of rows) {
      const problems = [...contradictions(first, row, isProductColumn), ...broken(row)];
      const variant = parsedCells(Cells, row, problems);
      if (variant) {
        const draft = { row: row.row, cells: variant, options: optionsOf(variant) };
        problems.push(...collisions(row, draft, variants, seen));
        seen.skus.set(variant.sku, seen.skus.get(variant.sku) ?? row.row);
        if (variant.barcode) seen.barcodes.set(variant.barcode, seen.barcodes.get(variant.barcode) ?? row.row);
        problems.push(...pictureFaults(row, draft, product.cells));
        if (problems.length === 0) variants.push(draft);
      }
      errors.push(...problems);
    }
    if (variants.length === 0) return { rows, errors, taken: 0 };
    const images = product.cells.images ?? imagesOf(variants, product.cells.title);
    return { rows, errors, taken: variants.length, draft: { ...product, variants, images } };
  };
}

function productOf(first: Row, seen: Seen, errors: ImportError[]): Pick<ProductDraft, "handle" | "cells"> | undefined {
  const parsed = Handle.safeParse(first.cells.handle);
  const handle = parsed.data;
  if (handle === undefined) errors.push(fault(first, "handle", parsed.error?.issues[0]?.message ?? "is missing"));
  const cells = parsedCells(ProductCells, first, errors);
  if (cells) errors.push(...ratingFaults(first, cells), ...seasonFaults(first, cells));
  if (handle !== undefined && seen.handles.has(handle))
    errors.push(fault(first, "handle", "has rows further up: the rows of a product must follow each other"));
  if (handle !== undefined) seen.handles.add(handle);
  return errors.length === 0 && handle !== undefined && cells ? { handle, cells } : undefined;
}

/** Neither stars nor the number of those who gave them says anything alone; but none at all is said by a 0. */
function ratingFaults(first: Row, { rating, rating_count: count }: ProductCells): ImportError[] {
  if (rating !== undefined && !count) return [fault(first, "rating_count", "must be at least 1 beside a rating")];
  return rating === undefined && count ? [fault(first, "rating", "is needed beside its count")] : [];
}

function seasonFaults(first: Row, { season_from: from, season_until: until }: ProductCells): ImportError[] {
  if ((from === undefined) === (until === undefined)) return [];
  return [fault(first, from === undefined ? "season_from" : "season_until", "is needed beside the other day")];
}

function collisions(row: Row, variant: VariantDraft, others: readonly VariantDraft[], seen: Seen): ImportError[] {
  if (variant.cells.parts && variant.cells.stock)
    return [fault(row, "stock", "must be blank or 0: a bundle has no stock of its own")];
  const twin = seen.skus.get(variant.cells.sku);
  if (twin !== undefined) return [fault(row, "sku", `is in row ${twin} already`)];
  const sameCode = seen.barcodes.get(variant.cells.barcode ?? "");
  if (sameCode !== undefined) return [fault(row, "barcode", `is in row ${sameCode} already`)];
  const key = JSON.stringify(variant.options);
  const alike = others.find(({ options }) => JSON.stringify(options) === key);
  return alike ? [fault(row, "option1_value", `has the same options as row ${alike.row}`)] : [];
}

function pictureFaults(row: Row, { cells: { image_key: key } }: VariantDraft, { images }: ProductCells): ImportError[] {
  const isOne = !key || !images || images.some((image) => image.key === key);
  return isOne ? [] : [fault(row, "image_key", "is none of the product's images")];
}

function optionsOf(cells: VariantCells): Record<string, string> {
  const pairs = [
    [cells.option1_name, cells.option1_value],
    [cells.option2_name, cells.option2_value],
    [cells.option3_name, cells.option3_value],
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
