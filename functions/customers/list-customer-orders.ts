import type { customerOperations } from "@quayside/shared/customers/contract.ts";
import type { Verb } from "../http/route.ts";
import { type CustomerDeps, survivorById } from "./customer-detail.ts";
import { ordersOfCustomer } from "./orders-of-customer.ts";

export const listCustomerOrders: Verb<CustomerDeps, typeof customerOperations.orders> = async (
  { db },
  ctx,
  { params, query },
) => {
  const { record } = await survivorById(db, ctx, params.customerId);
  return ordersOfCustomer(db, ctx.storeId, record.id, query);
};
