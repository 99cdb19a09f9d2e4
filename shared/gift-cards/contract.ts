import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { Day } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Minor } from "../kernel/money.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { BalanceEntry, GiftCard, GiftCardState, StoreCredit } from "./schema.ts";

const cardParams = z.object({ giftCardId: idSchema("giftCard") });
const customerParams = z.object({ customerId: idSchema("customer") });
const reason = z.string().trim().min(1, "is required").max(500);

export const giftCardOperations = {
  list: operation({
    id: "gift-cards.list",
    method: "GET",
    path: "/api/v1/gift-cards",
    access: "staff:credit.read",
    summary: "Gift cards, newest first, by state and by the end of the code or any e-mail address of whom it is for",
    query: PageQuery.extend({ q: z.string().trim().max(100).optional(), state: GiftCardState.optional() }),
    output: pageOf(GiftCard),
    paged: true,
  }),
  get: operation({
    id: "gift-cards.get",
    method: "GET",
    path: "/api/v1/gift-cards/{giftCardId}",
    access: "staff:credit.read",
    summary: "One gift card",
    params: cardParams,
    output: GiftCard,
    errors: ["GIFT_CARD_NOT_FOUND"],
  }),
  entries: operation({
    id: "gift-cards.entries",
    method: "GET",
    path: "/api/v1/gift-cards/{giftCardId}/entries",
    access: "staff:credit.read",
    summary: "What happened to a gift card, newest first",
    params: cardParams,
    query: PageQuery,
    output: pageOf(BalanceEntry),
    paged: true,
    errors: ["GIFT_CARD_NOT_FOUND"],
  }),
  issue: operation({
    id: "gift-cards.issue",
    method: "POST",
    path: "/api/v1/gift-cards",
    access: "staff:credit.write",
    summary: "Issue a gift card; the answer holds its code, which is told only once",
    body: z.object({
      /** Minor units of the store's currency. */
      amount: Minor.min(1).max(100_000_000),
      expiresOn: Day.optional(),
      email: z.email("must be an e-mail address").max(254).optional(),
      note: z.string().trim().max(500).optional(),
      reason,
    }),
    output: z.object({ giftCard: GiftCard, code: z.string() }),
    status: 201,
    idempotency: "key",
    invalidates: ["gift-cards.list"],
    errors: ["EXPIRY_PAST"],
  }),
  setState: operation({
    id: "gift-cards.set-state",
    method: "PUT",
    path: "/api/v1/gift-cards/{giftCardId}/state",
    access: "staff:credit.write",
    summary: "Disable a gift card, or let it be used again",
    params: cardParams,
    body: z.object({ version: z.int().min(1), state: GiftCardState, reason }),
    output: GiftCard,
    idempotency: "natural",
    invalidates: ["gift-cards.list", "gift-cards.get"],
    errors: ["GIFT_CARD_NOT_FOUND", "VERSION_CONFLICT"],
  }),
};

export const storeCreditOperations = {
  get: operation({
    id: "store-credit.get",
    method: "GET",
    path: "/api/v1/store-credit/{customerId}",
    access: "staff:credit.read",
    summary: "A customer's store credit",
    params: customerParams,
    output: StoreCredit,
    errors: ["CUSTOMER_NOT_FOUND"],
  }),
  entries: operation({
    id: "store-credit.entries",
    method: "GET",
    path: "/api/v1/store-credit/{customerId}/entries",
    access: "staff:credit.read",
    summary: "What happened to a customer's store credit, newest first",
    params: customerParams,
    query: PageQuery,
    output: pageOf(BalanceEntry),
    paged: true,
    errors: ["CUSTOMER_NOT_FOUND"],
  }),
  adjust: operation({
    id: "store-credit.adjust",
    method: "POST",
    path: "/api/v1/store-credit/{customerId}/adjust",
    access: "staff:credit.write",
    summary: "Grant store credit, or take some back, with a reason",
    params: customerParams,
    body: z.object({
      /** Minor units of the store's currency; negative takes back. */
      change: Minor.min(-100_000_000)
        .max(100_000_000)
        .refine((change) => change !== 0, "must not be 0"),
      reason,
    }),
    output: StoreCredit,
    idempotency: "key",
    invalidates: ["store-credit.get", "store-credit.entries"],
    errors: ["CUSTOMER_NOT_FOUND", "CUSTOMER_MERGED", "CREDIT_TOO_LITTLE"],
  }),
};
