import * as z from "zod";
import { DeliveryChoice, PromotionTrace, Totals } from "../cart/schema.ts";
import { Sku } from "../catalog/schema.ts";
import { operation } from "../contract/operation.ts";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Money } from "../kernel/money.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { Address } from "../store/schema.ts";
import { ListedPrice, PriceList, PriceListEdit, PriceListTrace } from "./schema.ts";

const listParams = z.object({ priceListId: idSchema("priceList") });

/** A transaction holds 100 items, the audit entry and the list's check among them. */
export const mostPricesAtOnce = 90;

export const pricingOperations = {
  list: operation({
    id: "pricing.lists",
    method: "GET",
    path: "/api/v1/price-lists",
    access: "staff:pricing.read",
    summary: "Price lists, newest first",
    query: PageQuery,
    output: pageOf(PriceList),
    paged: true,
  }),
  get: operation({
    id: "pricing.list",
    method: "GET",
    path: "/api/v1/price-lists/{priceListId}",
    access: "staff:pricing.read",
    summary: "One price list, without its prices",
    params: listParams,
    output: PriceList,
    errors: ["PRICE_LIST_NOT_FOUND"],
  }),
  create: operation({
    id: "pricing.create-list",
    method: "POST",
    path: "/api/v1/price-lists",
    access: "staff:pricing.write",
    summary: "Make a price list; its prices are set afterwards",
    body: PriceListEdit,
    output: PriceList,
    status: 201,
    idempotency: "key",
    invalidates: ["pricing.lists"],
    errors: ["TOO_MANY_LIVE"],
  }),
  update: operation({
    id: "pricing.update-list",
    method: "PUT",
    path: "/api/v1/price-lists/{priceListId}",
    access: "staff:pricing.write",
    summary: "Change for whom and when a price list holds",
    params: listParams,
    body: PriceListEdit.safeExtend({ version: PriceList.shape.version }),
    output: PriceList,
    idempotency: "natural",
    invalidates: ["pricing.lists", "pricing.list"],
    errors: ["PRICE_LIST_NOT_FOUND", "VERSION_CONFLICT", "TOO_MANY_LIVE"],
  }),
  prices: operation({
    id: "pricing.prices",
    method: "GET",
    path: "/api/v1/price-lists/{priceListId}/prices",
    access: "staff:pricing.read",
    summary: "Prices of a list by SKU, with title and catalogue price",
    params: listParams,
    query: PageQuery,
    output: pageOf(
      ListedPrice.extend({
        title: z.string(),
        /** Absent where the SKU is not sold any more. */
        cataloguePrice: Money.optional(),
      }),
    ),
    paged: true,
    errors: ["PRICE_LIST_NOT_FOUND"],
  }),
  setPrices: operation({
    id: "pricing.set-prices",
    method: "PUT",
    path: "/api/v1/price-lists/{priceListId}/prices",
    access: "staff:pricing.write",
    summary: "Set the prices of some SKUs in a list, and take others out",
    params: listParams,
    body: z
      .object({
        set: z.array(ListedPrice).max(mostPricesAtOnce),
        remove: z.array(Sku).max(mostPricesAtOnce).default([]),
      })
      .refine(({ set, remove }) => set.length + remove.length <= mostPricesAtOnce, {
        error: `at most ${mostPricesAtOnce} SKUs at once`,
        path: ["set"],
      })
      .refine(
        ({ set, remove }) => new Set([...set.map(({ sku }) => sku), ...remove]).size === set.length + remove.length,
        {
          error: "names a SKU twice",
          path: ["set"],
        },
      ),
    output: z.object({ set: z.int(), removed: z.int() }),
    idempotency: "natural",
    invalidates: ["pricing.prices"],
    errors: ["PRICE_LIST_NOT_FOUND", "SKU_NOT_FOUND"],
  }),
  preview: operation({
    id: "pricing.preview",
    method: "POST",
    path: "/api/v1/pricing/preview",
    access: "staff:pricing.read",
    summary: "What a cart would pay, for whom, where and when, and why; nothing is kept",
    body: z.object({
      lines: z
        .array(z.object({ sku: Sku, quantity: z.int().min(1).max(9999) }))
        .min(1, "needs at least one item")
        .max(40),
      codes: z.array(z.string().trim().min(1).max(40)).max(10).default([]),
      /** Of a customer: their groups and orders count as if they were signed in. */
      email: z.email("must be an e-mail address").max(254).optional(),
      /** Beside those of the customer. */
      groups: z.array(z.string().min(1).max(64)).max(20).default([]),
      /** Where it is delivered, the cheapest way; without it no delivery is reckoned. */
      place: Address.pick({ country: true, region: true, postcode: true }).optional(),
      /** Now, unless said; never earlier. */
      at: Instant.optional(),
    }),
    output: z.object({
      at: Instant,
      customer: z.object({ id: idSchema("customer"), name: z.string(), ordersPlaced: z.int() }).optional(),
      groups: z.array(z.string()),
      lines: z.array(
        z.object({
          sku: Sku,
          title: z.string(),
          quantity: z.int(),
          gift: z.boolean(),
          cataloguePrice: Money,
          unitPrice: Money,
          /** What the unit price is from, and the name of the list. */
          source: z.enum(["catalogue", "list", "sale"]).optional(),
          list: z.string().optional(),
          discount: Money,
          total: Money,
        }),
      ),
      lists: z.array(PriceListTrace),
      promotions: z.array(PromotionTrace),
      deliveries: z.array(DeliveryChoice),
      /** Id of the delivery that is reckoned with. */
      delivery: z.string().optional(),
      totals: Totals,
    }),
    idempotency: "natural",
    errors: ["SKU_NOT_FOUND", "CUSTOMER_NOT_FOUND", "MOMENT_PAST"],
  }),
};
