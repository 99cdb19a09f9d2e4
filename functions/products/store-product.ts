import type { Product } from "@quayside/shared/catalog/schema.ts";
import { ProductChanged } from "@quayside/shared/events.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { auditEntry } from "../audit/store.ts";
import { productSteps } from "../catalog/product-steps.ts";
import { productWrites } from "../catalog/store.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import type { Write } from "../store/write.ts";

export interface StoreDeps {
  db: Db;
  clock: Clock;
}

/** New SKUs of one transaction, each of which may bring a barcode too. */
const skusPerStep = 40;

interface Storing {
  action: `product.${string}`;
  next: Product;
  before?: Product;
  reason?: string;
  /** Goes with the last step: what remembers an idempotency key. */
  writes?: (stored: Product) => Write[];
}

/**
 * Stores a product and tells of it. One with more new variants than a transaction holds is stored in steps, each a whole
 * product; names were looked up before, so only a race can stop it half way, and a retry goes on from there.
 */
export async function storeProduct({ db, clock }: StoreDeps, ctx: Ctx, storing: Storing): Promise<Product> {
  const { action, reason } = storing;
  let before = storing.before;
  const steps = productSteps(before, storing.next, skusPerStep);
  for (const [index, after] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const object = { type: "product", id: after.id };
    const shown = before ? changedFields(before, after) : { after };
    const audit = auditEntry(clock, ctx, { action: before ? action : "product.created", object, ...shown, reason });
    const event = emit(clock, ctx, ProductChanged, { productId: after.id });
    const more = isLast ? (storing.writes?.(after) ?? []) : [];
    await db.transact(audit, [...productWrites(ctx.storeId, after, before), event, ...more]);
    before = after;
  }
  return before ?? storing.next;
}

/** The store's time zone, read only for a product whose days depend on it. */
export async function timeZoneOf({ db, clock }: StoreDeps, ctx: Ctx, { status }: Pick<Product, "status">) {
  return status === "seasonal" ? (await settingsOf(db, ctx.storeId, clock)).timeZone : "UTC";
}
