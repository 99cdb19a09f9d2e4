import { CustomerDeleted } from "@quayside/shared/events.ts";
import type { SignIns } from "../account/sign-ins.ts";
import { accountIdOf, payerIdOf } from "../account/store.ts";
import { auditEntry } from "../audit/store.ts";
import { emit } from "../events/store.ts";
import type { CardVault } from "../payments/card-vault.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import { type CustomerDeps, customerById } from "./customer-detail.ts";
import { openOrders } from "./errors.ts";
import { ordersOfCustomer } from "./orders-of-customer.ts";
import type { CustomerRecord } from "./record.ts";
import { customerWrites } from "./store.ts";

export interface EraseDeps extends CustomerDeps {
  signIns: SignIns;
  vault: Pick<CardVault, "closePayer">;
}

/** Numbers told of, when orders stand in the way. */
const told = 5;

async function assertNoOpenOrders({ db }: CustomerDeps, ctx: Ctx, customerId: string): Promise<void> {
  const open: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ordersOfCustomer(db, ctx.storeId, customerId, { per_page: 100, cursor });
    open.push(...page.items.filter(({ state }) => state === "open").map(({ number }) => number));
    cursor = page.nextCursor;
  } while (cursor && open.length < told);
  if (open.length > 0) throw openOrders(open.slice(0, told));
}

/** What is left: an id, figures, and the country they were bought from. */
function erased(record: CustomerRecord, now: string): CustomerRecord {
  const { id, version, createdAt, source, country } = record;
  return {
    ...{ id, createdAt, source, country, version: version + 1, updatedAt: now, state: "deleted" },
    ...{ email: "", name: "", groups: [], addresses: [], tags: [], marketing: { email: false, at: now } },
  };
}

/**
 * Deletes a customer's personal data at once, then their cards and their sign-in; notes and the names on past orders follow by the event.
 * Safe to repeat.
 */
export async function erase(
  deps: EraseDeps,
  ctx: Ctx,
  customerId: string,
  reason: string,
  more: readonly Write[] = [],
): Promise<void> {
  const { record } = await customerById(deps.db, ctx, customerId);
  if (record.state !== "deleted") {
    await assertNoOpenOrders(deps, ctx, customerId);
    const object = { type: "customer", id: customerId };
    const audit = auditEntry(deps.clock, ctx, { action: "customer.deleted", object, reason });
    await deps.db.transact(audit, [
      ...more,
      ...customerWrites(ctx.storeId, erased(record, ctx.now), record),
      emit(deps.clock, ctx, CustomerDeleted, { customerId }),
    ]);
  }
  const payerId = await payerIdOf(deps.db, ctx.storeId, customerId);
  if (payerId) await deps.vault.closePayer(payerId);
  const accountId = await accountIdOf(deps.db, ctx.storeId, customerId);
  if (accountId) await deps.signIns.remove(accountId);
}
