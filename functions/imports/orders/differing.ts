import { isDeepStrictEqual } from "node:util";
import type { ImportError } from "@quayside/shared/imports/schema.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { isExact, timesExact } from "../cells.ts";
import { fault } from "../fault.ts";
import type { Row } from "../read-rows.ts";
import type { Run } from "../session.ts";
import { orderRows } from "./cells-of.ts";
import { createOrderDrafting, type OrderDraft } from "./draft.ts";

/** Later than any order. */
const always = "9999-12-31T00:00:00.000Z";

function asDraft(order: Order, run: Run): OrderDraft | undefined {
  const rows = orderRows(order).map((cells, at): Row => {
    const said = Object.entries(cells).filter(([, cell]) => cell.trim() !== "");
    return { row: at + 2, cells: Object.fromEntries(said.map(([column, cell]) => [column, cell.trim()])) };
  });
  return createOrderDrafting(run, always)(rows).draft;
}

function said(cells: object, there: object, row: Row, currency: Currency): ImportError[] {
  const known = there as Record<string, unknown>;
  const differing = Object.entries(cells).filter(
    ([column, cell]) => cell !== undefined && !isDeepStrictEqual(plain(cell, currency), plain(known[column], currency)),
  );
  return differing.map(([column]) => fault(row, column, "is otherwise in the order that is here; imports change none"));
}

/** Orders keep unit prices in the currency's own digits, however fine the file has them. */
function plain(value: unknown, currency: Currency): unknown {
  return isExact(value) ? timesExact(value, 1, currency) : value;
}

/** In what an order of the file contradicts the one that is here under its number; nothing, when it is the same. */
export function differing({ cells, lines }: OrderDraft, rows: readonly Row[], order: Order, run: Run): ImportError[] {
  const [first] = rows;
  const there = asDraft(order, run);
  if (!first) return [];
  if (!there) return [fault(first, "order", "is here already, and cannot be compared")];
  const { order: _, ...rest } = cells;
  const faults = said(rest, there.cells, first, run.currency);
  if (lines.length !== there.lines.length) {
    const reason = `has ${lines.length} lines here and ${there.lines.length} in the order that is here`;
    return [...faults, fault(first, "order", reason)];
  }
  return [
    ...faults,
    ...lines.flatMap((line, at) => said(line, there.lines[at] ?? {}, rows[at] ?? first, run.currency)),
  ];
}
