import type { Refund } from "@quayside/shared/orders/refund.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import { orderPages } from "../../orders/every-order.ts";
import { returnsOf } from "../../returns/store.ts";
import { isReturn } from "../facts/returned-lines.ts";
import { decimal, isWithin, pagesOf, type SpecRow, type SpecTable } from "./spec-table.ts";

const pageSize = 100;

/** Refunds by which something came back here; those of imported returns have records of their own. */
const ownReturns = ({ refunds }: Order) => refunds.filter((refund) => isReturn(refund) && refund.cause !== "import");

/** The imported ones, then those of orders: a place is one of a list, and which. */
function returnPages(
  ofRecord: (record: Return) => SpecRow[],
  ofRefund: (order: Order, refund: Refund) => SpecRow[],
): SpecTable["pages"] {
  return async function* pages({ db }, { storeId }, { span, after: from } = {}) {
    const [list, place] = [from?.slice(0, 1) ?? "r", from?.slice(1)];
    const read = (cursor?: string) => returnsOf(db, storeId, { limit: pageSize, cursor });
    if (list === "r")
      for await (const { items, after } of pagesOf(read, place)) {
        const rows = items.filter(({ returnedAt }) => isWithin(returnedAt, span)).flatMap(ofRecord);
        yield { rows, after: after ? `r${after}` : "o" };
      }
    const wanted = { before: span?.before, after: list === "o" && place ? place : undefined };
    for await (const { orders, after } of orderPages(db, storeId, wanted)) {
      const rows = orders.flatMap((order) =>
        ownReturns(order)
          .filter(({ at }) => isWithin(at, span))
          .flatMap((refund) => ofRefund(order, refund)),
      );
      yield { rows, after: `o${after}` };
    }
  };
}

const unknownCosts = { processing_cost: null, restocking_fee: null };

function refundRow(order: Order, { id, at, state, amount, tenders }: Refund): SpecRow {
  const byCredit = tenders.reduce((sum, each) => sum + (each.kind === "store-credit" ? each.amount.amount : 0), 0);
  return {
    ...{ return_id: id, order_id: order.id, customer_id: order.customerId ?? null, return_date: at },
    return_status: state === "succeeded" ? "completed" : "pending",
    return_type: byCredit > 0 && byCredit === amount.amount ? "store_credit" : "refund",
    ...{ total_refund_amount: decimal(amount.amount, amount.currency), ...unknownCosts, created_at: at },
  };
}

function recordRow({ id, lines, returnedAt, total }: Return): SpecRow {
  const orders = [...new Set(lines.flatMap(({ of }) => of?.orderId ?? []))];
  return {
    ...{ return_id: id, order_id: orders.length === 1 ? (orders[0] ?? null) : null, customer_id: null },
    ...{ return_date: returnedAt, return_status: "completed", return_type: "refund" },
    ...{ total_refund_amount: decimal(total.amount, total.currency), ...unknownCosts, created_at: returnedAt },
  };
}

/** Every return: refunds for goods or money that came back, and imported ones. What they cost is not recorded. */
export const returns: SpecTable = {
  columns: {
    ...{ return_id: "text", order_id: "text", customer_id: "text", return_date: "timestamp", return_status: "text" },
    ...{ return_type: "text", total_refund_amount: "decimal", processing_cost: "decimal", restocking_fee: "decimal" },
    created_at: "timestamp",
  },
  pages: returnPages(
    (record) => [recordRow(record)],
    (order, refund) => [refundRow(order, refund)],
  ),
};

const unknownCondition = { return_reason_category: null, condition_received: null };

function refundItems(order: Order, { id, lines, reason, at }: Refund): SpecRow[] {
  return lines.map(({ lineId, quantity, amount, restock }) => ({
    ...{ return_item_id: `${id}:${lineId}`, return_id: id, order_item_id: `${order.id}:${lineId}` },
    ...{ sku: order.lines.find((line) => line.lineId === lineId)?.sku ?? null, quantity_returned: quantity },
    ...{ ...unknownCondition, return_reason_detail: reason || null, resaleable: restock !== undefined },
    ...{ restocked_value: null, refund_amount: decimal(amount.amount, amount.currency), created_at: at },
  }));
}

function recordItems({ id, lines, returnedAt }: Return): SpecRow[] {
  return lines.map(({ lineId, sku, quantity, amount, of }) => ({
    ...{ return_item_id: `${id}:${lineId}`, return_id: id, order_item_id: of ? `${of.orderId}:${of.lineId}` : null },
    ...{ sku, quantity_returned: quantity, ...unknownCondition, return_reason_detail: null, resaleable: null },
    ...{ restocked_value: null, refund_amount: decimal(amount.amount, amount.currency), created_at: returnedAt },
  }));
}

/** A row for each line of them. */
export const returnItems: SpecTable = {
  columns: {
    ...{ return_item_id: "text", return_id: "text", order_item_id: "text", sku: "text", quantity_returned: "integer" },
    ...{ return_reason_category: "text", return_reason_detail: "text", condition_received: "text" },
    ...{ resaleable: "boolean", restocked_value: "decimal", refund_amount: "decimal", created_at: "timestamp" },
  },
  pages: returnPages(recordItems, refundItems),
};
