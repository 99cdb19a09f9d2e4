import type { customerOperations } from "@quayside/shared/customers/contract.ts";
import type { Verb } from "../http/route.ts";
import { type CustomerDeps, customerDetail } from "./customer-detail.ts";

export const getCustomer: Verb<CustomerDeps, typeof customerOperations.get> = (deps, ctx, { params }) =>
  customerDetail(deps, ctx, params.customerId);
