import type { Product } from "@quayside/shared/catalog/schema.ts";
import { ProductChanged } from "@quayside/shared/events.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { changedFields } from "../../audit/changed-fields.ts";
import { auditEntry } from "../../audit/store.ts";
import { productSteps } from "../../catalog/product-steps.ts";
import { productWrites } from "../../catalog/store.ts";
import { emit } from "../../events/store.ts";
import { receiveStock } from "../../inventory/receive-stock.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import type { Run } from "../session.ts";
import { type Plan, planOf } from "./plan.ts";
import { type Resolved, resolve } from "./resolve.ts";
import { soundBundles } from "./sound-bundles.ts";

/** Of new SKUs a transaction takes so many: each makes five of its 100 writes. */
const skusPerStep = 16;
const tries = 4;

interface Deps {
  db: Db;
  clock: Clock;
}

/**
 * Does what a draft asks for, once: what was done before is found done. When somebody changes the product meanwhile, it is
 * looked at again. Returns it as it was last looked at; without a draft all of it was refused.
 */
export async function storeProduct(
  deps: Deps,
  ctx: Ctx,
  run: Run,
  resolved: Resolved,
  categoryId: string,
): Promise<Resolved> {
  let current = resolved;
  for (let tried = 1; current.draft; tried += 1) {
    const fresh = {
      id: deps.clock.newId("product"),
      categoryId,
      currency: run.currency,
      timeZone: run.timeZone,
      now: deps.clock.now().toISOString(),
    };
    const plan = planOf(current.draft, current.found, fresh);
    if (plan.change === "none") return current;
    try {
      await writePlan(deps, ctx, run, plan, current.found);
      return current;
    } catch (error) {
      if (tried >= tries || !(error instanceof AppError) || error.kind !== "conflict") throw error;
      const again = await resolve(deps.db, ctx.storeId, [resolved]);
      current = (await soundBundles(deps.db, ctx.storeId, again))[0] ?? resolved;
    }
  }
  return current;
}

async function writePlan({ db, clock }: Deps, ctx: Ctx, run: Run, plan: Plan, existing?: Product): Promise<void> {
  let before = existing;
  for (const after of productSteps(existing, plan.next, skusPerStep)) {
    const had = new Set(before?.variants.map(({ sku }) => sku));
    const received = after.variants.flatMap(({ sku }) => {
      const opening = had.has(sku) ? undefined : plan.stock.get(sku);
      if (!opening) return [];
      const reference = `${run.id}:${opening.row}`;
      const receipt = { sku, location: run.location, change: opening.units, kind: "purchase", reference } as const;
      return receiveStock(clock, ctx, receipt);
    });
    const audit = auditEntry(clock, ctx, {
      action: before ? "product.updated" : "product.created",
      object: { type: "product", id: after.id },
      ...(before ? changedFields(before, after) : { after }),
      reason: `import ${run.id}`,
    });
    const event = emit(clock, ctx, ProductChanged, { productId: after.id });
    await db.transact(audit, [...productWrites(ctx.storeId, after, before), ...received, event]);
    before = after;
  }
}
