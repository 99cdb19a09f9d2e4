import type { JobResult } from "../jobs/handler.ts";
import { dueOrders } from "../orders/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Logger } from "../platform/log.ts";
import { type SweepDeps, sweepOrder } from "./sweep-order.ts";
import type { Swept } from "./swept.ts";

/** Orders worked on at a time, and for how long at most: the next run goes on. */
const atOnce = 8;
const budgetMilliseconds = 240_000;

/** The job `checkout.sweep`: looks at every order that is due and takes it one step nearer to its end. */
export async function sweepCheckouts(deps: SweepDeps & { logger: Logger }, ctx: Ctx): Promise<JobResult> {
  const counts: Record<Swept | "failed", number> = {
    ...{ settled: 0, expired: 0, released: 0, waiting: 0, announced: 0, done: 0, failed: 0 },
  };
  const until = deps.clock.now().getTime() + budgetMilliseconds;
  let cursor: string | undefined;
  do {
    const page = await dueOrders(deps.db, ctx.storeId, ctx.now, { limit: 100, cursor });
    for (let from = 0; from < page.items.length; from += atOnce) {
      const swept = page.items.slice(from, from + atOnce).map((orderId) => sweepSafely(deps, ctx, orderId));
      for (const result of await Promise.all(swept)) counts[result] += 1;
    }
    cursor = page.nextCursor;
  } while (cursor && deps.clock.now().getTime() < until);
  return counts;
}

/** One order that cannot be helped now does not keep the others waiting; it stays due. */
async function sweepSafely(deps: SweepDeps & { logger: Logger }, ctx: Ctx, orderId: string) {
  try {
    return await sweepOrder(deps, ctx, orderId);
  } catch (error) {
    deps.logger.error("sweep failed", { error, orderId });
    return "failed" as const;
  }
}
