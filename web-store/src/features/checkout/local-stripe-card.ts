import type { StripeError } from "@stripe/stripe-js";

export type CardField = "number" | "expiry" | "cvc";
export type CardText = Record<CardField, string>;

export interface CardProblem {
  field: CardField;
  error: StripeError;
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, "");
const isAmex = (digits: string): boolean => /^3[47]/.test(digits);

/** Groups of four; American Express groups 4-6-5. */
export function formatNumber(text: string): string {
  const digits = digitsOf(text).slice(0, 19);
  const groups = isAmex(digits) ? /^(\d{1,4})(\d{1,6})?(\d{1,5})?/ : /^(\d{1,4})(\d{1,4})?(\d{1,4})?(\d{1,7})?/;
  return groups.exec(digits)?.slice(1).filter(Boolean).join(" ") ?? "";
}

/** `1230`, `12/30` and autofill's `12/2030` all become `12 / 30`. */
export function formatExpiry(text: string): string {
  const [first = "", second] = text.split("/").map(digitsOf);
  const digits =
    second === undefined ? first : first.padStart(2, "0") + (second.length > 2 ? second.slice(-2) : second);
  const padded = /^[2-9]/.test(digits) ? `0${digits}` : digits;
  return padded.length <= 2 ? padded : `${padded.slice(0, 2)} / ${padded.slice(2, 4)}`;
}

export function formatField(field: CardField, text: string): string {
  if (field === "number") return formatNumber(text);
  return field === "expiry" ? formatExpiry(text) : digitsOf(text).slice(0, 4);
}

function problem(field: CardField, code: string, message: string): CardProblem {
  return { field, error: { type: "validation_error", code, message } };
}

function expiryProblem(text: string, today: Date): CardProblem | undefined {
  const [month = 0, year = 0] = text.split("/").map((part) => Number(digitsOf(part)));
  if (digitsOf(text).length < 4) {
    return problem("expiry", "incomplete_expiry", "Your card's expiration date is incomplete.");
  }
  if (month < 1 || month > 12)
    return problem("expiry", "invalid_expiry_month", "Your card's expiration date is invalid.");
  const monthsLeft = (2000 + year - today.getFullYear()) * 12 + month - 1 - today.getMonth();
  if (monthsLeft >= 0) return undefined;
  return problem("expiry", "invalid_expiry_year_past", "Your card's expiration date is in the past.");
}

/** What Stripe.js would find before it sends anything; the number's check digit is left to the API. */
export function cardProblems(card: CardText, today: Date): CardProblem[] {
  const number = digitsOf(card.number);
  const cvcLength = isAmex(number) ? 4 : 3;
  const found = [
    number.length < (isAmex(number) ? 15 : 16)
      ? problem("number", "incomplete_number", "Your card number is incomplete.")
      : undefined,
    expiryProblem(card.expiry, today),
    digitsOf(card.cvc).length < cvcLength
      ? problem("cvc", "incomplete_cvc", "Your card's security code is incomplete.")
      : undefined,
  ];
  return found.filter((entry) => entry !== undefined);
}

export function cardFields(card: CardText): { number: string; exp_month: string; exp_year: string; cvc: string } {
  const [exp_month = "", exp_year = ""] = card.expiry.split("/").map(digitsOf);
  return { number: digitsOf(card.number), exp_month, exp_year, cvc: digitsOf(card.cvc) };
}
