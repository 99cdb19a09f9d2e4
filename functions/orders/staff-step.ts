import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { auditEntry } from "../audit/store.ts";
import type { GoesOn } from "../idempotency/once.ts";
import type { Ctx } from "../platform/ctx.ts";
import { orderDetail } from "./order-detail.ts";
import type { OrderRecord } from "./record.ts";
import { commitStep, orderOf, type Step, type StepDeps, stepping } from "./step.ts";

/** What a staff member asked for, decided on the order as it stands: a step, or why not. */
export type Decide = (record: OrderRecord) => Step | AppError | Promise<Step | AppError>;

/**
 * Makes one step of an order that a staff member asked for, once per idempotency key, and answers how it stands then. A
 * refusal names both states and leaves a trace that somebody tried.
 */
export async function staffStep(deps: StepDeps, ctx: Ctx, orderId: string, decide: Decide): Promise<OrderDetail> {
  return orderDetail(deps.db, ctx, await stepOnce(deps, ctx, orderId, decide));
}

/** The step alone, for verbs that go on after it: an earlier attempt under the same key has made it already. */
export async function stepOnce(
  deps: StepDeps,
  ctx: Ctx<GoesOn>,
  orderId: string,
  decide: Decide,
): Promise<OrderRecord> {
  const found = await orderOf(deps.db, ctx, orderId);
  if (ctx.claim?.effect !== undefined) return found;
  let done = false;
  return stepping(deps, ctx, found, async (current) => {
    if (done) return undefined;
    const step = await decide(current);
    if ("code" in step) return refuse(deps, ctx, orderId, step);
    const claimed = ctx.claim ? [ctx.claim.record({ orderId })] : [];
    const next = await commitStep(deps, ctx, current, { ...step, writes: [...claimed, ...(step.writes ?? [])] });
    done = true;
    return next;
  });
}

/** Of an order's states; a request that is wrong in itself leaves no trace. */
async function refuse({ db, clock }: StepDeps, ctx: Ctx, orderId: string, refusal: AppError): Promise<never> {
  if (refusal.kind !== "conflict") throw refusal;
  const { from, to } = refusal.details;
  const object = { type: "order", id: orderId };
  const attempt = {
    action: "order.refused",
    object,
    before: { state: from },
    after: { state: to, code: refusal.code },
  };
  await db.transact(auditEntry(clock, ctx, { ...attempt, reason: refusal.message }), []);
  throw refusal;
}
