import type Stripe from "stripe";
import * as z from "zod";
import type { Context } from "./context.ts";
import { noSuch } from "./failure.ts";
import { createdParam, fieldEquals, listPage, pageParams } from "./page.ts";
import { address, clearable, mergeMetadata, metadata, parseParams, shipping, text } from "./params.ts";
import type { Route } from "./route.ts";

const fields = {
  address: address.optional(),
  description: clearable.optional(),
  email: clearable.optional(),
  metadata: metadata.optional(),
  name: clearable.optional(),
  phone: clearable.optional(),
  preferred_locales: z.array(text).optional(),
  shipping: shipping.optional(),
};
const writeParams = z.strictObject(fields);
const listParams = z.strictObject({ ...pageParams, ...createdParam, email: text.optional() });

export function requireCustomer(context: Context, id: string, param = "id"): Stripe.Customer {
  const customer = context.objects.find("customer", id);
  if (customer === undefined || customer.deleted) throw noSuch("customer", id, param);
  return customer;
}

function emptyCustomer(context: Context): Stripe.Customer {
  return {
    id: context.newId("cus"),
    object: "customer",
    address: null,
    balance: 0,
    created: context.now(),
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    name: null,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
  };
}

function write(context: Context, customer: Stripe.Customer, params: z.output<typeof writeParams>): Stripe.Customer {
  const written = { ...customer, ...params, metadata: mergeMetadata(customer.metadata, params.metadata) };
  context.objects.put(written);
  return written;
}

function remove(context: Context, id: string): Stripe.DeletedCustomer {
  const customer = requireCustomer(context, id);
  const deleted = { id, object: "customer", deleted: true } as const;
  context.objects.put(deleted);
  context.emit("customer.deleted", customer);
  return deleted;
}

export const customerRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/customers",
    run: (context, { params }) => {
      const customer = write(context, emptyCustomer(context), parseParams(writeParams, params));
      context.emit("customer.created", customer);
      return customer;
    },
  },
  {
    method: "GET",
    path: "/v1/customers",
    run: ({ objects }, { params }) => {
      const input = parseParams(listParams, params);
      return listPage(objects, "customer", "/v1/customers", input, [
        ...fieldEquals("email", input.email),
        { sql: "json_extract(body, '$.deleted') is null", values: [] },
      ]);
    },
  },
  {
    method: "GET",
    path: "/v1/customers/{id}",
    run: ({ objects }, { id }) => {
      const customer = objects.find("customer", id);
      if (customer === undefined) throw noSuch("customer", id);
      return customer;
    },
  },
  {
    method: "POST",
    path: "/v1/customers/{id}",
    run: (context, { id, params }) => {
      const customer = write(context, requireCustomer(context, id), parseParams(writeParams, params));
      context.emit("customer.updated", customer);
      return customer;
    },
  },
  { method: "DELETE", path: "/v1/customers/{id}", run: (context, { id }) => remove(context, id) },
];
