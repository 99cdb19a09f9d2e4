import { stockOf } from "@quayside/functions/inventory/store.ts";
import { env } from "@quayside/functions/platform/env.ts";
import type { PlacedOrder } from "@quayside/shared/checkout/contract.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Checks, Proof, Size } from "./proof.ts";
import { ordersIn, stockFaults } from "./world/books.ts";
import { type Answer, dataOf, errorCode, errorDetails } from "./world/call.ts";
import { insist, isFinal } from "./world/insist.ts";
import { manyCarts } from "./world/many-carts.ts";
import { newKey, type OwnCart } from "./world/shopper.ts";
import { openStormyWorld, stormRates } from "./world/stormy-world.ts";
import type { World } from "./world.ts";

const units = 50;
/** Where they lie. */
const places = [
  ["main", 30],
  ["north", 20],
] as const;

/** Longer than the lease of a keyed request whose holder could not even give it back. */
const leaseSeconds = 31;

interface Attempt {
  own: OwnCart;
  key: string;
  answer: Answer;
}

/** Every third shopper orders the same cart in two tabs, each under a key of its own. */
const tabsOf = (own: OwnCart, index: number) => (index % 3 === 0 ? [own, own] : [own]);

/** Everybody orders at once and insists; who still waits for a lease that nobody gave back comes again when it ran out. */
async function rush(world: World, carts: readonly OwnCart[]): Promise<Attempt[]> {
  const attempts = carts.flatMap(tabsOf).map((own) => ({ own, key: newKey() }));
  const send = async ({ own, key }: { own: OwnCart; key: string }) => {
    const answer = await insist(() => world.shopper.place(own, key), { tries: 12, pause: 100 });
    return { own, key, answer };
  };
  let done = await Promise.all(attempts.map(send));
  for (let round = 0; round < 5 && done.some(({ answer }) => !isFinal(answer)); round += 1) {
    world.clock.advance(leaseSeconds);
    done = await Promise.all(done.map((each) => (isFinal(each.answer) ? each : send(each))));
  }
  return done;
}

/** The order that an answer tells of: as granted, or, in a second tab, as what the cart became already. */
function toldOrder(answer: Answer): string | undefined {
  if (answer.status === 201) return dataOf<PlacedOrder>(answer).orderId;
  return errorCode(answer) === "CART_CLOSED" ? errorDetails(answer).orderId : undefined;
}

function judgeAnswers(checks: Checks, attempts: readonly Attempt[], byCart: ReadonlyMap<string, Order>): void {
  for (const { own, answer } of attempts) {
    const order = byCart.get(own.cartId);
    const code = errorCode(answer) ?? "";
    const told = toldOrder(answer);
    const tell = () => `${own.cartId}: ${answer.status} ${code}, order ${order?.id ?? "none"}`;
    checks.that("everybody is answered for good", isFinal(answer), tell);
    checks.that("nobody with an order is told anything but the order", !order || told !== undefined, tell);
    checks.that("nobody is told of an order that is not there", told === undefined || order !== undefined, tell);
    if (told === undefined) checks.that("the rest are told that it is sold out", code === "SOLD_OUT", tell);
    else checks.that("each is told of their own order", told === order?.id, tell);
  }
}

async function judge(checks: Checks, world: World, sku: string, attempts: readonly Attempt[], shoppers: number) {
  const items = await world.table.items();
  const orders = ordersIn(items);
  const byCart = new Map(orders.map(({ order }) => [order.cartId ?? "", order]));
  judgeAnswers(checks, attempts, byCart);
  const levels = (await stockOf(world.table.db, env.storeId, [sku], { consistent: true })).get(sku) ?? [];
  checks.equal("exactly as many orders as units", orders.length, Math.min(units, shoppers));
  checks.equal("one order a cart", byCart.size, orders.length);
  checks.equal("order numbers are unique", new Set(orders.map(({ order }) => order.number)).size, orders.length);
  checks.equal(
    "every unit is reserved at its place, none twice",
    levels.map(({ location, onHand, reserved, available }) => [location, onHand, reserved, available]),
    places.map(([place, kept]) => [place, kept, kept, 0]),
  );
  const faults = await stockFaults(world.table.db, orders);
  checks.that("counters are the sums of their movements", faults.length === 0, () => faults.join("; "));
  const intents = await world.stripe.client.paymentIntents.list({ limit: 100 });
  checks.equal("one payment intent an order", intents.data.length, orders.length);
}

async function proveOnce(checks: Checks, seed: number, shoppers: number) {
  const { world, counts, storm } = await openStormyWorld(seed, { pace: 4 });
  try {
    const { sku } = await world.catalogue.product({ stock: places[0][1] });
    await world.catalogue.receive(sku, ...places[1]);
    const carts = await manyCarts(world, sku, shoppers);
    const attempts = await storm(() => rush(world, carts));
    await judge(checks, world, sku, attempts, shoppers);
    const unexpected = world.faults.length;
    return { ...counts, unexpected };
  } finally {
    await world.close();
  }
}

async function proveOversell(checks: Checks, { small, seed }: Size) {
  const { shoppers, seeds } = small ? { shoppers: 120, seeds: 1 } : { shoppers: 1000, seeds: 20 };
  const faults: Record<string, number> = {};
  for (let each = seed; each < seed + seeds; each += 1) {
    const counts = await proveOnce(checks, each, shoppers);
    for (const [name, count] of Object.entries(counts)) faults[name] = (faults[name] ?? 0) + count;
  }
  return { shoppers, units, seeds, rates: stormRates, faults };
}

export const oversell: Proof = {
  name: "oversell",
  summary: `many checkouts at once for ${units} units while the table fails: exactly ${units} sold, and everybody told the truth`,
  run: proveOversell,
};
