import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Address } from "@quayside/shared/store/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { changed, commitStep, orderOf, stepping } from "../orders/step.ts";
import { forgetEmailWrite } from "../orders/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { CustomerDeps } from "./customer-detail.ts";
import { forgetNoteWrite, notesOf } from "./notes/store.ts";
import { orderIdsOfCustomer } from "./orders/store.ts";

const nobody = "Deleted customer";

/** Town and country stay: tax and figures are by place. */
function withoutPerson({ city, region, country }: Address): Address {
  return { name: nobody, line1: "—", city, ...(region ? { region } : {}), country };
}

export function withoutPersonalData({ shippingAddress, billingAddress, origin }: Order): Partial<Order> {
  return {
    email: "",
    shippingAddress: withoutPerson(shippingAddress),
    billingAddress: withoutPerson(billingAddress),
    // Which kind of source and device it was tells of nobody; the page before and the words of a link may.
    origin: origin && { source: origin.source, device: origin.device },
  };
}

async function forgetOrder(deps: CustomerDeps, ctx: Ctx, orderId: string): Promise<void> {
  await stepping(deps, ctx, await orderOf(deps.db, ctx, orderId), async (current) => {
    const { email, placedAt } = current.order;
    if (!email) return undefined;
    const next = changed(current, withoutPersonalData(current.order));
    const writes = [forgetEmailWrite(ctx.storeId, { id: orderId, email, placedAt })];
    return commitStep(deps, ctx, current, { action: "order.pseudonymised", next, writes });
  });
}

const atOnce = 90;

async function forgetNotes({ db, clock }: CustomerDeps, ctx: Ctx, customerId: string): Promise<void> {
  const object = { type: "customer", id: customerId };
  for (let notes = await notesOf(db, ctx.storeId, customerId, atOnce); notes.length > 0; ) {
    const audit = auditEntry(clock, ctx, { action: "customer.notes-deleted", object, after: { notes: notes.length } });
    await db.transact(
      audit,
      notes.map(({ id }) => forgetNoteWrite(ctx.storeId, customerId, id)),
    );
    notes = await notesOf(db, ctx.storeId, customerId, atOnce);
  }
}

/** The rest of deleting a customer: their notes, and who they were on orders that have ended. Orders and sums stay. */
export async function forgetOrders(deps: CustomerDeps, ctx: Ctx, customerId: string): Promise<void> {
  await forgetNotes(deps, ctx, customerId);
  let cursor: string | undefined;
  do {
    const page = await orderIdsOfCustomer(deps.db, ctx.storeId, customerId, { limit: 100, cursor });
    for (const orderId of page.items) await forgetOrder(deps, ctx, orderId);
    cursor = page.nextCursor;
  } while (cursor);
}
