import type { Db } from "../store/db.ts";
import { customerIdByEmail } from "./finding/store.ts";
import { findCustomer } from "./store.ts";

/** The address by which a person's uses of promotions are counted: one for all addresses of a merged customer. */
export async function countedAs(db: Db, storeId: string, email: string): Promise<string> {
  const customerId = await customerIdByEmail(db, storeId, email);
  const found = customerId ? await findCustomer(db, storeId, customerId) : undefined;
  return found?.record.countedAs ?? email;
}
