import * as z from "zod";

/** ISO 4217 minor-unit digits where they are not 2. Source: ISO 4217 list one. */
const minorDigits: Record<string, number> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

export const Currency = z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code such as GBP");
export type Currency = z.output<typeof Currency>;

/** An amount in integer minor units. */
export const Minor = z.int();
export type Minor = number;

/** `{ amount: 1299, currency: "GBP" }` is £12.99. */
export const Money = z.object({ amount: Minor, currency: Currency });
export type Money = z.output<typeof Money>;

export function digitsOf(currency: Currency): number {
  return minorDigits[currency] ?? 2;
}

/** Half away from zero, on exact integers: `numerator ⁄ denominator` with a positive denominator. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** `round(amount × numerator ⁄ denominator)`, half away from zero, without a float in between. */
export function scaled(amount: Minor, numerator: number, denominator: number): Minor {
  return Number(divideRounded(BigInt(amount) * BigInt(numerator), BigInt(denominator)));
}

/** A percentage in basis points (10 000 = 100 %) of an amount, rounded half away from zero. */
export function basisPointsOf(amount: Minor, basisPoints: number): Minor {
  return scaled(amount, basisPoints, 10_000);
}

/**
 * Spreads `amount` over `weights` by largest remainder, ties to the earlier line. The shares sum exactly to the amount,
 * keep its sign, and none exceeds its weight. `|amount|` over the sum of weights is a caller's mistake. All weights
 * zero: all shares zero.
 */
export function allocate(amount: Minor, weights: readonly Minor[]): Minor[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  if (weights.some((weight) => weight < 0)) throw new RangeError("weights must not be negative");
  if (Math.abs(amount) > total) throw new RangeError("amount exceeds what it is spread over");
  const size = BigInt(Math.abs(amount));
  const exact = weights.map((weight) => size * BigInt(weight));
  const shares = exact.map((part) => Number(part / BigInt(total)));
  const left = Math.abs(amount) - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part % BigInt(total) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return amount < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares;
}

/** Parses a decimal such as `12.99` exactly; refuses more digits than the currency has. `undefined` if malformed. */
export function parseDecimal(text: string, currency: Currency): Minor | undefined {
  const match = /^(-?)(\d{1,13})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = "0", fraction = ""] = match;
  const digits = digitsOf(currency);
  if (fraction.length > digits && /[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  return sign && minor !== 0 ? -minor : minor;
}

/** The plain decimal of an amount, `1299` → `12.99`. For display use {@link formatMoney}. */
export function toDecimal({ amount, currency }: Money): string {
  const digits = digitsOf(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, "0");
  const sign = amount < 0 ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export function formatMoney(money: Money, locale = "en-GB"): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: money.currency });
  return format.format(toDecimal(money) as Intl.StringNumericLiteral);
}
