import type { accountOperations } from "@quayside/shared/account/contract.ts";
import type { Verb } from "../http/route.ts";
import { type AccountDeps, accountView, ownCustomer } from "./own-customer.ts";

export const getAccount: Verb<AccountDeps, typeof accountOperations.get> = async ({ db }, ctx) =>
  accountView(await ownCustomer(db, ctx));
