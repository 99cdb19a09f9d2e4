import { exceptionWrite } from "@quayside/functions/exceptions/store.ts";
import { reconcilePayments } from "@quayside/functions/payments/reconciliation/reconcile.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import type { Example } from "./example.ts";
import { dataOf, type Request } from "./world/call.ts";
import { staff } from "./world/callers.ts";
import { withKey } from "./world/shopper.ts";

const paidOrder =
  (more: Request = {}): Example =>
  async ({ shopper, thing }) => {
    const { orderId } = await shopper.paidOrder([{ sku: thing.sku }]);
    return { params: { orderId }, ...more };
  };

const oneUnit = { location: "main", lines: [{ lineId: "1", quantity: 1 }] };

/** A parcel that was just begun. */
const parcel =
  (more: Request = {}): Example =>
  async (world) => {
    const { params } = await paidOrder()(world);
    const begun = withKey({ params, body: oneUnit });
    const answer = await world.call(orderOperations.createShipment, begun, staff(world.tokens, ["admin"]));
    const { order } = dataOf<OrderDetail>(answer);
    return { params: { ...params, shipmentId: order.shipments[0]?.id ?? "" }, ...more };
  };

let differences = 0;

export const orderExamples: Record<string, Example> = {
  "orders.get": paidOrder(),
  "orders.cancel": paidOrder({ body: { reason: "Changed their mind" } }),
  "orders.hold": paidOrder({ body: { reason: "Address looks odd" } }),
  "orders.assign": paidOrder({ body: { staffId: null } }),
  "orders.release": async (world) => {
    const { params } = await paidOrder()(world);
    const held = withKey({ params, body: { reason: "Address looks odd" } });
    await world.call(orderOperations.hold, held, staff(world.tokens, ["admin"]));
    return { params };
  },
  "orders.capture": async (world) => {
    const placed = await world.shopper.order([{ sku: world.thing.sku }]);
    const intentId = placed.payment?.intentId ?? "";
    await world.stripe.client.paymentIntents.update(intentId, { capture_method: "manual" });
    await world.shopper.confirmAtProvider(intentId);
    await world.shopper.confirm(placed);
    return { params: { orderId: placed.orderId } };
  },
  "orders.cancel-lines": async (world) => {
    const { orderId } = await world.shopper.paidOrder([{ sku: world.thing.sku, quantity: 2 }]);
    return { params: { orderId }, body: { lines: [{ lineId: "1", quantity: 1 }], reason: "One is enough" } };
  },
  "orders.edit-address": paidOrder({
    body: {
      billingAddress: { name: "Ada Byron", line1: "1 High St", city: "Leeds", postcode: "LS1 1AA", country: "GB" },
    },
  }),
  "orders.refund": paidOrder({ body: { amount: 100, reason: "Arrived scratched" } }),
  "orders.retry-refund": async (world) => {
    const { orderId, headers } = await world.shopper.paidOrder([{ sku: world.thing.sku }]);
    const admin = staff(world.tokens, ["admin"]);
    const asked = withKey({ params: { orderId }, body: { amount: 100, reason: "Arrived scratched" } });
    const made = dataOf<OrderDetail>(await world.call(orderOperations.refund, asked, admin)).order.refunds[0];
    world.stripe.control.failRefund(made?.references[0] ?? "");
    await world.shopper.confirm({ orderId, headers });
    return { params: { orderId, refundId: made?.id ?? "" } };
  },
  "reconciliations.get": async (world) => {
    await reconcilePayments(world.deps, systemCtx(env.storeId, "examples", world.clock), { day: "2026-11-20" });
    return { params: { day: "2026-11-20" } };
  },
  "exceptions.resolve": async (world) => {
    differences += 1;
    const reference = `thing-${differences}`;
    const ctx = systemCtx(env.storeId, "examples", world.clock);
    const draft = { kind: "payment-differs", reference, message: "A difference" } as const;
    await world.catalogue.write(exceptionWrite(world.clock, ctx, draft));
    return { params: { exceptionId: `payment-differs:${reference}` }, body: { note: "Looked at it" } };
  },
  "orders.create-shipment": paidOrder({ body: oneUnit }),
  "orders.pick-shipment": parcel(),
  "orders.pack-shipment": parcel(),
  "orders.ship-shipment": parcel({ body: { carrier: "Royal Mail", trackingNumber: "RM1" } }),
  "orders.deliver-shipment": async (world) => {
    const { params } = await parcel()(world);
    const shipped = withKey({ params, body: {} });
    await world.call(orderOperations.shipShipment, shipped, staff(world.tokens, ["admin"]));
    return { params };
  },
  "orders.cancel-shipment": parcel({ body: { reason: "Wrong box" } }),
  "orders.note": paidOrder({ body: { text: "Called, will call back" } }),
};
