import * as z from "zod";
import { PromotionTrace, Totals } from "../cart/schema.ts";
import { Sku } from "../catalog/schema.ts";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";
import { Money } from "../kernel/money.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { Country } from "../store/schema.ts";
import { Promotion, PromotionEdit, PromotionPhase, PromotionRow } from "./schema.ts";

const promotionParams = z.object({ promotionId: idSchema("promotion") });
const lists = ["promotions.list", "promotions.get"] as const;

/** A cart to try a promotion on; nothing is kept of it. */
export const PreviewCart = z.object({
  lines: z
    .array(z.object({ sku: Sku, quantity: z.int().min(1).max(9999) }))
    .min(1, "needs at least one item")
    .max(40),
  codes: z.array(z.string().trim().min(1).max(40)).max(10).default([]),
  /** Where it is delivered, the cheapest way; without it no delivery is reckoned. */
  country: Country.optional(),
  groups: z.array(z.string().min(1).max(64)).max(20).default([]),
  /** Orders the customer placed before. */
  ordersPlaced: z.int().min(0).max(100_000).default(0),
});

const PreviewLine = z.object({
  sku: Sku,
  title: z.string(),
  quantity: z.int(),
  unitPrice: Money,
  discount: Money,
  total: Money,
  gift: z.boolean(),
});

export const promotionOperations = {
  list: operation({
    id: "promotions.list",
    method: "GET",
    path: "/api/v1/promotions",
    access: "staff:promotions.read",
    summary: "Promotions, newest first, by phase, kind of effect, and name or code",
    query: PageQuery.extend({
      q: z.string().trim().max(100).optional(),
      phase: PromotionPhase.optional(),
      kind: z.enum(["percentage", "fixed", "buy-get", "set-price", "tiered", "delivery", "gift"]).optional(),
    }),
    output: pageOf(PromotionRow),
    paged: true,
  }),
  get: operation({
    id: "promotions.get",
    method: "GET",
    path: "/api/v1/promotions/{promotionId}",
    access: "staff:promotions.read",
    summary: "One promotion",
    params: promotionParams,
    output: PromotionRow,
    errors: ["PROMOTION_NOT_FOUND"],
  }),
  create: operation({
    id: "promotions.create",
    method: "POST",
    path: "/api/v1/promotions",
    access: "staff:promotions.write",
    summary: "Make a promotion; without a code it applies by itself",
    body: PromotionEdit,
    output: Promotion,
    status: 201,
    idempotency: "key",
    invalidates: lists,
    errors: ["CODE_TAKEN", "TOO_MANY_LIVE", "SKU_NOT_FOUND"],
  }),
  update: operation({
    id: "promotions.update",
    method: "PUT",
    path: "/api/v1/promotions/{promotionId}",
    access: "staff:promotions.write",
    summary: "Change a promotion, switch it on or off",
    params: promotionParams,
    body: PromotionEdit.extend({ version: Promotion.shape.version }),
    output: Promotion,
    idempotency: "natural",
    invalidates: lists,
    errors: ["PROMOTION_NOT_FOUND", "VERSION_CONFLICT", "CODE_TAKEN", "TOO_MANY_LIVE", "SKU_NOT_FOUND"],
  }),
  preview: operation({
    id: "promotions.preview",
    method: "POST",
    path: "/api/v1/promotions/preview",
    access: "staff:promotions.read",
    summary: "What a cart would cost now, with or without a promotion that is not saved yet, and why",
    body: z.object({
      cart: PreviewCart,
      /** In place of the stored one where `promotionId` names it. */
      promotion: PromotionEdit.optional(),
      promotionId: idSchema("promotion").optional(),
    }),
    output: z.object({ lines: z.array(PreviewLine), totals: Totals, promotions: z.array(PromotionTrace) }),
    idempotency: "natural",
    errors: ["SKU_NOT_FOUND"],
  }),
};
