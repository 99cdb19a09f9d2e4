import type { Order } from "@quayside/shared/orders/schema.ts";
import { orderPages } from "../../orders/every-order.ts";
import { dimensionsOf } from "../facts/dimensions-of.ts";
import { decimal, type SpecRow, type SpecTable } from "./spec-table.ts";

function orderRow(order: Order): SpecRow {
  const { id, customerId, placedAt, status, totals } = order;
  const amount = (of: { amount: number }) => decimal(of.amount, totals.total.currency);
  const { payment_method, shipping_method, channel, source, device, city, state, country } = dimensionsOf(order);
  return {
    ...{ order_id: id, customer_id: customerId ?? null, order_date: placedAt, order_status: status },
    ...{ subtotal: amount(totals.subtotal), discount_amount: amount(totals.discount), tax_amount: amount(totals.tax) },
    ...{ shipping_amount: amount(totals.delivery), total_amount: amount(totals.total) },
    ...{ payment_method, shipping_method, channel, traffic_source: source, device_type: device },
    ...{ city, state, country, created_at: placedAt },
  };
}

/** Every order, paid or not, as it was placed. */
export const orders: SpecTable = {
  columns: {
    ...{ order_id: "text", customer_id: "text", order_date: "timestamp", order_status: "text", subtotal: "decimal" },
    ...{ discount_amount: "decimal", tax_amount: "decimal", shipping_amount: "decimal", total_amount: "decimal" },
    ...{ payment_method: "text", shipping_method: "text", channel: "text", traffic_source: "text" },
    ...{ device_type: "text", city: "text", state: "text", country: "text", created_at: "timestamp" },
  },
  async *pages({ db }, { storeId }, { span, after } = {}) {
    for await (const page of orderPages(db, storeId, { ...span, after }))
      yield { rows: page.orders.map(orderRow), after: page.after };
  },
};

function itemRows({ id, lines, placedAt }: Order): SpecRow[] {
  return lines.map(({ lineId, sku, title, quantity, unitPrice, unitCost, discount, total }) => ({
    ...{ order_item_id: `${id}:${lineId}`, order_id: id, sku, product_name: title, quantity },
    unit_price: decimal(unitPrice.amount, unitPrice.currency),
    unit_cost: decimal(unitCost?.amount, unitPrice.currency),
    discount_amount: decimal(discount.amount, discount.currency),
    ...{ total_amount: decimal(total.amount, total.currency), created_at: placedAt },
  }));
}

/** A row for each line of an order; units that were taken off it later are still in it. */
export const orderItems: SpecTable = {
  columns: {
    ...{ order_item_id: "text", order_id: "text", sku: "text", product_name: "text", quantity: "integer" },
    ...{ unit_price: "decimal", unit_cost: "decimal", discount_amount: "decimal", total_amount: "decimal" },
    created_at: "timestamp",
  },
  async *pages({ db }, { storeId }, { span, after } = {}) {
    for await (const page of orderPages(db, storeId, { ...span, after }))
      yield { rows: page.orders.flatMap(itemRows), after: page.after };
  },
};
