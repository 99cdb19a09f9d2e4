import { stockOf } from "@quayside/functions/inventory/store.ts";
import type { OrderRecord } from "@quayside/functions/orders/record.ts";
import { env } from "@quayside/functions/platform/env.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { stockUnits } from "@quayside/shared/orders/stock-units.ts";
import type Stripe from "stripe";
import type { Checks } from "../proof.ts";
import { ordersIn, stockFaults, sumsBy } from "../world/books.ts";
import { judgePromotions, judgeSums, judgeTenders } from "../world/judge-books.ts";
import type { World } from "../world.ts";
import type { Ending } from "./buy.ts";
import { places, type RushShop } from "./shop.ts";

/** Units of a SKU that nobody holds, over all locations. */
async function freeOf(world: World, skus: readonly string[]): Promise<Map<string, number>> {
  const stock = await stockOf(world.table.db, env.storeId, skus, { consistent: true });
  return new Map(skus.map((sku) => [sku, (stock.get(sku) ?? []).reduce((sum, { available }) => sum + available, 0)]));
}

/** What everybody was told, right after a wave: stock only goes down in one. */
export async function judgeEndings(checks: Checks, world: World, shop: RushShop, endings: readonly Ending[]) {
  const byCart = new Map(ordersIn(await world.table.items()).map(({ order }) => [order.cartId ?? "", order]));
  const free = await freeOf(world, [shop.mug, shop.spoon]);
  for (const { buyer, orderId, soldOut, odd } of endings) {
    const { cart, wants, code } = buyer;
    const order = byCart.get(cart.cartId);
    const tell = () =>
      `${cart.cartId} with ${code ?? "no code"}: told ${orderId ?? odd ?? "sold out"}, has ${order?.id}`;
    checks.that("everybody gets an order or is told that it is sold out", odd === undefined, tell);
    checks.that("each tab is told of the cart's own order", orderId === undefined || orderId === order?.id, tell);
    checks.that("nobody with an order is told that it is sold out", !(soldOut && order), tell);
    const could = [...wants].every(([sku, units]) => (free.get(sku) ?? 0) >= units);
    checks.that("who is told so could not be served", !(soldOut && could), tell);
    if (order?.state === "cancelled" || !order) continue;
    const got = order.promotions.some(({ id, applied }) => id === shop.limited.id && applied);
    if (code !== shop.limited.code || got) continue;
    const own = [...byCart.values()].filter(({ email }) => email === order.email);
    const uses = (orders: readonly Order[]) =>
      orders.filter(({ promotions }) => promotions.some(({ id, applied }) => id === shop.limited.id && applied)).length;
    const isSpent = uses(own) >= 1 || uses([...byCart.values()]) >= (shop.limited.limits.total ?? 0);
    checks.that("who is refused a code finds it used up", isSpent, tell);
  }
}

async function judgeStock(checks: Checks, world: World, shop: RushShop, records: readonly OrderRecord[]) {
  for (const { order, reservations } of records) {
    const left = order.lines.map(({ lineId, quantity, cancelled }) => ({ lineId, quantity: quantity - cancelled }));
    const needed = order.state === "cancelled" ? new Map<string, number>() : stockUnits(order.lines, left);
    const held = sumsBy(
      reservations.filter(({ state }) => state === "held"),
      ({ sku }) => sku,
      ({ quantity }) => quantity,
    );
    const sorted = (units: ReadonlyMap<string, number>) => [...units].sort(([a], [b]) => (a < b ? -1 : 1));
    checks.equal("an order holds what its lines are made of", sorted(held), sorted(needed));
  }
  const faults = await stockFaults(world.table.db, records);
  checks.that("counters are the sums of their movements", faults.length === 0, () => faults.join("; "));
  const stock = await stockOf(world.table.db, env.storeId, [shop.mug, shop.spoon], { consistent: true });
  for (const [name, sku] of [
    ["mug", shop.mug],
    ["spoon", shop.spoon],
  ] as const) {
    const levels = stock.get(sku) ?? [];
    const received = Object.values(places[name]).reduce((sum, units) => sum + units, 0);
    checks.equal(
      "carried about, nothing is lost",
      levels.reduce((sum, { onHand }) => sum + onHand, 0),
      received,
    );
    for (const { location, onHand, reserved } of levels)
      checks.that(
        "no place has sold what it has not",
        reserved <= onHand && reserved >= 0,
        () => `${sku}@${location}: ${reserved} of ${onHand}`,
      );
  }
}

async function intentsOf({ stripe }: World): Promise<Stripe.PaymentIntent[]> {
  const intents: Stripe.PaymentIntent[] = [];
  for await (const intent of stripe.client.paymentIntents.list({ limit: 100 })) intents.push(intent);
  return intents;
}

/** What must hold at any quiet moment. */
export async function judgeBooks(checks: Checks, world: World, shop: RushShop): Promise<Order[]> {
  const items = await world.table.items();
  const records = ordersIn(items);
  const orders = records.map(({ order }) => order);
  const live = orders.filter(({ state }) => state !== "cancelled");
  checks.equal("one order a cart", new Set(live.map(({ cartId }) => cartId)).size, live.length);
  judgeTenders(checks, items, orders);
  judgePromotions(checks, items, orders, [shop.limited, shop.gift, shop.early]);
  judgeSums(checks, items, orders);
  await judgeStock(checks, world, shop, records);
  const intents = Map.groupBy(await intentsOf(world), ({ metadata }) => metadata.orderId ?? "");
  for (const { id, totals } of live) {
    const amounts = (intents.get(id) ?? []).map(({ amount }) => amount);
    checks.equal("one payment an order, of what is due", amounts, totals.due.amount > 0 ? [totals.due.amount] : []);
  }
  return orders;
}
