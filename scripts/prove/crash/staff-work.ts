import type { Operation } from "@quayside/shared/contract/operation.ts";
import { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { type Answer, type Call, dataOf, type Request } from "../world/call.ts";
import { staff } from "../world/callers.ts";
import { keyed } from "../world/shopper.ts";
import type { World } from "../world.ts";

/** Staff do something, under one key however often they try. Undefined where they were refused, or gave up asking. */
export type Act = (operation: Operation, request: Request, expected?: Expected) => Promise<OrderDetail | undefined>;

type Expected = "granted" | "refused" | "either";

export function openStaff(
  { tokens, clock }: World,
  call: Call,
  persist: (send: () => Promise<Answer>) => Promise<Answer>,
  odd: (told: string) => void,
): Act {
  return async (operation, request, expected = "granted") => {
    const headers = keyed();
    const send = () => call(operation, { ...request, headers }, staff(tokens, ["admin"], { now: clock.now() }));
    const { status, text } = await persist(send);
    const isGranted = status === 200;
    const answered = status < 500 && status !== 429;
    if (answered && expected !== "either" && isGranted !== (expected === "granted"))
      odd(`${operation.id} is to be ${expected}: ${status} ${text.slice(0, 300)}`);
    return isGranted ? dataOf<OrderDetail>({ status, text, headers: {} }) : undefined;
  };
}

const { createShipment, shipShipment, deliverShipment } = orderOperations;

/** A parcel from one location, all the way; `units` of the only line. */
async function sendParcel(act: Act, orderId: string, location = "main", quantity = 1): Promise<void> {
  const params = { orderId };
  const body = { location, lines: [{ lineId: "1", quantity }] };
  const packed = await act(createShipment, { params, body });
  const shipmentId = packed?.order.shipments.at(-1)?.id;
  if (!shipmentId) return;
  await act(shipShipment, { params: { orderId, shipmentId }, body: { carrier: "By hand" } });
  await act(deliverShipment, { params: { orderId, shipmentId } });
}

async function holdAndSend(act: Act, orderId: string): Promise<void> {
  const params = { orderId };
  const held = await act(orderOperations.hold, { params, body: { reason: "Address looks odd" } });
  const body = { location: "main", lines: [{ lineId: "1", quantity: 1 }] };
  if (held) await act(createShipment, { params, body }, "refused");
  await act(orderOperations.release, { params });
  await sendParcel(act, orderId);
}

async function correctAndSend(act: Act, orderId: string): Promise<void> {
  const shippingAddress = { name: "Ada Byron", line1: "1 High St", city: "Leeds", postcode: "LS1 1AA", country: "GB" };
  await act(orderOperations.editAddress, { params: { orderId }, body: { shippingAddress } });
  await sendParcel(act, orderId, "main", 2);
}

/** Wherever its units are held, as its reservations have it. */
async function sendFromEverywhere(act: Act, orderId: string): Promise<void> {
  const params = { orderId };
  const noted = await act(orderOperations.note, { params, body: { text: "From two places" } });
  for (const { location, quantity, state } of noted?.reservations ?? [])
    if (state === "held") await sendParcel(act, orderId, location, quantity);
}

async function bringBack(act: Act, orderId: string): Promise<void> {
  const params = { orderId };
  await sendParcel(act, orderId, "main", 2);
  const body = { lines: [{ lineId: "1", quantity: 1, restock: "north" }], reason: "Does not fit" };
  await act(orderOperations.refund, { params, body });
  const rest = { lines: [{ lineId: "1", quantity: 1 }], delivery: 395, reason: "Broken" };
  await act(orderOperations.refund, { params, body: rest });
}

/** Two of staff give back most of it at the same moment: there is enough for one of them. */
async function giveBackTwice(act: Act, orderId: string): Promise<void> {
  const request = { params: { orderId }, body: { amount: 1600, reason: "Came late" } };
  const both = await Promise.all([1, 2].map(() => act(orderOperations.refund, request, "either")));
  if (both.some(Boolean)) await act(orderOperations.refund, request, "refused");
}

const cancel = (act: Act, orderId: string) =>
  act(orderOperations.cancel, { params: { orderId }, body: { reason: "As agreed" } });
const refund = (amount: number) => (act: Act, orderId: string) =>
  act(orderOperations.refund, { params: { orderId }, body: { amount, reason: "Came late" } });

async function sendPartOnly(act: Act, orderId: string): Promise<void> {
  await sendParcel(act, orderId);
  const body = { lines: [{ lineId: "1", quantity: 1 }], reason: "Broken on the shelf" };
  await act(orderOperations.cancelLines, { params: { orderId }, body });
}

/** What staff do with an order that is paid. */
export const staffWork = {
  "is cancelled paid": cancel,
  "is sent in two parcels": async (act: Act, orderId: string) => {
    await sendParcel(act, orderId);
    await sendParcel(act, orderId);
  },
  "is sent from two places": sendFromEverywhere,
  "is sent in part, the rest taken off": sendPartOnly,
  "does without a unit": (act: Act, orderId: string) => {
    const body = { lines: [{ lineId: "1", quantity: 1 }], reason: "Broken on the shelf" };
    return act(orderOperations.cancelLines, { params: { orderId }, body });
  },
  "gets some money back": refund(100),
  "is held, then sent": holdAndSend,
  "moves, then is sent": correctAndSend,
  "brings units back": bringBack,
  "is given back twice at once": giveBackTwice,
  "pays part by gift card and is cancelled": cancel,
  "pays all by gift card and gets some back": refund(700),
  "pays part by credit and gets it back": refund(2645),
  "pays part by credit and does without a unit": (act: Act, orderId: string) => {
    const body = { lines: [{ lineId: "1", quantity: 1 }], reason: "Broken on the shelf" };
    return act(orderOperations.cancelLines, { params: { orderId }, body });
  },
} as const;
