import type { PlacedOrder } from "@quayside/shared/checkout/contract.ts";
import { orderOperations } from "@quayside/shared/orders/contract.ts";
import { type Answer, type Call, dataOf } from "../world/call.ts";
import { staff } from "../world/callers.ts";
import { insist, isFinal } from "../world/insist.ts";
import { pick } from "../world/random.ts";
import { keyed, newKey, type OwnCart, type Shopper } from "../world/shopper.ts";
import type { World } from "../world.ts";

/** How a shopper and the staff behave; each is one checkout with its ups and downs. */
export const scenarios = [
  "pays",
  "pays and leaves",
  "declined, then pays",
  "never pays",
  "is cancelled unpaid",
  "is cancelled paid",
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

/** Lives a scenario through the worker, whose deaths come back as answers that never came. */
export async function liveThrough(
  { world, shopper, call }: { world: World; shopper: Shopper; call: Call },
  cart: OwnCart,
  { scenario, insists }: Behaviour,
): Promise<Told> {
  const persist = (send: () => Promise<Answer>) => (insists ? persisted(world, send) : send());
  const key = newKey();
  const answer = await persist(() => shopper.place(cart, key));
  if (answer.status !== 201) return { cartId: cart.cartId, refusal: `${answer.status} ${answer.text}` };
  const placed = dataOf<PlacedOrder>(answer);
  const own = { ...placed, headers: { "x-order-token": placed.orderToken } };
  const intentId = placed.payment?.intentId ?? "";
  const told = { cartId: cart.cartId, orderId: placed.orderId };
  const cancel = () => {
    const headers = keyed();
    const request = { params: { orderId: placed.orderId }, headers, body: { reason: "As agreed" } };
    return persist(() => call(orderOperations.cancel, request, staff(world.tokens, ["admin"])));
  };

  if (scenario === "never pays") return told;
  if (scenario === "is cancelled unpaid") {
    await cancel();
    return told;
  }
  if (scenario === "declined, then pays") {
    await shopper.confirmAtProvider(intentId, "pm_card_visa_chargeDeclined");
    await persist(() => shopper.confirm(own));
  }
  await shopper.confirmAtProvider(intentId);
  if (scenario !== "pays and leaves") await persist(() => shopper.confirm(own));
  if (scenario === "is cancelled paid") await cancel();
  return told;
}
