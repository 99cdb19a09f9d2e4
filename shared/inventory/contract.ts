import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { operation } from "../contract/operation.ts";
import { Day } from "../kernel/day.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { Location, LocationId } from "../store/schema.ts";
import { AdjustmentCode, Movement, MovementKind, PhysicalHold, StockLevel, StockOfSku, StockRow } from "./schema.ts";

const Note = z.string().trim().max(500).optional();
const place = { sku: Sku, location: LocationId };
const Change = z
  .int()
  .min(-1_000_000)
  .max(1_000_000)
  .refine((units) => units !== 0, "must not be 0");

const changed = [
  "inventory.list",
  "inventory.get",
  "inventory.levels",
  "inventory.movements",
  "products.list",
] as const;
const placeErrors = ["SKU_NOT_FOUND", "LOCATION_NOT_FOUND", "BUNDLE_WITHOUT_STOCK"] as const;

/** SKUs whose levels are read at once. */
export const mostLevelsAtOnce = 50;
/** A transaction holds 100 writes; each level makes three. */
export const mostAdjustedAtOnce = 30;

export const inventoryOperations = {
  locations: operation({
    id: "inventory.locations",
    method: "GET",
    path: "/api/v1/inventory/locations",
    access: "staff:inventory.read",
    summary: "The places where stock lies, in the order in which orders take it",
    output: z.array(Location.omit({ address: true })),
  }),
  list: operation({
    id: "inventory.list",
    method: "GET",
    path: "/api/v1/inventory/products",
    access: "staff:inventory.read",
    summary: "Stock per SKU and location, by SKU; or what runs low, is sold out or on its way",
    query: PageQuery.extend({
      /** Words of a title, or the beginning of a SKU. */
      q: z.string().trim().max(200).optional(),
      /** `low`: at or under its reorder point; `out`: none to sell anywhere; `incoming`: some on its way. */
      state: z.enum(["low", "out", "incoming"]).optional(),
      /** Rows of this location only; a page may then hold fewer than `per_page`. */
      location: LocationId.optional(),
    }),
    output: pageOf(StockRow),
    paged: true,
  }),
  get: operation({
    id: "inventory.get",
    method: "GET",
    path: "/api/v1/inventory/products/{sku}",
    access: "staff:inventory.read",
    summary: "Stock of one SKU at every location, and what can be sold of it",
    params: z.object({ sku: Sku }),
    output: StockOfSku,
    errors: ["SKU_NOT_FOUND"],
  }),
  levels: operation({
    id: "inventory.levels",
    method: "GET",
    path: "/api/v1/inventory/levels",
    access: "staff:inventory.read",
    summary: "Stock of up to 50 SKUs as it is now; SKUs that no product has are missing",
    query: z.object({
      skus: z
        .string()
        .max(2600)
        .transform((text) => [...new Set(text.split(","))])
        .pipe(z.array(Sku).min(1).max(mostLevelsAtOnce)),
    }),
    output: z.array(StockOfSku),
  }),
  movements: operation({
    id: "inventory.movements",
    method: "GET",
    path: "/api/v1/inventory/transactions",
    access: "staff:inventory.read",
    summary: "Movements of one SKU, newest first; a filtered page may hold fewer than `per_page`",
    query: PageQuery.extend({
      sku: Sku,
      kind: MovementKind.optional(),
      location: LocationId.optional(),
      /** Days in UTC, both included. */
      from: Day.optional(),
      to: Day.optional(),
    }),
    output: pageOf(Movement),
    paged: true,
  }),
  adjust: operation({
    id: "inventory.adjust",
    method: "POST",
    path: "/api/v1/inventory/adjust",
    access: "staff:inventory.adjust",
    summary: "Change what is on hand, with a reason; `from` takes it out of what was put aside",
    body: z.object({ ...place, change: Change, code: AdjustmentCode, from: PhysicalHold.optional(), note: Note }),
    output: StockLevel,
    idempotency: "key",
    invalidates: changed,
    errors: [...placeErrors, "STOCK_BELOW_ZERO"],
  }),
  adjustMany: operation({
    id: "inventory.adjust-many",
    method: "POST",
    path: "/api/v1/inventory/adjust-many",
    access: "staff:inventory.adjust",
    summary: "Change up to 30 levels at once, all or none",
    body: z.object({
      lines: z
        .array(z.object({ ...place, change: Change }))
        .min(1)
        .max(mostAdjustedAtOnce),
      code: AdjustmentCode,
      note: Note,
    }),
    output: z.object({ changed: z.int() }),
    idempotency: "key",
    invalidates: changed,
    errors: [...placeErrors, "STOCK_BELOW_ZERO"],
  }),
  count: operation({
    id: "inventory.count",
    method: "POST",
    path: "/api/v1/inventory/count",
    access: "staff:inventory.adjust",
    summary: "Set what was counted on the shelf; refused when stock moved since `seen`",
    body: z.object({
      ...place,
      counted: z.int().min(0).max(10_000_000),
      /** On hand as the books said when counting began. */
      seen: z.int(),
      note: Note,
    }),
    output: StockLevel,
    idempotency: "key",
    invalidates: changed,
    errors: [...placeErrors, "STOCK_MOVED"],
  }),
  hold: operation({
    id: "inventory.hold",
    method: "POST",
    path: "/api/v1/inventory/hold",
    access: "staff:inventory.adjust",
    summary: "Put units aside as damaged or to be checked, or (negative) back for sale",
    body: z.object({ ...place, hold: PhysicalHold, units: Change, note: Note }),
    output: StockLevel,
    idempotency: "key",
    invalidates: changed,
    errors: [...placeErrors, "STOCK_BELOW_ZERO", "STOCK_MOVED"],
  }),
  plan: operation({
    id: "inventory.plan",
    method: "PUT",
    path: "/api/v1/inventory/products/{sku}/locations/{location}",
    access: "staff:inventory.adjust",
    summary: "Set safety stock and reorder point of a SKU at a location",
    params: z.object(place),
    body: z.object({
      safetyStock: z.int().min(0).max(1_000_000),
      reorderPoint: z.int().min(0).max(1_000_000).nullable(),
    }),
    output: StockLevel,
    idempotency: "natural",
    invalidates: changed,
    errors: [...placeErrors, "STOCK_MOVED"],
  }),
};
