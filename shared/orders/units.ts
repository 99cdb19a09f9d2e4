import type { Order, OrderLine } from "./schema.ts";

/** What became of the units of one line. `left` are neither cancelled nor in any parcel. */
export interface LineUnits {
  line: OrderLine;
  /** Still wanted: ordered less cancelled. */
  wanted: number;
  /** In parcels that have not left yet. */
  packing: number;
  /** In parcels that left, delivered ones among them. */
  shipped: number;
  delivered: number;
  left: number;
  refunded: number;
  /** Refunded and back on a shelf. */
  returned: number;
}

type Units = Pick<Order, "lines" | "shipments" | "refunds" | "source">;

/**
 * Units of every line, in the order's own sequence. An imported order was shipped by another system: all of it counts as
 * delivered.
 */
export function unitsOf({ lines, shipments, refunds, source }: Units): LineUnits[] {
  const isImported = source.kind === "import";
  return lines.map((line) => {
    const wanted = line.quantity - line.cancelled;
    const inState = (...states: string[]) =>
      sum(
        shipments.filter(({ state }) => states.includes(state)).flatMap((each) => each.lines),
        line,
      );
    const back = refunds.filter(({ cause }) => cause !== "lines-cancelled").flatMap((each) => each.lines);
    const packing = inState("created", "picked", "packed");
    const shipped = isImported ? wanted : inState("shipped", "delivered");
    return {
      line,
      wanted,
      packing,
      shipped,
      delivered: isImported ? wanted : inState("delivered"),
      left: wanted - packing - shipped,
      refunded: sum(back, line),
      returned: sum(
        back.filter(({ restock }) => restock !== undefined),
        line,
      ),
    };
  });
}

/** Whether anything of it may still be stopped: it is open, not on hold yet, and not all of it has left. */
export function isHoldable(order: Units & Pick<Order, "state" | "hold">): boolean {
  const isLeft = unitsOf(order).some(({ wanted, shipped }) => shipped < wanted);
  return order.state === "open" && order.hold === undefined && isLeft;
}

function sum(lines: readonly { lineId: string; quantity: number }[], { lineId }: OrderLine): number {
  return lines.reduce((total, each) => (each.lineId === lineId ? total + each.quantity : total), 0);
}
