export interface TestDebit {
  iban: string;
  outcome: "succeeds" | "fails";
}

/** Stripe's SEPA Direct Debit test accounts: payments with them stay `processing` until they settle. */
export const TEST_DEBITS: readonly TestDebit[] = [
  { iban: "AT611904300234573201", outcome: "succeeds" },
  { iban: "DE89370400440532013000", outcome: "succeeds" },
  { iban: "AT861904300235473202", outcome: "fails" },
  { iban: "DE62370400440532013001", outcome: "fails" },
];

export const debitByIban = (iban: string): TestDebit | undefined => TEST_DEBITS.find((debit) => debit.iban === iban);
