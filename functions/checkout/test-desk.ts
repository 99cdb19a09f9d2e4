import type { InputOf } from "@quayside/shared/contract/operation.ts";
import type { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import type { ShipmentLine } from "@quayside/shared/orders/shipment.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { exceptionsOf } from "../exceptions/store.ts";
import type { StockCounters } from "../inventory/stock-counters.ts";
import { stockOf } from "../inventory/store.ts";
import { cancelOrder } from "../orders/cancel-order.ts";
import { createShipment } from "../orders/create-shipment.ts";
import { shipShipment } from "../orders/move-shipment.ts";
import { orderDetail } from "../orders/order-detail.ts";
import type { OrderRecord } from "../orders/record.ts";
import { refundOrder } from "../orders/refund-order.ts";
import { orderOf } from "../orders/step.ts";
import { settlePayment } from "../payments/settle-payment.ts";
import { type Ctx, systemCtx } from "../platform/ctx.ts";
import { sweepOrder } from "./sweep-order.ts";
import type { Swept } from "./swept.ts";
import type { TestCheckout } from "./test-checkout.ts";

export const ofOrder = (orderId: string) => ({ params: { orderId }, query: undefined, body: undefined });

/** What a test of an order's later life does with it, over and over. */
export interface TestDesk {
  /** A SKU of its own with three units. */
  sku: string;
  system(): Ctx;
  order(quantity?: number): Promise<{ orderId: string; orderToken: string; intentId: string; ctx: Ctx }>;
  settle(orderId: string): Promise<OrderRecord>;
  sweep(orderId: string): Promise<Swept>;
  cancel(orderId: string): Promise<OrderDetail>;
  /** An order that is paid. */
  paid(quantity?: number): ReturnType<TestDesk["order"]>;
  /** A parcel with so many units of the only line. */
  parcel(orderId: string, quantity: number): Promise<string>;
  ship(orderId: string, quantity: number): Promise<string>;
  /** A parcel with units of any lines, on its way. */
  send(orderId: string, lines: ShipmentLine[]): Promise<string>;
  refund(orderId: string, body: Partial<InputOf<typeof orderOperations.refund>["body"]>): Promise<OrderDetail>;
  detail(orderId: string): Promise<OrderDetail>;
  level(): Promise<StockCounters | undefined>;
  /** Kinds of the exceptions about an order. */
  raised(orderId: string): Promise<string[]>;
}

let opened = 0;

export async function openTestDesk(shop: TestCheckout): Promise<TestDesk> {
  const { deps, clock } = shop;
  opened += 1;
  const sku = `MUG-${opened}`;
  await shop.shop.product(sku.toLowerCase(), 1200);
  await shop.shop.stock(sku, 3);
  const system = () => systemCtx(testStoreId, "test", clock);
  async function pack(orderId: string, lines: ShipmentLine[]): Promise<string> {
    const { order } = await createShipment(deps, system(), { ...ofOrder(orderId), body: { location: "main", lines } });
    return order.shipments.at(-1)?.id ?? "";
  }
  const desk: TestDesk = {
    sku,
    system,
    async order(quantity = 1) {
      const { payment, ...placed } = await shop.order({ [sku]: quantity });
      return { ...placed, intentId: payment?.intentId ?? "" };
    },
    async paid(quantity) {
      const placed = await desk.order(quantity);
      shop.provider.pay(placed.intentId);
      await desk.settle(placed.orderId);
      return placed;
    },
    parcel: (orderId, quantity) => pack(orderId, [{ lineId: "1", quantity }]),
    ship: (orderId, quantity) => desk.send(orderId, [{ lineId: "1", quantity }]),
    async send(orderId, lines) {
      const shipmentId = await pack(orderId, lines);
      await shipShipment(deps, system(), { params: { orderId, shipmentId }, query: undefined, body: {} });
      return shipmentId;
    },
    refund: (orderId, body) =>
      refundOrder(deps, system(), {
        ...ofOrder(orderId),
        body: { lines: [], delivery: 0, reason: "arrived broken", ...body },
      }),
    settle: (orderId) => settlePayment(deps, system(), orderId),
    sweep: (orderId) => sweepOrder(deps, system(), orderId),
    cancel: (orderId) => cancelOrder(deps, system(), { ...ofOrder(orderId), body: { reason: "asked by phone" } }),
    detail: async (orderId) => orderDetail(deps.db, system(), await orderOf(deps.db, system(), orderId)),
    level: async () => (await stockOf(deps.db, testStoreId, [sku], { consistent: true })).get(sku)?.[0],
    async raised(orderId) {
      const { items } = await exceptionsOf(deps.db, testStoreId, { state: "open" }, {});
      return items.filter((each) => each.orderId === orderId).map(({ kind }) => kind);
    },
  };
  return desk;
}

/** What each account holds after an order's postings; those at zero are left out. */
export function accountsOf({ ledger }: OrderDetail): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { account, amount } of ledger) sums[account] = (sums[account] ?? 0) + amount.amount;
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}
