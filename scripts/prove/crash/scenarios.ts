import { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Cart } from "@quayside/shared/cart/schema.ts";
import { checkoutOperations, type PlacedOrder } from "@quayside/shared/checkout/contract.ts";
import type { Operation } from "@quayside/shared/contract/operation.ts";
import { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { type Answer, type Call, dataOf, type Request } from "../world/call.ts";
import { staff } from "../world/callers.ts";
import { insist, isFinal } from "../world/insist.ts";
import { pick } from "../world/random.ts";
import { keyed, newKey, type OwnCart, type OwnOrder, type Shopper } from "../world/shopper.ts";
import type { World } from "../world.ts";

/** How a shopper and the staff behave; each is one checkout with its ups and downs. */
export const scenarios = [
  "pays",
  "pays and leaves",
  "declined, then pays",
  "never pays",
  "is cancelled unpaid",
  "is cancelled paid",
  "changes the order",
  "is sent in two parcels",
  "does without a unit",
  "gets some money back",
] as const;
export type Scenario = (typeof scenarios)[number];

/** The first who walks away at once, whatever the answer; everybody else insists. */
export interface Behaviour {
  scenario: Scenario;
  insists: boolean;
}

export function behaviour(random: () => number): Behaviour {
  return { scenario: pick(scenarios, random), insists: random() < 0.8 };
}

/** What a shopper was told, to be held against the books. */
export interface Told {
  cartId: string;
  /** What came of asking, when it was not the order. */
  refusal?: string;
  orderId?: string;
}

/** Longer than a worker that died holds the lease of what it was working on. */
const leaseSeconds = 31;

async function persisted({ clock }: World, send: () => Promise<Answer>): Promise<Answer> {
  for (let round = 1; ; round += 1) {
    const answer = await insist(send, { tries: 8, pause: 10 });
    if (isFinal(answer) || round >= 50) return answer;
    clock.advance(leaseSeconds);
  }
}

interface Life {
  world: World;
  shopper: Shopper;
  call: Call;
}

type Persist = (send: () => Promise<Answer>) => Promise<Answer>;
type Act = (operation: Operation, request: Request) => Promise<OrderDetail | undefined>;

/** Staff do something, under one key however often they try; nothing where the answer never came. */
function openStaff({ world, call }: Life, persist: Persist): Act {
  return async (operation, request) => {
    const headers = keyed();
    const answer = await persist(() => call(operation, { ...request, headers }, staff(world.tokens, ["admin"])));
    return answer.status === 200 ? dataOf<OrderDetail>(answer) : undefined;
  };
}

async function sendParcel(act: Act, orderId: string): Promise<void> {
  const params = { orderId };
  const body = { location: "main", lines: [{ lineId: "1", quantity: 1 }] };
  const packed = await act(orderOperations.createShipment, { params, body });
  const shipmentId = packed?.order.shipments.at(-1)?.id;
  if (!shipmentId) return;
  await act(orderOperations.shipShipment, { params: { orderId, shipmentId }, body: { carrier: "By hand" } });
  await act(orderOperations.deliverShipment, { params: { orderId, shipmentId } });
}

/** What staff do with an order that is paid. */
const paidOrders: Partial<Record<Scenario, (act: Act, orderId: string) => Promise<unknown>>> = {
  "is cancelled paid": (act, orderId) =>
    act(orderOperations.cancel, { params: { orderId }, body: { reason: "As agreed" } }),
  "is sent in two parcels": async (act, orderId) => {
    await sendParcel(act, orderId);
    await sendParcel(act, orderId);
  },
  "does without a unit": (act, orderId) => {
    const body = { lines: [{ lineId: "1", quantity: 1 }], reason: "Broken on the shelf" };
    return act(orderOperations.cancelLines, { params: { orderId }, body });
  },
  "gets some money back": (act, orderId) =>
    act(orderOperations.refund, { params: { orderId }, body: { amount: 100, reason: "Came late" } }),
};

/** Declined, the shopper takes the order back and buys the same cart anew. */
async function changeOrder(
  { world, shopper, call }: Life,
  persist: Persist,
  cart: OwnCart,
  own: OwnOrder,
): Promise<Told> {
  const told = { cartId: cart.cartId, orderId: own.orderId };
  const { orderId, headers } = own;
  const reopened = await persist(() => call(checkoutOperations.reopenCart, { params: { orderId }, headers }));
  if (reopened.status !== 200) return told;
  const again = await world.call(cartOperations.get, { params: { cartId: cart.cartId }, headers: cart.headers });
  const key = newKey();
  const quoteHash = again.status === 200 ? dataOf<Cart>(again).quoteHash : cart.quoteHash;
  const answer = await persist(() => shopper.place({ ...cart, quoteHash }, key));
  if (answer.status !== 201) return told;
  const placed = dataOf<PlacedOrder>(answer);
  await shopper.confirmAtProvider(placed.payment?.intentId ?? "");
  await persist(() => shopper.confirm({ ...placed, headers: { "x-order-token": placed.orderToken } }));
  return { ...told, orderId: placed.orderId };
}

/** Lives a scenario through the worker, whose deaths come back as answers that never came. */
export async function liveThrough(life: Life, cart: OwnCart, { scenario, insists }: Behaviour): Promise<Told> {
  const { world, shopper } = life;
  const persist: Persist = (send) => (insists ? persisted(world, send) : send());
  const act = openStaff(life, persist);
  const key = newKey();
  const answer = await persist(() => shopper.place(cart, key));
  if (answer.status !== 201) return { cartId: cart.cartId, refusal: `${answer.status} ${answer.text}` };
  const placed = dataOf<PlacedOrder>(answer);
  const own = { ...placed, headers: { "x-order-token": placed.orderToken } };
  const { orderId } = placed;
  const intentId = placed.payment?.intentId ?? "";
  const told = { cartId: cart.cartId, orderId };

  if (scenario === "never pays") return told;
  if (scenario === "is cancelled unpaid") {
    await act(orderOperations.cancel, { params: { orderId }, body: { reason: "As agreed" } });
    return told;
  }
  if (scenario === "declined, then pays" || scenario === "changes the order") {
    await shopper.confirmAtProvider(intentId, "pm_card_visa_chargeDeclined");
    await persist(() => shopper.confirm(own));
  }
  if (scenario === "changes the order") return changeOrder(life, persist, cart, own);
  await shopper.confirmAtProvider(intentId);
  if (scenario !== "pays and leaves") await persist(() => shopper.confirm(own));
  await paidOrders[scenario]?.(act, orderId);
  return told;
}
