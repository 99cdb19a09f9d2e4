import type { customerGroupOperations } from "@quayside/shared/customers/contract.ts";
import type { Verb } from "../../http/route.ts";
import type { CustomerDeps } from "../customer-detail.ts";
import { groupsOf } from "./store.ts";

export const listGroups: Verb<CustomerDeps, typeof customerGroupOperations.list> = ({ db }, ctx) =>
  groupsOf(db, ctx.storeId);
