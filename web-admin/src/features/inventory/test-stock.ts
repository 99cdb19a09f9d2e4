import type { StockLevel, StockOfSku } from "@quayside/shared/inventory/schema.ts";

function level(sku: string, location: string, onHand: number): StockLevel {
  const holds = { damaged: 0, quality: 0, safety: 0 };
  return { sku, location, onHand, reserved: 0, unavailable: 0, holds, incoming: 0, available: onHand, version: 1 };
}

/** Stock of a SKU at `main`; at `pier` nothing ever lay. */
export function testStock(sku: string, onHand: number): StockOfSku {
  const goods = { productId: `prd_${"0".repeat(26)}`, title: sku, options: {} };
  const levels = [level(sku, "main", onHand), level(sku, "pier", 0)];
  return { sku, goods, sellable: onHand, outOfStockThreshold: 0, components: [], levels };
}
