import type { accountOperations } from "@quayside/shared/account/contract.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import type { CustomerRecord } from "../customers/record.ts";
import type { Verb } from "../http/route.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { CardDeps } from "./list-cards.ts";
import { ownCustomer } from "./own-customer.ts";
import { payerIdOf, payerWrite } from "./store.ts";

export const beginCard: Verb<CardDeps, typeof accountOperations.beginCard> = async (deps, ctx) => {
  const customer = await ownCustomer(deps.db, ctx);
  return deps.vault.beginCard(await payerOf(deps, ctx, customer));
};

/** The provider's name for this customer: opened once, and remembered before it is used. */
async function payerOf({ db, clock, vault }: CardDeps, ctx: Ctx, { id, email }: CustomerRecord): Promise<string> {
  const known = await payerIdOf(db, ctx.storeId, id);
  if (known) return known;
  const payerId = await vault.openPayer({ storeId: ctx.storeId, customerId: id, email });
  const audit = auditEntry(clock, ctx, { action: "customer.payer-opened", object: { type: "customer", id } });
  try {
    await db.transact(audit, [payerWrite(ctx.storeId, id, payerId)]);
    return payerId;
  } catch (error) {
    if (!isAppError(error, "ACCOUNT_MOVED")) throw error;
    return (await payerIdOf(db, ctx.storeId, id)) ?? payerId;
  }
}
