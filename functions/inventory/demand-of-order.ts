import type { OrderLine } from "@quayside/shared/orders/schema.ts";
import { productsBySku } from "../catalog/store.ts";
import type { Db } from "../store/db.ts";
import { type Demand, demandOf } from "./demand.ts";

type Line = Pick<OrderLine, "sku" | "components" | "quantity" | "cancelled">;

/**
 * What an order still asks of stock: its bundles of what they were made of when it was placed, down to the thresholds of
 * now.
 */
export async function demandOfOrder(db: Db, storeId: string, lines: readonly Line[]): Promise<Map<string, Demand>> {
  const skus = lines.flatMap(({ sku, components }) => components?.map((part) => part.sku) ?? [sku]);
  const sold = await productsBySku(db, storeId, skus, { consistent: true });
  const downTo = (sku: string) => sold.get(sku)?.variant.outOfStockThreshold ?? 0;
  const wanted = lines.map(({ sku, components, quantity, cancelled }) => ({
    quantity: quantity - cancelled,
    terms: {
      ...{ sku, threshold: downTo(sku) },
      ...(components ? { parts: components.map((part) => ({ ...part, threshold: downTo(part.sku) })) } : {}),
    },
  }));
  return demandOf(wanted.filter(({ quantity }) => quantity > 0));
}
