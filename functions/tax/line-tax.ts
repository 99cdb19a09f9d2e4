import { type Minor, scaled } from "@quayside/shared/kernel/money.ts";

/** Rates are per cent × 10 000, so this is 100 %. */
const whole = 1_000_000;

export interface Taxed {
  /** Per cent × 10 000. */
  rate: number;
  net: Minor;
  tax: Minor;
}

/**
 * Tax on one amount, rounded once, half away from zero. Included: gross is fixed, tax = round(gross × rate ⁄ (1 + rate)).
 * Not included: tax = round(net × rate).
 */
export function taxOn(amount: Minor, rate: number, included: boolean): Taxed {
  const tax = scaled(amount, rate, included ? whole + rate : whole);
  return { rate, net: included ? amount - tax : amount, tax };
}
