import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { OrderRow } from "../orders/schema.ts";
import { Country } from "../store/schema.ts";
import { CustomerDetail, CustomerEdit, CustomerGroup, CustomerRow, Tag } from "./schema.ts";

const customerParams = z.object({ customerId: idSchema("customer") });
const groupParams = z.object({ groupId: idSchema("customerGroup") });
const one = ["customers.list", "customers.get"] as const;

export const customerOperations = {
  list: operation({
    id: "customers.list",
    method: "GET",
    path: "/api/v1/customers",
    access: "staff:customers.read",
    summary: "Customers, newest or best first, by name, mail, phone, group, country and spending",
    query: PageQuery.extend({
      /** The beginning of every word: of a name, an e-mail address or a phone number. */
      q: z.string().trim().min(2, "needs two characters").max(200).optional(),
      state: z.enum(["guest", "registered"]).optional(),
      group: idSchema("customerGroup").optional(),
      country: Country.optional(),
      tag: Tag.optional(),
      /** Minor units. */
      spentFrom: z.coerce.number().int().min(0).optional(),
      sort: z.enum(["newest", "spent"]).default("newest"),
    }),
    output: pageOf(CustomerRow),
    paged: true,
  }),
  get: operation({
    id: "customers.get",
    method: "GET",
    path: "/api/v1/customers/{customerId}",
    access: "staff:customers.read",
    summary: "One customer with notes and timeline",
    params: customerParams,
    output: CustomerDetail,
    errors: ["CUSTOMER_NOT_FOUND"],
  }),
  orders: operation({
    id: "customers.orders",
    method: "GET",
    path: "/api/v1/customers/{customerId}/orders",
    access: "staff:customers.read",
    summary: "A customer's orders, newest first",
    params: customerParams,
    query: PageQuery,
    output: pageOf(OrderRow),
    paged: true,
    errors: ["CUSTOMER_NOT_FOUND"],
  }),
  create: operation({
    id: "customers.create",
    method: "POST",
    path: "/api/v1/customers",
    access: "staff:customers.write",
    summary: "Enter a customer who has not ordered yet",
    body: CustomerEdit,
    output: CustomerDetail,
    status: 201,
    idempotency: "key",
    invalidates: ["customers.list"],
    errors: ["EMAIL_TAKEN", "CUSTOMER_GROUP_NOT_FOUND"],
  }),
  update: operation({
    id: "customers.update",
    method: "PUT",
    path: "/api/v1/customers/{customerId}",
    access: "staff:customers.write",
    summary: "Change a customer's details, addresses, groups and tags",
    params: customerParams,
    body: CustomerEdit.extend({ version: z.int() }),
    output: CustomerDetail,
    idempotency: "natural",
    invalidates: one,
    errors: [
      "CUSTOMER_NOT_FOUND",
      "CUSTOMER_DELETED",
      "VERSION_CONFLICT",
      "EMAIL_TAKEN",
      "EMAIL_IS_SIGN_IN",
      "CUSTOMER_GROUP_NOT_FOUND",
    ],
  }),
  addNote: operation({
    id: "customers.add-note",
    method: "POST",
    path: "/api/v1/customers/{customerId}/notes",
    access: "staff:customers.write",
    summary: "Leave a note about a customer for colleagues",
    params: customerParams,
    body: z.object({ text: z.string().trim().min(1, "is required").max(2000) }),
    output: CustomerDetail,
    status: 201,
    idempotency: "key",
    invalidates: ["customers.get"],
    errors: ["CUSTOMER_NOT_FOUND", "CUSTOMER_DELETED"],
  }),
  erase: operation({
    id: "customers.erase",
    method: "POST",
    path: "/api/v1/customers/{customerId}/erase",
    access: "staff:customers.write",
    summary: "Delete a customer's personal data and account; their orders stay without it",
    params: customerParams,
    body: z.object({ reason: z.string().trim().min(1, "is required").max(500) }),
    output: CustomerDetail,
    idempotency: "key",
    invalidates: one,
    errors: ["CUSTOMER_NOT_FOUND", "CUSTOMER_HAS_OPEN_ORDERS"],
  }),
};

const groupEdit = CustomerGroup.pick({ name: true, description: true });

export const customerGroupOperations = {
  list: operation({
    id: "customer-groups.list",
    method: "GET",
    path: "/api/v1/customer-groups",
    access: "staff:customers.read",
    summary: "Every group of customers, by name",
    output: z.array(CustomerGroup),
  }),
  create: operation({
    id: "customer-groups.create",
    method: "POST",
    path: "/api/v1/customer-groups",
    access: "staff:customers.write",
    summary: "Add a group of customers",
    body: groupEdit,
    output: CustomerGroup,
    status: 201,
    idempotency: "key",
    invalidates: ["customer-groups.list"],
    errors: ["CUSTOMER_GROUP_NAME_TAKEN"],
  }),
  update: operation({
    id: "customer-groups.update",
    method: "PUT",
    path: "/api/v1/customer-groups/{groupId}",
    access: "staff:customers.write",
    summary: "Rename or describe a group",
    params: groupParams,
    body: groupEdit.extend({ version: z.int() }),
    output: CustomerGroup,
    idempotency: "natural",
    invalidates: ["customer-groups.list"],
    errors: ["CUSTOMER_GROUP_NOT_FOUND", "CUSTOMER_GROUP_NAME_TAKEN", "VERSION_CONFLICT"],
  }),
  remove: operation({
    id: "customer-groups.remove",
    method: "DELETE",
    path: "/api/v1/customer-groups/{groupId}",
    access: "staff:customers.write",
    summary: "Remove a group nobody is in",
    params: groupParams,
    output: z.object({ groupId: idSchema("customerGroup") }),
    idempotency: "natural",
    invalidates: ["customer-groups.list"],
    errors: ["CUSTOMER_GROUP_NOT_FOUND", "CUSTOMER_GROUP_IN_USE"],
  }),
};
