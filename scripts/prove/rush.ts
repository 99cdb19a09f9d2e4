import { sweepCheckouts } from "@quayside/functions/checkout/sweep-checkouts.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { isTransient } from "@quayside/functions/store/retry.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { orderOperations } from "@quayside/shared/orders/contract.ts";
import type { Checks, Proof, Size } from "./proof.ts";
import { buyAll, type Ending } from "./rush/buy.ts";
import { openBuyers } from "./rush/buyers.ts";
import { openRushShop } from "./rush/shop.ts";
import { interfere } from "./rush/staff.ts";
import { judgeBooks, judgeEndings } from "./rush/verdict.ts";
import { staff } from "./world/callers.ts";
import { insist } from "./world/insist.ts";
import { withKey } from "./world/shopper.ts";
import { openStormyWorld, stormRates } from "./world/stormy-world.ts";
import type { World } from "./world.ts";

/** Past every reservation. */
const reservationSeconds = 901;

/** Some pay, some are cancelled by staff, and the rest is left to the sweeper. */
async function goSeparateWays(checks: Checks, world: World, endings: readonly Ending[]): Promise<void> {
  const placed = endings.flatMap((ending) => (ending.placed ? [ending.placed] : []));
  const by = staff(world.tokens, ["admin"], { now: world.clock.now() });
  await Promise.all(
    placed.map(async ({ orderId, orderToken, payment }, index) => {
      if (index % 3 === 0) {
        if (payment) await world.shopper.confirmAtProvider(payment.intentId);
        await insist(() => world.shopper.confirm({ orderId, headers: { "x-order-token": orderToken } }));
      }
      if (index % 3 === 1) {
        const request = withKey({ params: { orderId }, body: { reason: "As agreed" } });
        const { status, text } = await insist(() => world.call(orderOperations.cancel, request, by));
        checks.that("staff may cancel what has not shipped", status === 200, () => `${status} ${text.slice(0, 300)}`);
      }
    }),
  );
}

/** What failed for another reason than that the table did. */
function strangeFaults({ faults }: World): string[] {
  return (faults as [string, { error: unknown }][]).flatMap(([what, { error }]) => {
    const isWeather = isTransient(error) || (isAppError(error) && error.kind === "unavailable");
    return isWeather ? [] : [`${what}: ${(error as Error).stack}`];
  });
}

/** What failed under the storm is due again at the next run. */
async function sweep(world: World): Promise<void> {
  for (let run = 0; run < 3; run += 1) {
    world.clock.advance(reservationSeconds);
    await sweepCheckouts(world.deps, systemCtx(env.storeId, "checkout.sweep", world.clock));
  }
}

async function proveOnce(checks: Checks, seed: number, shoppers: number) {
  const { world, counts, storm } = await openStormyWorld(seed, { pace: 4 });
  try {
    const shop = await openRushShop(world);
    const wave = async (name: string, count: number): Promise<Ending[]> => {
      const buyers = await openBuyers(world, shop, count, name);
      const [endings, odd] = await storm(() => Promise.all([buyAll(world, buyers), interfere(world, shop)]));
      checks.that("staff are granted or refused what they ask", odd.length === 0, () => odd.join("; "));
      await judgeEndings(checks, world, shop, endings);
      await judgeBooks(checks, world, shop);
      return endings;
    };
    const first = await wave("first", shoppers);
    await storm(() => goSeparateWays(checks, world, first));
    await storm(() => sweep(world));
    await sweep(world);
    const orders = await judgeBooks(checks, world, shop);
    const open = orders.filter(({ state, paidAt }) => state === "open" && !paidAt);
    checks.equal("after the sweep no order waits for its payment", open.length, 0);
    await wave("second", Math.ceil(shoppers / 3));
    const strange = strangeFaults(world);
    checks.that("nothing failed but for the weather", strange.length === 0, () => strange.slice(0, 3).join("; "));
    const placed = first.filter((ending) => ending.placed).length;
    return {
      ...counts,
      placed,
      soldOut: first.filter(({ soldOut }) => soldOut).length,
      unexpected: world.faults.length,
    };
  } finally {
    await world.close();
  }
}

async function proveRush(checks: Checks, { small, seed }: Size) {
  const { shoppers, seeds } = small ? { shoppers: 120, seeds: 1 } : { shoppers: 500, seeds: 5 };
  const figures: Record<string, number> = {};
  for (let each = seed; each < seed + seeds; each += 1) {
    const counts = await proveOnce(checks, each, shoppers);
    for (const [name, count] of Object.entries(counts)) figures[name] = (figures[name] ?? 0) + count;
  }
  return { shoppers, seeds, rates: stormRates, ...figures };
}

export const rush: Proof = {
  name: "rush",
  summary:
    "bundles and their parts, gifts, codes, gift cards and credit from three places at once, in two tabs, while the table fails",
  run: proveRush,
};
