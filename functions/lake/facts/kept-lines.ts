import { scaled } from "@quayside/shared/kernel/money.ts";
import { noParts, type Parts, plusParts, unitsPaid, waivedUnits } from "@quayside/shared/orders/refundable.ts";
import type { Order, OrderLine } from "@quayside/shared/orders/schema.ts";
import { taxOn } from "../../tax/line-tax.ts";
import type { LineOwn } from "./fact.ts";

type Sale = Pick<Order, "lines" | "refunds" | "totals">;

/** Units of a line from its first `from` up to its first `to`: refunds and cancellations of a line advance one sum. */
export interface Span {
  from: number;
  to: number;
}

/**
 * Which units of each line every refund stands for, by refund and line: the same spans that the ledger worked with, so that
 * the lake's revenue is the ledger's to the penny.
 */
export function spansOf({ lines, refunds }: Sale): Map<string, Map<string, Span>> {
  const waived = waivedUnits({ lines, refunds });
  const upTo = new Map(lines.map(({ lineId }, at) => [lineId, waived[at] ?? 0]));
  const byRefund = refunds.map((refund) => {
    const spans = refund.lines.map(({ lineId, quantity }): [string, Span] => {
      const from = upTo.get(lineId) ?? 0;
      upTo.set(lineId, from + quantity);
      return [lineId, { from, to: from + quantity }];
    });
    return [refund.id, new Map(spans)] as const;
  });
  return new Map(byRefund);
}

/** Of a whole line, without tax, before its discount. */
function grossOf({ subtotal, total, discount, net, taxRate }: OrderLine, included: boolean): number {
  if (discount.amount === 0) return net.amount;
  if (!included) return subtotal.amount;
  if (total.amount > 0) return Math.max(net.amount, scaled(subtotal.amount, net.amount, total.amount));
  return taxOn(subtotal.amount, taxRate, true).net;
}

/** Spans of a line that were taken off the order. */
function cancelledSpans(sale: Sale, spans: ReturnType<typeof spansOf>, line: OrderLine, waived: number): Span[] {
  const cancelling = sale.refunds.filter(({ cause }) => cause === "lines-cancelled");
  const told = cancelling.flatMap(({ id }) => spans.get(id)?.get(line.lineId) ?? []);
  return waived > 0 ? [{ from: 0, to: waived }, ...told] : told;
}

function keptLine(line: OrderLine, cancelled: readonly Span[], included: boolean): LineOwn {
  const { quantity, unitCost, lineId: line_id, sku, title, unitPrice } = line;
  const units = quantity - line.cancelled;
  const whole = unitsPaid(line, 0, quantity);
  const taken: Parts = plusParts(noParts, ...cancelled.map(({ from, to }) => unitsPaid(line, from, to)));
  const revenue = whole.sales - taken.sales;
  const grossWhole = grossOf(line, included);
  const grossUpTo = (count: number) => scaled(grossWhole, count, quantity);
  const grossTaken = cancelled.reduce((sum, { from, to }) => sum + grossUpTo(to) - grossUpTo(from), 0);
  // Rounded apart, the two may cross by a minor unit: a discount is never less than nothing.
  const gross = line.discount.amount === 0 ? revenue : Math.max(revenue, grossWhole - grossTaken);
  const isCosted = unitCost !== undefined;
  return {
    ...{ line_id, kind: line.productId ? "product" : "fee", sku, title, unit_price: unitPrice.amount },
    ...{ units, gross, discount: gross - revenue, revenue, tax: whole.tax - taken.tax },
    cogs: isCosted ? unitCost.amount * units : 0,
    ...{ costed_revenue: isCosted ? revenue : 0, costed_units: isCosted ? units : 0 },
  };
}

/** The lines of an order with the units that are still wanted of them; a line of which nothing is left is not a sale. */
export function keptLines(sale: Sale): LineOwn[] {
  const waived = waivedUnits(sale);
  const spans = spansOf(sale);
  return sale.lines.flatMap((line, at) => {
    if (line.cancelled >= line.quantity) return [];
    return [keptLine(line, cancelledSpans(sale, spans, line, waived[at] ?? 0), sale.totals.taxIncluded)];
  });
}
