import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import { deliveryLeft, paidFor, refundableOf, sumOfParts } from "@quayside/shared/orders/refundable.ts";
import type { Order, OrderDetail } from "@quayside/shared/orders/schema.ts";
import { stockUnits } from "@quayside/shared/orders/stock-units.ts";
import { unitsOf } from "@quayside/shared/orders/units.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { restockWrites } from "../inventory/ship.ts";
import { type SettleDeps, settleOrder } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import { notPossible } from "./errors.ts";
import { orderDetail } from "./order-detail.ts";
import { owedRefund, owedWrites } from "./owed.ts";
import { type OrderRecord, owesMoney } from "./record.ts";
import { stepOnce } from "./staff-step.ts";
import { changed, type Step } from "./step.ts";
import { refusedWish } from "./wish.ts";

type RefundOperation = typeof orderOperations.refund;
type Body = InputOf<RefundOperation>["body"];

/**
 * Money goes back for shipped units, for delivery, or as an amount of its own; units that never left are cancelled instead.
 * Owed from the first transaction on, so that a process that dies before the provider has answered leaves no doubt.
 */
export async function refundOrder(
  deps: SettleDeps,
  ctx: Ctx,
  { params, body }: InputOf<RefundOperation>,
): Promise<OrderDetail> {
  const { locations } = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const record = await stepOnce(deps, ctx, params.orderId, (current) => {
    return refusal(current.order, body, locations) ?? refunding(deps, ctx, current, body);
  });
  return orderDetail(deps.db, ctx, owesMoney(record) ? await settleOrder(deps, ctx, record) : record);
}

/** Minor units it comes to. */
function amountOf(order: Order, { amount, lines, delivery }: Body): number {
  return amount ?? Math.min(sumOfParts(paidFor(order, { lines, delivery }).parts), refundableOf(order));
}

function tooLarge(field: string, reason: string): AppError {
  return new AppError("unprocessable", "REFUND_TOO_LARGE", `${reason}. Nothing was changed.`, { field, reason });
}

function refusal(order: Order, body: Body, locations: StoreSettings["locations"]): AppError | undefined {
  const { state, paidAt, paymentState, source } = order;
  if (source.kind === "import") {
    const why = "It was paid outside this shop: pay it back there, and import the return.";
    return notPossible("ORDER_NOT_REFUNDABLE", why, paymentState, "refunded");
  }
  if (!paidAt) return notPossible("ORDER_NOT_REFUNDABLE", "Nothing was paid for it.", paymentState, "refunded");
  if (state === "cancelled")
    return notPossible("ORDER_NOT_REFUNDABLE", "A cancelled order returns its money by itself.", state, "refunded");
  const tooMany = refusedWish(unitsOf(order), body.lines, (of) => of.shipped - of.refunded, "refunded");
  if (tooMany) return tooMany;
  const strange = body.lines.findIndex(({ restock }) => restock && !locations.some(({ id }) => id === restock));
  if (strange >= 0) {
    const details = { field: `lines.${strange}.restock`, reason: "is not a location of this store" };
    return new AppError("unprocessable", "VALIDATION_ERROR", "This location is not known.", details);
  }
  const leftOfDelivery = deliveryLeft(order);
  if (body.delivery > leftOfDelivery) return tooLarge("delivery", `at most ${leftOfDelivery} was paid for delivery`);
  const most = refundableOf(order);
  const amount = amountOf(order, body);
  if (amount > most) return tooLarge("amount", `at most ${most} can still be returned`);
  if (amount < body.delivery) return tooLarge("delivery", "the delivery is more than the whole refund");
  if (amount === 0 && body.lines.length === 0) return tooLarge("amount", "there is nothing to return");
  return undefined;
}

function refunding(deps: SettleDeps, ctx: Ctx, record: OrderRecord, body: Body): Step {
  const { order } = record;
  const { lines, delivery, reason } = body;
  const suggested = paidFor(order, { lines, delivery });
  const { currency } = order.totals.total;
  const refundLines = lines.map((line, index) => ({
    ...line,
    amount: { amount: suggested.lines[index] ?? 0, currency },
  }));
  const owing = { amount: amountOf(order, body), delivery, lines: refundLines, wanted: suggested.parts };
  const refund = owedRefund(deps, ctx, order, { ...owing, cause: "staff", reason });
  const next = changed(record, { refunds: [...order.refunds, refund] });
  const back = lines.flatMap(({ restock, ...line }) =>
    restock
      ? [...stockUnits(order.lines, [line])].map(([sku, quantity]) => ({ sku, location: restock, quantity }))
      : [],
  );
  const writes = [...owedWrites(deps, ctx, order, next.order), ...restockWrites(deps.clock, ctx, order.id, back)];
  return { action: "refund.owed", next, writes, reason };
}
