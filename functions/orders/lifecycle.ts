import { AppError } from "@quayside/shared/kernel/errors.ts";
import { isPromised, payableOf, sumOf } from "@quayside/shared/orders/authorisation.ts";
import type {
  FulfilmentState,
  Order,
  OrderState,
  PaymentEvent,
  PaymentState,
  PublicStatus,
} from "@quayside/shared/orders/schema.ts";
import { unitsOf } from "@quayside/shared/orders/units.ts";

/** What an order's state may become. `cancelled` moreover only while nothing has shipped. */
export const orderTransitions: Readonly<Record<OrderState, readonly OrderState[]>> = {
  draft: ["open"],
  open: ["completed", "cancelled"],
  completed: [],
  cancelled: [],
};

export function mayBecome(from: OrderState, to: OrderState): boolean {
  return orderTransitions[from].includes(to);
}

type EventKind = PaymentEvent["kind"];

/** Minor units that went back to the shopper and did not come back from their bank. */
export function refundedOf(events: readonly PaymentEvent[]): number {
  return sumOf(events, "refunded") - sumOf(events, "refund-failed");
}

/** Sums and presence only, so that the order in which a provider reports does not matter. */
export function paymentStateOf(total: number, events: readonly PaymentEvent[]): PaymentState {
  const captured = sumOf(events, "captured");
  const refunded = refundedOf(events);
  if (captured > 0 && refunded >= captured) return "refunded";
  if (captured - refunded > total) return "overcharged";
  if (captured >= total) return refunded > 0 ? "partially-refunded" : "paid";
  if (captured > 0) return "partially-paid";
  const happened = (kind: EventKind) => events.some((event) => event.kind === kind);
  if (happened("cancelled")) return "cancelled";
  return happened("authorised") ? "authorised" : "awaiting";
}

/** Units of an order, as its shipments and returns have them. What came back had arrived, whoever forgot to say so. */
export interface FulfilledUnits {
  ordered: number;
  shipped: number;
  arrived: number;
  returned: number;
}

/** What is still to come counts before what came back: an order of which a unit is on its way has not all arrived. */
export function fulfilmentStateOf({ ordered, shipped, arrived, returned }: FulfilledUnits): FulfilmentState {
  if (returned >= ordered) return "returned";
  if (arrived >= ordered) return returned > 0 ? "partially-returned" : "delivered";
  if (shipped >= ordered) return "fulfilled";
  return shipped > 0 ? "partially-fulfilled" : "unfulfilled";
}

const unpaid: ReadonlySet<PaymentState> = new Set(["awaiting", "authorised", "partially-paid", "cancelled"]);

export function isPaid(state: PaymentState): boolean {
  return !unpaid.has(state);
}

/** Paid, or promised by the shopper's bank: it can be made ready, and what leaves is paid by then. */
export function isSecured(order: Pick<Order, "paymentState" | "paymentEvents">): boolean {
  return isPaid(order.paymentState) || isPromised(order);
}

const arrived: ReadonlySet<FulfilmentState> = new Set(["delivered", "partially-returned", "returned"]);

type States = Pick<Order, "state" | "paymentState" | "fulfilmentState" | "paymentEvents">;

/** The one word for shoppers. Cancelling comes first, then a refund, then how far the goods are. */
export function publicStatusOf({ state, paymentState, fulfilmentState, paymentEvents }: States): PublicStatus {
  if (state === "cancelled") return "cancelled";
  if (paymentState === "refunded") return "refunded";
  if (state === "completed") return "completed";
  if (state === "draft" || !isSecured({ paymentState, paymentEvents })) return "pending";
  if (arrived.has(fulfilmentState)) return "delivered";
  return fulfilmentState === "fulfilled" ? "shipped" : "processing";
}

function fulfilledUnits(order: Order): FulfilledUnits {
  const units = unitsOf(order);
  const total = (of: (line: (typeof units)[number]) => number) => units.reduce((sum, line) => sum + of(line), 0);
  return {
    ordered: total(({ wanted }) => wanted),
    shipped: total(({ shipped }) => shipped),
    arrived: total(({ delivered, returned }) => Math.max(delivered, returned)),
    returned: total(({ returned }) => returned),
  };
}

/** The order with everything derived worked out again from what happened. One that is delivered and paid is completed. */
export function derived(order: Order): Order {
  const paymentState = paymentStateOf(payableOf(order), order.paymentEvents);
  const fulfilmentState = fulfilmentStateOf(fulfilledUnits(order));
  const isDone = order.state === "open" && arrived.has(fulfilmentState) && isPaid(paymentState);
  const state = isDone ? "completed" : order.state;
  const { paymentEvents, hold } = order;
  const states = { state, paymentState, fulfilmentState };
  return { ...order, ...states, onHold: hold !== undefined, status: publicStatusOf({ ...states, paymentEvents }) };
}

/** An order cannot be cancelled once it is closed or a parcel has left. */
export function refusedCancellation({ state, fulfilmentState }: Order): AppError | undefined {
  const details = { from: state, to: "cancelled", fulfilment: fulfilmentState };
  if (!mayBecome(state, "cancelled"))
    return new AppError(
      "conflict",
      "ORDER_NOT_CANCELLABLE",
      `An order that is ${state} cannot become cancelled.`,
      details,
    );
  if (fulfilmentState !== "unfulfilled")
    return new AppError(
      "conflict",
      "ORDER_NOT_CANCELLABLE",
      `An order that is ${fulfilmentState} cannot become cancelled.`,
      details,
    );
  return undefined;
}
