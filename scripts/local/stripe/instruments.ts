import type { DatabaseSync } from "node:sqlite";
import { cardByNumber, type TestCard } from "./cards.ts";
import { debitByIban, type TestDebit } from "./direct-debits.ts";

/** The account behind a payment method: kept apart, as its number is in no API answer. */
export interface Instruments {
  add(paymentMethod: string, account: string): void;
  card(paymentMethod: string): TestCard | undefined;
  debit(paymentMethod: string): TestDebit | undefined;
  /** The holder passed a challenge while saving it: later charges without the holder need no other. */
  isSetUp(paymentMethod: string): boolean;
  markSetUp(paymentMethod: string): void;
}

export function openInstruments(db: DatabaseSync): Instruments {
  const insert = db.prepare("insert into instruments (payment_method, account) values (?, ?)");
  const select = db.prepare("select account, authenticated from instruments where payment_method = ?");
  const update = db.prepare("update instruments set authenticated = 1 where payment_method = ?");
  const account = (paymentMethod: string) => String(select.get(paymentMethod)?.account);
  return {
    add: (paymentMethod, number) => {
      insert.run(paymentMethod, number);
    },
    card: (paymentMethod) => cardByNumber(account(paymentMethod)),
    debit: (paymentMethod) => debitByIban(account(paymentMethod)),
    isSetUp: (paymentMethod) => select.get(paymentMethod)?.authenticated === 1,
    markSetUp: (paymentMethod) => {
      update.run(paymentMethod);
    },
  };
}
