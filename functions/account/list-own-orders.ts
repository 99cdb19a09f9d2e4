import type { accountOperations } from "@quayside/shared/account/contract.ts";
import { ordersOfCustomer } from "../customers/orders-of-customer.ts";
import type { Verb } from "../http/route.ts";
import { type AccountDeps, ownCustomer } from "./own-customer.ts";

export const listOwnOrders: Verb<AccountDeps, typeof accountOperations.orders> = async ({ db }, ctx, { query }) =>
  ordersOfCustomer(db, ctx.storeId, (await ownCustomer(db, ctx)).id, query);
