import type { accountOperations } from "@quayside/shared/account/contract.ts";
import { storeCreditOf } from "../gift-cards/store.ts";
import type { Verb } from "../http/route.ts";
import { settingsOf } from "../settings/store.ts";
import { type AccountDeps, ownCustomer } from "./own-customer.ts";

export const getCredit: Verb<AccountDeps, typeof accountOperations.credit> = async ({ db, clock }, ctx) => {
  const { id } = await ownCustomer(db, ctx);
  const { currency } = await settingsOf(db, ctx.storeId, clock);
  return storeCreditOf(db, ctx.storeId, id, currency, { consistent: true });
};
