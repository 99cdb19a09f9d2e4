import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { itemKey, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";
import { accountMoved } from "./errors.ts";

/** Which customer a sign-in of the user pool is. */
const IdentityItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-identity", version: "1" },
    attributes: {
      storeId: text,
      accountId: text,
      customerId: text,
    },
    indexes: {
      byAccount: itemKey("customer-identity", ["accountId"], "customer-identity"),
    },
  },
  { table: "quayside" },
);

/** The other way round: which sign-in a customer has, so that deleting the one ends the other. */
const SignInItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-sign-in", version: "1" },
    attributes: {
      storeId: text,
      customerId: text,
      accountId: text,
    },
    indexes: {
      byCustomer: itemKey("customer", ["customerId"], "sign-in"),
    },
  },
  { table: "quayside" },
);

/** Whom the payment provider keeps a customer's cards for. */
const PayerItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-payer", version: "1" },
    attributes: {
      storeId: text,
      customerId: text,
      payerId: text,
    },
    indexes: {
      byCustomer: itemKey("customer", ["customerId"], "payer"),
    },
  },
  { table: "quayside" },
);

export async function payerIdOf(db: Db, storeId: string, customerId: string): Promise<string | undefined> {
  const item = await db.get(PayerItem.get({ storeId, customerId }).params(), { consistent: true });
  return item && String(item.payerId);
}

export function payerWrite(storeId: string, customerId: string, payerId: string): Write {
  return putWrite(PayerItem.create({ storeId, customerId, payerId }).params(), accountMoved);
}

export async function customerIdOf(
  db: Db,
  storeId: string,
  accountId: string,
  options?: { consistent?: boolean },
): Promise<string | undefined> {
  const item = await db.get(IdentityItem.get({ storeId, accountId }).params(), options);
  return item && String(item.customerId);
}

export async function accountIdOf(db: Db, storeId: string, customerId: string): Promise<string | undefined> {
  const item = await db.get(SignInItem.get({ storeId, customerId }).params(), { consistent: true });
  return item && String(item.accountId);
}

/** A sign-in has one customer for good, and a customer one sign-in. */
export function identityWrites(storeId: string, accountId: string, customerId: string): Write[] {
  return [
    putWrite(IdentityItem.create({ storeId, accountId, customerId }).params(), accountMoved),
    putWrite(SignInItem.create({ storeId, customerId, accountId }).params(), accountMoved),
  ];
}
