import type { Readable } from "node:stream";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import { createDrafting, type Drafted } from "./draft.ts";
import { type Row, readRows } from "./read-rows.ts";

/** More rows than a product may have variants are read as if they were another product, and refused as such. */
const rowLimit = 100;

/** A file product by product, in its order; blank rows are left out. */
export async function* readProducts(
  source: Readable,
  { sha256, currency }: { sha256: string; currency: Currency },
): AsyncGenerator<Drafted> {
  const draft = createDrafting(currency);
  let rows: Row[] = [];
  for await (const row of readRows(source, sha256)) {
    if (Object.keys(row.cells).length === 0) continue;
    const isNext = rows.length === rowLimit || rows[0]?.cells.handle !== row.cells.handle;
    if (isNext && rows.length > 0) {
      yield draft(rows);
      rows = [];
    }
    rows.push(row);
  }
  if (rows.length > 0) yield draft(rows);
}

/** So many at a time, for reads and writes in batches. */
export async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
