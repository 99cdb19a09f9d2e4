import type { accountOperations } from "@quayside/shared/account/contract.ts";
import { type EraseDeps, erase } from "../customers/erase.ts";
import { signedIn } from "../http/actor.ts";
import type { Verb } from "../http/route.ts";
import { customerIdOf } from "./store.ts";

/** Safe to repeat: what an attempt left undone, the next one does. */
export const closeAccount: Verb<EraseDeps, typeof accountOperations.close> = async (deps, ctx) => {
  const { accountId } = signedIn(ctx.actor);
  const customerId = await customerIdOf(deps.db, ctx.storeId, accountId, { consistent: true });
  if (customerId) await erase(deps, ctx, customerId, "asked for by the customer");
  await deps.signIns.remove(accountId);
  return { closed: true };
};
