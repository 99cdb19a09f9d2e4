import {
  customerGroupOperations as groups,
  customerOperations as operations,
} from "@quayside/shared/customers/contract.ts";
import { route } from "../http/route.ts";
import { addNote } from "./add-note.ts";
import { createCustomer } from "./create-customer.ts";
import { eraseCustomer } from "./erase-customer.ts";
import { getCustomer } from "./get-customer.ts";
import { createGroup } from "./groups/create-group.ts";
import { listGroups } from "./groups/list-groups.ts";
import { removeGroup } from "./groups/remove-group.ts";
import { updateGroup } from "./groups/update-group.ts";
import { listCustomerOrders } from "./list-customer-orders.ts";
import { listCustomers } from "./list-customers.ts";
import { mergeCustomers } from "./merging/merge-customers.ts";
import { previewMerge } from "./merging/preview-merge.ts";
import { updateCustomer } from "./update-customer.ts";

export const customerRoutes = [
  route(operations.list, listCustomers),
  route(operations.get, getCustomer),
  route(operations.orders, listCustomerOrders),
  route(operations.create, createCustomer, { resumes: true }),
  route(operations.update, updateCustomer),
  route(operations.addNote, addNote, { resumes: true }),
  route(operations.previewMerge, previewMerge),
  route(operations.merge, mergeCustomers, { resumes: true }),
  route(operations.erase, eraseCustomer, { resumes: true }),
  route(groups.list, listGroups),
  route(groups.create, createGroup),
  route(groups.update, updateGroup),
  route(groups.remove, removeGroup),
];
