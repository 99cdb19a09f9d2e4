import { sweepOrder } from "@quayside/functions/checkout/sweep-order.ts";
import { settlePayment } from "@quayside/functions/payments/settle-payment.ts";
import { parcelsLeft } from "@quayside/shared/orders/parcels-left.ts";
import { deliveryLeft } from "@quayside/shared/orders/refundable.ts";
import type { Order, OrderDetail } from "@quayside/shared/orders/schema.ts";
import type { Act, Hands } from "./hands.ts";
import { momentOf } from "./moment.ts";
import type { Chapter, Units } from "./story.ts";

/** What a chapter is told with. */
interface Telling<Kind extends Chapter["do"]> {
  hands: Hands;
  act: Act;
  at: Date;
  detail: OrderDetail;
  chapter: Extract<Chapter, { do: Kind }>;
  /** Of its kind in its story, from 0. */
  place: number;
}

const lineIds = ({ lines }: Order, units: Units) =>
  lines.flatMap(({ lineId, sku }) => (units[sku] ? [{ lineId, quantity: units[sku] }] : []));

/** A parcel of what one place holds of the SKUs, or of all that is left. */
async function newParcel(act: Act, { order, reservations }: OrderDetail, only?: readonly string[]) {
  const skuOf = new Map(order.lines.map(({ lineId, sku }) => [lineId, sku]));
  const planned = parcelsLeft({ order, reservations }).map(({ location, lines }) => ({
    location,
    lines: lines.filter(({ lineId }) => !only || only.includes(skuOf.get(lineId) ?? "")),
  }));
  const body = planned.find(({ lines }) => lines.length > 0);
  if (!body) throw new Error(`${order.number} has nothing left to send`);
  const made = await act("orders.create-shipment", { params: { orderId: order.id }, body });
  return made.order.shipments.at(-1);
}

async function ship({ act, detail, chapter, place }: Telling<"ship">): Promise<void> {
  const known = detail.order.shipments[place];
  const parcel = known ?? (await newParcel(act, detail, chapter.only));
  if (!parcel || ["shipped", "delivered"].includes(parcel.state)) return;
  const params = { orderId: detail.order.id, shipmentId: parcel.id };
  const { carrier, tracking: trackingNumber } = chapter;
  await act("orders.ship-shipment", { params, body: { carrier, trackingNumber } });
}

async function pack({ act, detail }: Telling<"pack">): Promise<void> {
  const parcel = detail.order.shipments[0] ?? (await newParcel(act, detail));
  if (!parcel || parcel.state === "packed") return;
  await act("orders.pack-shipment", { params: { orderId: detail.order.id, shipmentId: parcel.id } });
}

async function deliver({ act, detail: { order }, chapter }: Telling<"deliver">): Promise<void> {
  const parcel = order.shipments[chapter.parcel - 1];
  if (parcel?.state !== "shipped") return;
  await act("orders.deliver-shipment", { params: { orderId: order.id, shipmentId: parcel.id } });
}

/** Refunds that staff made, in their sequence: one that is there is only followed through. */
async function refund(
  {
    act,
    hands,
    at,
    detail: { order },
    place,
  }: Pick<Telling<Chapter["do"]>, "act" | "hands" | "at" | "detail" | "place">,
  body: Parameters<typeof bodyOfRefund>[0],
): Promise<void> {
  const known = order.refunds.filter(({ cause }) => cause === "staff")[place];
  if (!known) await act("orders.refund", { params: { orderId: order.id }, body: bodyOfRefund(body) });
  hands.stripe.settle();
  await settlePayment(hands, hands.system(at, "stripe"), order.id);
}

const bodyOfRefund = (body: {
  lines?: { lineId: string; quantity: number; restock: string }[];
  delivery?: number;
  amount?: number;
  reason: string;
}) => body;

async function dispute({ hands, at, detail: { order }, chapter }: Telling<"dispute">): Promise<void> {
  if (order.paymentEvents.some(({ kind }) => kind === "disputed")) return;
  const intent = await hands.payments.getIntent(order.paymentIntentId ?? "");
  const { reason, inquiry = false } = chapter;
  if (intent.disputes.length === 0) hands.stripe.raiseDispute({ payment_intent: intent.id, reason, inquiry });
  hands.stripe.settle();
  await settlePayment(hands, hands.system(at, "stripe"), order.id);
}

const tellings: { [Kind in Chapter["do"]]: (telling: Telling<Kind>) => Promise<unknown> } = {
  ship,
  pack,
  deliver,
  dispute,
  hold: async ({ act, detail: { order }, chapter: { reason } }) =>
    order.hold ?? act("orders.hold", { params: { orderId: order.id }, body: { reason } }),
  async cancel({ hands, act, at, detail: { order }, chapter: { reason } }) {
    if (order.state !== "cancelled") await act("orders.cancel", { params: { orderId: order.id }, body: { reason } });
    hands.stripe.settle();
    await settlePayment(hands, hands.system(at, "stripe"), order.id);
  },
  async "cancel-lines"({ hands, act, at, detail: { order }, chapter: { units, reason } }) {
    const lines = lineIds(order, units);
    if (order.lines.every(({ cancelled }) => cancelled === 0))
      await act("orders.cancel-lines", { params: { orderId: order.id }, body: { lines, reason } });
    hands.stripe.settle();
    await settlePayment(hands, hands.system(at, "stripe"), order.id);
  },
  "take-back": (telling) => {
    const { detail, chapter } = telling;
    const lines = lineIds(detail.order, chapter.units).map((line) => ({ ...line, restock: "main" }));
    const delivery = chapter.all ? deliveryLeft(detail.order) : 0;
    return refund(telling, { lines, delivery, reason: chapter.reason });
  },
  "pay-back": (telling) => refund(telling, { amount: telling.chapter.amount, reason: telling.chapter.reason }),
  expire: async ({ hands, at, detail: { order } }) =>
    order.state === "open" && sweepOrder(hands, hands.system(at, "sweeper"), order.id),
  note: async ({ act, detail: { order }, chapter: { text } }) =>
    order.notes.some((note) => note.text === text) ||
    act("orders.note", { params: { orderId: order.id }, body: { text } }),
};

/** Does what a chapter says, unless it was done before. `all` are the chapters of its story. */
export async function tellChapter(
  { hands, start }: { hands: Hands; start: Date },
  orderId: string,
  chapter: Chapter,
  all: readonly Chapter[],
): Promise<void> {
  const at = momentOf(start, chapter.when);
  const act = hands.staff(at);
  const detail = await act("orders.get", { params: { orderId } });
  const place = all.filter((each) => each.do === chapter.do).indexOf(chapter);
  // The table has for each kind what tells a chapter of that kind.
  const tell = tellings[chapter.do] as (telling: Telling<Chapter["do"]>) => Promise<unknown>;
  await tell({ hands, act, at, detail, chapter, place });
}
