import type { ImportError } from "@quayside/shared/imports/schema.ts";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import { broken, contradictions, fault, parsedCells } from "../fault.ts";
import type { Row } from "../read-rows.ts";
import type { Drafted, Run } from "../session.ts";
import { type LineCells, lineCells, type OrderCells, orderCells } from "./columns.ts";

/** An order as its rows say; what a cell leaves blank is absent. */
export interface OrderDraft {
  cells: OrderCells;
  lines: LineCells[];
}

/** An order is stored whole or not at all: half of its lines would be another order. */
export function createOrderDrafting(run: Run, now: Instant) {
  const [Cells, Line] = [orderCells(run, now), lineCells(run)];
  const orderColumns = new Set(Object.keys(Cells.shape));
  const seen = new Map<string, number>();

  return (rows: readonly Row[]): Drafted<OrderDraft> => {
    const [first] = rows;
    if (!first) return { rows, errors: [], taken: 0 };
    const errors: ImportError[] = [];
    const cells = parsedCells(Cells, first, errors);
    const earlier = cells && seen.get(cells.order);
    if (earlier !== undefined)
      errors.push(fault(first, "order", `is in row ${earlier} already: the rows of an order must follow each other`));
    if (cells) seen.set(cells.order, earlier ?? first.row);
    const lines = rows.flatMap((row) => {
      errors.push(...contradictions(first, row, (column) => orderColumns.has(column)), ...broken(row));
      return parsedCells(Line, row, errors) ?? [];
    });
    if (errors.length > 0 || !cells) return { rows, errors, taken: 0 };
    return { rows, errors, taken: rows.length, draft: { cells, lines } };
  };
}
