import type { accountOperations } from "@quayside/shared/account/contract.ts";
import type { Verb } from "../http/route.ts";
import type { CardVault } from "../payments/card-vault.ts";
import { type AccountDeps, ownCustomer } from "./own-customer.ts";
import { payerIdOf } from "./store.ts";

export interface CardDeps extends AccountDeps {
  vault: CardVault;
}

export const listCards: Verb<CardDeps, typeof accountOperations.cards> = async ({ db, vault }, ctx) => {
  const { id } = await ownCustomer(db, ctx);
  const payerId = await payerIdOf(db, ctx.storeId, id);
  return payerId ? vault.cards(payerId) : [];
};
