import type { TenderKind } from "@quayside/shared/gift-cards/schema.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Posting } from "../ledger/postings.ts";

const accounts = { "gift-card": "gift-cards", "store-credit": "store-credit" } as const satisfies Record<
  TenderKind,
  string
>;

/** Given for nothing by staff: the store owes it from now on, at the expense of goodwill. Negative takes it back. */
export function goodwillPosting(kind: TenderKind, amount: Minor): Posting {
  return [
    { account: "goodwill", amount },
    { account: accounts[kind], amount: -amount },
  ];
}
