import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { operation } from "../contract/operation.ts";
import { Day } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { LocationId } from "../store/schema.ts";
import { MovedUnits, Transfer, TransferOrigin, TransferState } from "./schema.ts";

const transferParams = z.object({ transferId: idSchema("transfer") });

/** A transaction holds 100 writes; each SKU makes three. */
export const mostTransferLines = 30;

const moved = [
  "transfers.list",
  "transfers.get",
  "inventory.list",
  "inventory.get",
  "inventory.levels",
  "inventory.movements",
  "products.list",
] as const;

const differentSkus = (lines: readonly { sku: string }[]) => new Set(lines.map(({ sku }) => sku)).size === lines.length;

/** Goods on their way: between locations, and from suppliers. */
export const transferOperations = {
  list: operation({
    id: "transfers.list",
    method: "GET",
    path: "/api/v1/inventory/transfers",
    access: "staff:inventory.read",
    summary: "Transfers and deliveries, newest first",
    query: PageQuery.extend({ state: TransferState.optional() }),
    output: pageOf(Transfer),
    paged: true,
  }),
  get: operation({
    id: "transfers.get",
    method: "GET",
    path: "/api/v1/inventory/transfers/{transferId}",
    access: "staff:inventory.read",
    summary: "One transfer with what came of it",
    params: transferParams,
    output: Transfer,
    errors: ["TRANSFER_NOT_FOUND"],
  }),
  create: operation({
    id: "transfers.create",
    method: "POST",
    path: "/api/v1/inventory/transfers",
    access: "staff:inventory.adjust",
    summary: "Send stock to another location, or announce a supplier's delivery; `arrived` when it is there already",
    body: z.object({
      origin: TransferOrigin,
      to: LocationId,
      lines: z
        .array(z.object({ sku: Sku, quantity: MovedUnits }))
        .min(1)
        .max(mostTransferLines)
        .refine(differentSkus, "must name each SKU once"),
      arrived: z.boolean(),
      expectedOn: Day.optional(),
      note: z.string().trim().max(500).optional(),
    }),
    output: Transfer,
    idempotency: "key",
    invalidates: moved,
    errors: ["SKU_NOT_FOUND", "LOCATION_NOT_FOUND", "BUNDLE_WITHOUT_STOCK", "STOCK_BELOW_ZERO", "SAME_LOCATION"],
  }),
  receive: operation({
    id: "transfers.receive",
    method: "POST",
    path: "/api/v1/inventory/transfers/{transferId}/receive",
    access: "staff:inventory.adjust",
    summary: "Book what arrived; `close` gives up what did not come",
    params: transferParams,
    body: z.object({
      version: z.int(),
      lines: z
        .array(z.object({ sku: Sku, received: z.int().min(0).max(1_000_000), damaged: z.int().min(0).max(1_000_000) }))
        .max(mostTransferLines)
        .refine(differentSkus, "must name each SKU once"),
      close: z.boolean(),
    }),
    output: Transfer,
    idempotency: "key",
    invalidates: moved,
    errors: ["TRANSFER_NOT_FOUND", "TRANSFER_ENDED", "VERSION_CONFLICT", "MORE_THAN_SENT"],
  }),
  cancel: operation({
    id: "transfers.cancel",
    method: "POST",
    path: "/api/v1/inventory/transfers/{transferId}/cancel",
    access: "staff:inventory.adjust",
    summary: "Call it off before anything arrived: what was sent is back where it came from",
    params: transferParams,
    body: z.object({ version: z.int() }),
    output: Transfer,
    idempotency: "key",
    invalidates: moved,
    errors: ["TRANSFER_NOT_FOUND", "TRANSFER_ENDED", "TRANSFER_ARRIVING", "VERSION_CONFLICT"],
  }),
};
