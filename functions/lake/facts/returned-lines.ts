import { allocate, type Minor, scaled } from "@quayside/shared/kernel/money.ts";
import type { Refund } from "@quayside/shared/orders/refund.ts";
import { unitsPaid } from "@quayside/shared/orders/refundable.ts";
import type { Order, OrderLine } from "@quayside/shared/orders/schema.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import type { ReturnOwn } from "./fact.ts";
import { type Span, spansOf } from "./kept-lines.ts";

/** A refund by which goods or money of a sale came back; the others end a sale or shorten it. */
export function isReturn({ cause }: Refund): boolean {
  return cause === "staff" || cause === "provider" || cause === "import";
}

/** An imported return is told by its orders, each for its lines, and by its own record for the rest: under one number. */
function returnId({ id, cause, references }: Refund): string {
  return cause === "import" ? (references[0] ?? id) : id;
}

interface Given {
  line: OrderLine;
  quantity: number;
  /** Without tax. */
  value: Minor;
  tax: Minor;
}

/** What an imported refund gives back for a line is an amount of its own; its tax is worked out on sums, as it was posted. */
function importedLines(order: Order, refund: Refund): Given[] {
  const before = new Map<string, Minor>();
  for (const earlier of order.refunds.slice(0, order.refunds.indexOf(refund)))
    for (const { lineId, amount } of earlier.lines) before.set(lineId, (before.get(lineId) ?? 0) + amount.amount);
  return refund.lines.flatMap(({ lineId, quantity, amount: { amount } }) => {
    const line = order.lines.find((each) => each.lineId === lineId);
    if (!line) return [];
    const paid = line.net.amount + line.tax.amount;
    const taxUpTo = (sum: Minor) => (paid === 0 ? 0 : scaled(line.tax.amount, sum, paid));
    const from = before.get(lineId) ?? 0;
    const tax = taxUpTo(from + amount) - taxUpTo(from);
    return [{ line, quantity, value: amount - tax, tax }];
  });
}

/** Spreads at most what the lines come to; what is more was given for nothing in particular. */
function shared(amount: Minor, weights: readonly Minor[]): Minor[] {
  const room = weights.map((weight) => Math.max(0, weight));
  const most = room.reduce((sum, weight) => sum + weight, 0);
  return allocate(Math.max(0, Math.min(amount, most)), room);
}

function paidLines(order: Order, refund: Refund, spans: ReadonlyMap<string, Span>): Given[] {
  const named = refund.lines.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find((each) => each.lineId === lineId);
    const span = spans.get(lineId);
    return line && span ? [{ line, quantity, paid: unitsPaid(line, span.from, span.to) }] : [];
  });
  const sales = named.map(({ paid }) => paid.sales);
  const taxes = named.map(({ paid }) => paid.tax);
  const values = shared(refund.reversal.sales, sales);
  const tax = shared(refund.reversal.tax, taxes);
  return named.map(({ line, quantity }, at) => ({ line, quantity, value: values[at] ?? 0, tax: tax[at] ?? 0 }));
}

function rowOf(refund: Refund, order: Order, { line, quantity, value, tax }: Given): ReturnOwn {
  return {
    ...{ return_id: returnId(refund), record_id: order.id, line_id: line.lineId },
    ...{ kind: line.productId ? "product" : "fee", sku: line.sku, title: line.title },
    ...{ reason: refund.reason || null, units: quantity, value, tax, cogs: (line.unitCost?.amount ?? 0) * quantity },
  };
}

/** Money of the sale that was given back for nothing in particular; without units. */
function goodwillRow(refund: Refund, order: Order, given: readonly Given[]): ReturnOwn[] {
  const value = given.reduce((left, each) => left - each.value, refund.reversal.sales);
  const taxLeft = given.reduce((left, each) => left - each.tax, refund.reversal.tax);
  if (value <= 0) return [];
  const tax = refund.delivery.amount === 0 ? Math.max(0, taxLeft) : 0;
  return [
    {
      ...{ return_id: returnId(refund), record_id: order.id, line_id: "amount", kind: "fee", sku: null },
      ...{ title: "Amount without goods", reason: refund.reason || null, units: 0, value, tax, cogs: 0 },
    },
  ];
}

/** What one refund of an order gave back of its lines: together what the ledger took back of its sales. */
export function returnedLines(order: Order, refund: Refund): ReturnOwn[] {
  if (refund.cause === "import") return importedLines(order, refund).map((given) => rowOf(refund, order, given));
  const given = paidLines(order, refund, spansOf(order).get(refund.id) ?? new Map());
  return [...given.map((each) => rowOf(refund, order, each)), ...goodwillRow(refund, order, given)];
}

/** Lines of a return that no order was found for; those of orders are in the orders' own facts. */
export function loneLines({ id, number, lines }: Return): ReturnOwn[] {
  return lines
    .filter(({ of }) => !of)
    .map(({ lineId, sku, title, quantity, amount }) => ({
      ...{ return_id: `external:${number}`, record_id: id, line_id: lineId, kind: "product", sku, title, reason: null },
      ...{ units: quantity, value: amount.amount, tax: 0, cogs: 0 },
    }));
}
