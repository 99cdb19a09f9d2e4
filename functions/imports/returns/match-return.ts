import { scaled } from "@quayside/shared/kernel/money.ts";
import type { Order, OrderLine } from "@quayside/shared/orders/schema.ts";
import type { ReturnDraft, ReturnLineDraft } from "./draft.ts";

/** More orders than these are not touched by one return: each makes writes of the one transaction. */
const mostOrders = 15;

/** Units of a line of the return, with the line of an order that they give back; without, where none was found. */
export interface Part extends ReturnLineDraft {
  of?: { order: Order; line: OrderLine };
}

/** What was paid for a line, tax in. */
export function paidFor({ net, tax }: OrderLine): number {
  return net.amount + tax.amount;
}

interface Room {
  units: number;
  amount: number;
}

/** What of a line was not given back yet. */
function roomOf(order: Order, line: OrderLine): Room {
  const given = order.refunds.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line.lineId);
  return {
    units: line.quantity - line.cancelled - given.reduce((sum, { quantity }) => sum + quantity, 0),
    amount: paidFor(line) - given.reduce((sum, { amount }) => sum + amount.amount, 0),
  };
}

/**
 * Finds what a return gives back: units of the same SKU on earlier orders of the customer that were not given back yet,
 * the latest order first, and never for more than was paid for them. What is left over stands alone.
 */
export function matchReturn({ cells, lines }: ReturnDraft, orders: readonly Order[]): Part[] {
  const earlier = orders
    .filter(({ placedAt, number }) => placedAt <= cells.returned_at && (!cells.order || number === cells.order))
    .toSorted((one, other) => (one.placedAt < other.placedAt ? 1 : -1));
  const rooms = new Map<OrderLine, Room>();
  const touched = new Set<Order>();
  return lines.flatMap((wanted) => {
    let left = { units: wanted.quantity, amount: wanted.amount };
    const parts: Part[] = [];
    for (const order of earlier) {
      if (left.units === 0) break;
      if (touched.size === mostOrders && !touched.has(order)) continue;
      for (const line of order.lines) {
        if (line.sku !== wanted.sku || left.units === 0) continue;
        const room = rooms.get(line) ?? roomOf(order, line);
        const quantity = Math.min(room.units, left.units);
        const amount = scaled(left.amount, quantity, left.units);
        if (quantity <= 0 || amount > room.amount) continue;
        rooms.set(line, { units: room.units - quantity, amount: room.amount - amount });
        touched.add(order);
        left = { units: left.units - quantity, amount: left.amount - amount };
        parts.push({ ...wanted, quantity, amount, of: { order, line } });
      }
    }
    return left.units > 0 ? [...parts, { ...wanted, quantity: left.units, amount: left.amount }] : parts;
  });
}
