import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { operation } from "../contract/operation.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { Movement, StockLevel } from "./schema.ts";

export const inventoryOperations = {
  list: operation({
    id: "inventory.list",
    method: "GET",
    path: "/api/v1/inventory/products",
    access: "staff:inventory.read",
    summary: "Stock per SKU and location, by SKU; or only what runs low",
    query: PageQuery.extend({
      q: z.string().max(50).optional(),
      /** Only SKUs with fewer available, over all locations, than this. A page may then hold fewer than `per_page`. */
      below: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
    output: pageOf(StockLevel),
    paged: true,
  }),
  get: operation({
    id: "inventory.get",
    method: "GET",
    path: "/api/v1/inventory/products/{sku}",
    access: "staff:inventory.read",
    summary: "Stock of one SKU at every location",
    params: z.object({ sku: Sku }),
    output: z.array(StockLevel),
    errors: ["SKU_NOT_FOUND"],
  }),
  movements: operation({
    id: "inventory.movements",
    method: "GET",
    path: "/api/v1/inventory/transactions",
    access: "staff:inventory.read",
    summary: "Movements of one SKU, newest first",
    query: PageQuery.extend({ sku: Sku }),
    output: pageOf(Movement),
    paged: true,
  }),
  adjust: operation({
    id: "inventory.adjust",
    method: "POST",
    path: "/api/v1/inventory/adjust",
    access: "staff:inventory.adjust",
    summary: "Change what is on hand, with a reason",
    body: z.object({
      sku: Sku,
      location: z.string().max(60),
      change: z.int().min(-1_000_000).max(1_000_000),
      reason: z.string().trim().min(1, "is required").max(500),
    }),
    output: StockLevel,
    idempotency: "key",
    invalidates: ["inventory.list", "inventory.get", "inventory.movements", "products.list"],
    errors: ["SKU_NOT_FOUND", "STOCK_BELOW_ZERO"],
  }),
};
