import { invalidParameter } from "./failure.ts";

const KNOWN = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));
const THREE_DECIMALS = new Set(["bhd", "jod", "kwd", "omr", "tnd"]);

/** Smallest charge per currency in its smallest unit (Stripe's published minimums; 1 where none is listed). */
const MINIMUMS: Readonly<Record<string, number>> = {
  usd: 50,
  aed: 200,
  aud: 50,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
};

export function formatAmount(amount: number, currency: string): string {
  const format = new Intl.NumberFormat("en-US", { style: "currency", currency: currency.toUpperCase() });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}

export function assertChargeable(amount: number, currency: string): void {
  if (!KNOWN.has(currency)) throw invalidParameter(`Invalid currency: ${currency}.`, "currency");
  const minimum = MINIMUMS[currency] ?? 1;
  if (amount < minimum) {
    const message = `Amount must be at least ${formatAmount(minimum, currency)} ${currency}`;
    throw invalidParameter(message, "amount", "amount_too_small");
  }
  if (THREE_DECIMALS.has(currency) && amount % 10 !== 0) {
    const message = `Amounts in ${currency} must end in 0: its third decimal cannot be charged.`;
    throw invalidParameter(message, "amount", "parameter_invalid_integer");
  }
}
