import type { accountOperations } from "@quayside/shared/account/contract.ts";
import { entriesOf } from "../gift-cards/store.ts";
import type { Verb } from "../http/route.ts";
import { type AccountDeps, ownCustomer } from "./own-customer.ts";

type Entries = typeof accountOperations.creditEntries;

export const listCreditEntries: Verb<AccountDeps, Entries> = async ({ db }, ctx, { query }) => {
  const { id } = await ownCustomer(db, ctx);
  return entriesOf(db, ctx.storeId, id, { limit: query.per_page, cursor: query.cursor });
};
