import type { LedgerEntry } from "@quayside/shared/orders/schema.ts";
import { expect, it } from "vitest";
import { ledgerSums } from "./ledger-sums.ts";

const entry = (transactionId: string, amount: number, currency = "GBP"): LedgerEntry => ({
  id: `${transactionId}${amount}${currency}`,
  transactionId,
  account: "sales",
  amount: { amount, currency },
  orderId: "ord_01J9Z3V5B6C7D8E9F0G1H2J3K4",
  reference: "pi_1",
  at: "2026-11-21T12:00:00.000Z",
});

it("adds debits and credits up per currency", () => {
  const entries = [
    entry("a", 1200),
    entry("a", -1000),
    entry("a", -200),
    entry("b", 500, "EUR"),
    entry("b", -500, "EUR"),
  ];
  expect(ledgerSums(entries)).toEqual([
    { currency: "GBP", debit: 1200, credit: 1200, balanced: true },
    { currency: "EUR", debit: 500, credit: 500, balanced: true },
  ]);
});

it("is not fooled by two transactions whose errors cancel out", () => {
  expect(ledgerSums([entry("a", 100), entry("a", -90), entry("b", 90), entry("b", -100)])[0]).toMatchObject({
    debit: 190,
    credit: 190,
    balanced: false,
  });
});
