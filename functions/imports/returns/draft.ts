import { Sku } from "@quayside/shared/catalog/schema.ts";
import type { ImportError } from "@quayside/shared/imports/schema.ts";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import * as z from "zod";
import { amount, countryCell, emailCell, exactDecimal, text, timesExact, units } from "../cells.ts";
import { broken, contradictions, fault, parsedCells } from "../fault.ts";
import { DocumentNumber, pastInstant } from "../orders/columns.ts";
import type { Row } from "../read-rows.ts";
import type { Drafted, Run } from "../session.ts";

/** Columns of the return: taken from its first row, blank or the same in the others. */
function returnCells({ currency, timeZone }: Run, now: Instant) {
  return z.object({
    return: DocumentNumber,
    returned_at: pastInstant(timeZone, now),
    order: DocumentNumber.optional(),
    email: emailCell.optional(),
    name: text(100).optional(),
    country: countryCell,
    currency: z.literal(currency, `must be ${currency}, the store's currency`),
  });
}
type ReturnCells = z.output<ReturnType<typeof returnCells>>;

function lineCells({ currency }: Run) {
  return z
    .object({
      sku: z.string("is missing").pipe(Sku),
      title: text(255),
      quantity: units,
      unit_price: exactDecimal.optional(),
      amount: amount(currency).optional(),
    })
    .transform(({ sku, title, quantity, unit_price: price, amount: given }, ctx) => {
      const paid = given ?? (price && timesExact(price, quantity, currency));
      if (paid !== undefined) return { sku, title, quantity, amount: paid };
      ctx.addIssue({ code: "custom", path: ["amount"], message: "is missing, and so is unit_price" });
      return z.NEVER;
    });
}
export type ReturnLineDraft = z.output<ReturnType<typeof lineCells>>;

export interface ReturnDraft {
  cells: ReturnCells;
  lines: ReturnLineDraft[];
}

/** A return is stored whole or not at all. */
export function createReturnDrafting(run: Run, now: Instant) {
  const [Cells, Line] = [returnCells(run, now), lineCells(run)];
  const returnColumns = new Set(Object.keys(Cells.shape));
  const seen = new Map<string, number>();

  return (rows: readonly Row[]): Drafted<ReturnDraft> => {
    const [first] = rows;
    if (!first) return { rows, errors: [], taken: 0 };
    const errors: ImportError[] = [];
    const cells = parsedCells(Cells, first, errors);
    const earlier = cells && seen.get(cells.return);
    if (earlier !== undefined)
      errors.push(fault(first, "return", `is in row ${earlier} already: the rows of a return must follow each other`));
    if (cells) seen.set(cells.return, earlier ?? first.row);
    const lines = rows.flatMap((row) => {
      errors.push(...contradictions(first, row, (column) => returnColumns.has(column)), ...broken(row));
      return parsedCells(Line, row, errors) ?? [];
    });
    if (errors.length > 0 || !cells) return { rows, errors, taken: 0 };
    return { rows, errors, taken: rows.length, draft: { cells, lines } };
  };
}
