import type Stripe from "stripe";
import * as z from "zod";
import type { Context } from "./context.ts";
import { noSuch } from "./failure.ts";
import { createdParam, fieldEquals, listPage, pageParams } from "./page.ts";
import { parseParams, text } from "./params.ts";
import type { Route } from "./route.ts";

const FEE_BASIS_POINTS = 150;
const FIXED_FEE = 20;
const DAYS_UNTIL_AVAILABLE = 2;
const DAY_SECONDS = 86_400;

/** 1.5 % rounded half up, plus 20, both in the currency's smallest unit. Refunds give no fee back. */
export function processingFee(amount: number): number {
  return Math.floor((amount * FEE_BASIS_POINTS + 5_000) / 10_000) + FIXED_FEE;
}

export interface Movement {
  /** Signed, in the smallest unit of `currency`: what comes in is positive. */
  amount: number;
  currency: string;
  fee?: number;
  type: Stripe.BalanceTransaction["type"];
  reporting_category: string;
  source: string;
  description: string | null;
}

export function book(context: Context, movement: Movement): Stripe.BalanceTransaction {
  const { fee = 0, ...rest } = movement;
  const detail = {
    amount: fee,
    application: null,
    currency: rest.currency,
    description: "Stripe processing fees",
    type: "stripe_fee",
  };
  const transaction: Stripe.BalanceTransaction = {
    id: context.newId("txn"),
    object: "balance_transaction",
    ...rest,
    available_on: context.now() + DAYS_UNTIL_AVAILABLE * DAY_SECONDS,
    balance_type: "payments",
    created: context.now(),
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [detail],
    net: rest.amount - fee,
    status: "pending",
  };
  context.objects.put(transaction);
  return transaction;
}

const listParams = z.strictObject({
  ...pageParams,
  ...createdParam,
  currency: text.optional(),
  source: text.optional(),
  type: text.optional(),
});

export const balanceTransactionRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/balance_transactions",
    run: ({ objects }, { params }) => {
      const input = parseParams(listParams, params);
      return listPage(objects, "balance_transaction", "/v1/balance_transactions", input, [
        ...fieldEquals("currency", input.currency),
        ...fieldEquals("source", input.source),
        ...fieldEquals("type", input.type),
      ]);
    },
  },
  {
    method: "GET",
    path: "/v1/balance_transactions/{id}",
    run: ({ objects }, { id }) => {
      const transaction = objects.find("balance_transaction", id);
      if (transaction === undefined) throw noSuch("balance_transaction", id);
      return transaction;
    },
  },
];
