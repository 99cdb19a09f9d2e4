import type { Order, OrderDetail, OrderLine } from "@quayside/shared/orders/schema.ts";

const at = "2026-11-21T12:00:00.000Z";
export const orderId = `ord_${"0".repeat(26)}`;
const pounds = (amount: number) => ({ amount, currency: "GBP" as const });

function line(lineId: string, title: string, quantity: number, unit: number): OrderLine {
  const total = pounds(unit * quantity);
  return {
    ...{ lineId, sku: lineId.toUpperCase(), title, options: {}, quantity, cancelled: 0, weightGrams: 300 },
    ...{ unitPrice: pounds(unit), subtotal: total, discount: pounds(0), total },
    ...{ taxClass: "zero", taxRate: 0, net: total, tax: pounds(0) },
  };
}

/** A paid order of three mugs and a jug, all of it held at one location. */
export function testDetail(change: Partial<Order> = {}): OrderDetail {
  const address = { name: "Ada Okafor", line1: "1 Quay Street", city: "Bristol", postcode: "BS1 4DJ", country: "GB" };
  const lines = [line("mug", "Stoneware Mug", 3, 1000), line("jug", "Tall Jug", 1, 2400)];
  const total = pounds(5400);
  const order: Order = {
    ...{ id: orderId, version: 3, number: "Q-7F3K9M", email: "ada@example.test", source: { kind: "store" } },
    ...{ state: "open", paymentState: "paid", fulfilmentState: "unfulfilled", status: "processing", onHold: false },
    ...{ shippingAddress: address, billingAddress: address, lines },
    delivery: { id: "std", name: "Tracked 48", price: pounds(0), days: { min: 2, max: 3 } },
    totals: {
      ...{ subtotal: total, discount: pounds(0), delivery: pounds(0), tax: pounds(0), total, due: total },
      ...{ taxIncluded: true, taxes: [] },
    },
    ...{ promotions: [], tenders: [], shipments: [], refunds: [], notes: [], placedAt: at, paidAt: at },
    paymentEvents: [{ id: "pev_1", kind: "captured", amount: total, reference: "ch_1", at }],
    ...change,
  };
  const reservations = lines.map(({ sku, quantity }) => ({ sku, location: "main", quantity, state: "held" as const }));
  return { order, reservations, ledger: [], timeline: [] };
}
