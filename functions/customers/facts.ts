import { customerIdOf } from "../account/store.ts";
import type { Db } from "../store/db.ts";
import { customerIdByEmail } from "./finding/store.ts";
import { findCustomer } from "./store.ts";

/** What prices and promotions may depend on. */
export interface CustomerFacts {
  customerId?: string;
  /** Ids of the groups they are in: of somebody signed in only, for anyone can type an address. */
  groups: readonly string[];
  /** Placed and not cancelled. */
  ordersPlaced: number;
}

export interface Who {
  /** `sub` of a signed-in customer. */
  accountId?: string;
  /** As typed at the checkout; proves nothing. */
  email?: string;
}

const stranger: CustomerFacts = { groups: [], ordersPlaced: 0 };

/** Gets by key only, so that every function that prices may ask. */
export async function customerFacts(
  db: Db,
  storeId: string,
  { accountId, email }: Who,
  options: { consistent?: boolean } = {},
): Promise<CustomerFacts> {
  const own = accountId && (await customerIdOf(db, storeId, accountId, options));
  const customerId = own || (email && (await customerIdByEmail(db, storeId, email, options)));
  const found = customerId ? await findCustomer(db, storeId, customerId, options) : undefined;
  if (!found) return stranger;
  const { record, stats } = found;
  return { customerId: record.id, groups: own ? record.groups : [], ordersPlaced: stats.orders };
}
