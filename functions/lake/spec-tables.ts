import { customers } from "./spec/customers.ts";
import { inventory, inventoryTransactions } from "./spec/inventory.ts";
import { orderItems, orders } from "./spec/orders.ts";
import { products } from "./spec/products.ts";
import { returnItems, returns } from "./spec/returns.ts";
import type { SpecTable } from "./spec/spec-table.ts";

/**
 * The tables of the analytics document's data model, one to one, from the shop's records: raw exports write them. Ids are
 * the shop's own texts where the document has serial numbers. What nobody records is null.
 */
export const specTables = {
  products,
  inventory,
  inventory_transactions: inventoryTransactions,
  customers,
  orders,
  order_items: orderItems,
  returns,
  return_items: returnItems,
} as const satisfies Record<string, SpecTable>;

export type SpecTableName = keyof typeof specTables;
