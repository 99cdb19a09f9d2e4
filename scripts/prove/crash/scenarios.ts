import { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Cart } from "@quayside/shared/cart/schema.ts";
import { checkoutOperations, type PlacedOrder } from "@quayside/shared/checkout/contract.ts";
import { orderOperations } from "@quayside/shared/orders/contract.ts";
import { type Answer, type Call, dataOf } from "../world/call.ts";
import { insist, isFinal } from "../world/insist.ts";
import { pick } from "../world/random.ts";
import { newKey, type OwnCart, type OwnOrder, type Shopper } from "../world/shopper.ts";
import type { World } from "../world.ts";
import { openStaff, staffWork } from "./staff-work.ts";
import { type Wallet, withWallet } from "./wallets.ts";

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
  "is sent from two places",
  "is sent in part, the rest taken off",
  "does without a unit",
  "gets some money back",
  "is held, then sent",
  "moves, then is sent",
  "brings units back",
  "is given back twice at once",
  "pays part by gift card and is cancelled",
  "pays all by gift card and gets some back",
  "pays part by credit and gets it back",
  "pays part by credit and does without a unit",
  "never pays what the gift card left",
] as const;
export type Scenario = (typeof scenarios)[number];

/** Where money is taken with each parcel. */
export const scenariosOfParcels = [
  "is sent in two parcels",
  "is sent from two places",
  "is sent in part, the rest taken off",
  "is held, then sent",
  "moves, then is sent",
  "brings units back",
  "is cancelled paid",
  "does without a unit",
] as const satisfies readonly Scenario[];

/** Who pays with more than a card. */
const wallets: Partial<Record<Scenario, Wallet>> = {
  "pays part by gift card and is cancelled": { giftCard: 1000 },
  "pays all by gift card and gets some back": { giftCard: 5000 },
  "pays part by credit and gets it back": { credit: 800 },
  "pays part by credit and does without a unit": { credit: 2000 },
  "never pays what the gift card left": { giftCard: 1500 },
};

/** The first who walks away at once, whatever the answer; everybody else insists. */
export interface Behaviour {
  scenario: Scenario;
  insists: boolean;
}

export function behaviour(random: () => number, lived: readonly Scenario[]): Behaviour {
  return { scenario: pick(lived, random), insists: random() < 0.8 };
}

/** What a shopper was told, to be held against the books. */
export interface Told {
  cartId: string;
  /** What came of asking, when it was not the order. */
  refusal?: string;
  orderId?: string;
  /** What staff who insist were told against all expectation. */
  odd: string[];
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

/** A cart for the scenario: two of a thing with a tenth off, and what is to pay beside the card. */
export async function cartFor({ world }: Pick<Life, "world">, scenario: Scenario): Promise<OwnCart> {
  const sku = scenario === "is sent from two places" ? await scattered(world) : world.thing.sku;
  const cart = await world.shopper.readyCart([{ sku, quantity: 2 }], { code: "TENTH" });
  const wallet = wallets[scenario];
  return wallet ? withWallet(world, cart, wallet) : cart;
}

/** A thing of which one lies at each of two places. */
async function scattered({ catalogue }: World): Promise<string> {
  const { sku } = await catalogue.product({ stock: 1 });
  await catalogue.receive(sku, "north", 1);
  return sku;
}

/** Declined, the shopper takes the order back and buys the same cart anew. */
async function changeOrder(
  { world, shopper, call }: Life,
  persist: Persist,
  cart: OwnCart,
  own: OwnOrder,
): Promise<Told> {
  const told = { cartId: cart.cartId, orderId: own.orderId, odd: [] };
  const { orderId, headers } = own;
  const reopened = await persist(() => call(checkoutOperations.reopenCart, { params: { orderId }, headers }));
  if (reopened.status !== 200) return told;
  // Another tab still shows the payment of the order that was given up: the provider must not take it any more.
  await shopper.confirmAtProvider(own.payment?.intentId ?? "").catch(() => undefined);
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
  const odd: string[] = [];
  const act = openStaff(world, life.call, persist, (told) => void (insists && odd.push(`${scenario}: ${told}`)));
  const key = newKey();
  const answer = await persist(() => shopper.place(cart, key));
  if (answer.status !== 201) return { cartId: cart.cartId, refusal: `${answer.status} ${answer.text}`, odd };
  const placed = dataOf<PlacedOrder>(answer);
  const own = { ...placed, headers: { "x-order-token": placed.orderToken } };
  const { orderId } = placed;
  const intentId = placed.payment?.intentId ?? "";
  const told = { cartId: cart.cartId, orderId, odd };

  if (scenario === "never pays" || scenario === "never pays what the gift card left") return told;
  if (scenario === "is cancelled unpaid") {
    await act(orderOperations.cancel, { params: { orderId }, body: { reason: "As agreed" } });
    return told;
  }
  if (scenario === "declined, then pays" || scenario === "changes the order") {
    await shopper.confirmAtProvider(intentId, "pm_card_visa_chargeDeclined");
    await persist(() => shopper.confirm(own));
  }
  if (scenario === "changes the order") return changeOrder(life, persist, cart, own);
  if (intentId) await shopper.confirmAtProvider(intentId);
  if (scenario !== "pays and leaves") await persist(() => shopper.confirm(own));
  if (scenario in staffWork) await staffWork[scenario as keyof typeof staffWork](act, orderId);
  return told;
}
