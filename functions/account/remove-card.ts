import type { accountOperations } from "@quayside/shared/account/contract.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Verb } from "../http/route.ts";
import type { CardDeps } from "./list-cards.ts";
import { ownCustomer } from "./own-customer.ts";
import { payerIdOf } from "./store.ts";

export const removeCard: Verb<CardDeps, typeof accountOperations.removeCard> = async (
  { db, vault },
  ctx,
  { params },
) => {
  const { id } = await ownCustomer(db, ctx);
  const payerId = await payerIdOf(db, ctx.storeId, id);
  if (!payerId) throw notFound("card", params.cardId);
  await vault.removeCard(payerId, params.cardId);
  return vault.cards(payerId);
};
