import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { dueOnceSent, isPromised, payableOf, sumOf } from "@quayside/shared/orders/authorisation.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { Order, OrderDetail } from "@quayside/shared/orders/schema.ts";
import type { Shipment } from "@quayside/shared/orders/shipment.ts";
import { reach } from "../checkout/saga-points.ts";
import type { CaptureRequest, PaymentIntent } from "../payments/provider.ts";
import { recordReported, type SettleDeps } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import { keptOf } from "./cancellation.ts";
import { notPossible } from "./errors.ts";
import { orderDetail } from "./order-detail.ts";
import type { OrderRecord } from "./record.ts";
import { stepOnce } from "./staff-step.ts";
import { changed } from "./step.ts";

/** Takes the money that was only authorised: all that is still to be paid, lines taken off meanwhile left out. */
export async function captureOrder(
  deps: SettleDeps,
  ctx: Ctx,
  { params }: InputOf<typeof orderOperations.capture>,
): Promise<OrderDetail> {
  const record = await stepOnce(deps, ctx, params.orderId, ({ order, ...rest }) => {
    if (!isPromised(order))
      return notPossible("ORDER_NOT_CAPTURABLE", "No payment is waiting to be taken.", order.paymentState, "paid");
    return { action: "payment.capture-asked", next: changed({ order, ...rest }, {}) };
  });
  const paid = await captured(deps, ctx, record);
  const { paidAt, paymentState } = paid.order;
  if (!paidAt)
    throw notPossible("ORDER_NOT_CAPTURABLE", "The bank does not hold the money any more.", paymentState, "paid");
  return orderDetail(deps.db, ctx, paid);
}

/** Twins that go on from the same sum and find that the other was faster. */
const rounds = 5;

/**
 * Takes what was only authorised: what must be there before the parcel leaves, else, and where the provider takes one
 * capture only, all that is to be paid. Asked for under a key of what was taken before, so that nothing is taken twice: of
 * two who go on from the same sum only one captures, and the other decides anew.
 */
export async function captured(
  deps: SettleDeps,
  ctx: Ctx,
  record: OrderRecord,
  parcel?: Shipment,
): Promise<OrderRecord> {
  const { paymentIntentId } = record.order;
  if (!isPromised(record.order) || !paymentIntentId) return record;
  let intent = await deps.payments.getIntent(paymentIntentId);
  let current = await recordReported(deps, ctx, record, intent);
  for (let round = 1; round <= rounds; round += 1) {
    const request = nextCapture(current.order, intent, parcel);
    if (!request) return current;
    await reach(deps, "capture.due");
    intent = await deps.payments.capture(request);
    await reach(deps, "capture.accepted");
    current = await recordReported(deps, ctx, current, intent);
  }
  return current;
}

function nextCapture(order: Order, intent: PaymentIntent, parcel: Shipment | undefined): CaptureRequest | undefined {
  if (intent.state !== "authorised" || !isPromised(order)) return undefined;
  const whole = payableOf(order);
  const due = parcel && intent.inParts ? dueOnceSent(order, parcel) : whole;
  const taken = sumOf(order.paymentEvents, "captured");
  if (due <= taken) return undefined;
  const amount = { ...order.totals.total, amount: due - taken };
  return { intentId: intent.id, amount, taken, final: due === whole, key: `capture-${order.id}-${taken}` };
}

/** Whether what has come in and stayed covers the parcel, and delivery and parcels before it. */
export function isCovered(order: Order, parcel: Shipment): boolean {
  return order.paidAt !== undefined || keptOf(order) >= dueOnceSent(order, parcel);
}
