import { toDecimal } from "@quayside/shared/kernel/money.ts";
import type { Order, OrderLine } from "@quayside/shared/orders/schema.ts";
import type { OrderOrigin } from "@quayside/shared/tracking/schema.ts";
import { pairList } from "../lists.ts";

type Cells = Record<string, string>;

/** Per cent × 10 000 as a decimal per cent. */
function percent(rate: number): string {
  return String(rate / 10_000);
}

function originCellsOf({ source, device, utmSource, medium, campaign, referrer }: OrderOrigin = {}): Cells {
  return {
    ...{ traffic_source: source ?? "", device_type: device ?? "", referrer: referrer ?? "" },
    ...{ utm_source: utmSource ?? "", utm_medium: medium ?? "", utm_campaign: campaign ?? "" },
  };
}

function orderCellsOf(order: Order): Cells {
  const { shippingAddress, delivery, totals, lines } = order;
  const { name, line1, line2 = "", city, region = "", postcode = "", phone = "", country } = shippingAddress;
  const deliveryTax = totals.tax.amount - lines.reduce((sum, { tax }) => sum + tax.amount, 0);
  return {
    placed_at: order.placedAt,
    status: order.status,
    ...{ email: order.email, name, line1, line2, city, region, postcode, phone, country },
    channel: order.source.channel ?? "",
    ...originCellsOf(order.origin),
    currency: totals.total.currency,
    prices_include_tax: totals.taxIncluded ? "yes" : "no",
    delivery_name: delivery.name,
    delivery_price: toDecimal(delivery.price),
    delivery_tax: toDecimal({ amount: Math.max(0, deliveryTax), currency: totals.total.currency }),
  };
}

function lineCellsOf(line: OrderLine): Cells {
  const { sku, title, options, quantity, unitPrice, discount, total, taxRate, tax } = line;
  return {
    ...{ sku, title, options: pairList(options), quantity: String(quantity) },
    unit_price: toDecimal(unitPrice),
    discount: toDecimal(discount),
    line_total: toDecimal(total),
    tax_rate: percent(taxRate),
    tax: toDecimal(tax),
  };
}

/** An order as rows of a file, from which an import reads the same order again. Empty cells are left out by the reader. */
export function orderRows(order: Order): Cells[] {
  const blank = Object.fromEntries(Object.keys(orderCellsOf(order)).map((column) => [column, ""]));
  return order.lines.map((line, at) => ({
    order: order.number,
    ...(at === 0 ? orderCellsOf(order) : blank),
    ...lineCellsOf(line),
  }));
}
