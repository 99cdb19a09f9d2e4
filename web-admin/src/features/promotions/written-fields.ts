import { type Currency, parseDecimal, toDecimal } from "@quayside/shared/kernel/money.ts";

/** What amounts and moments are written in. */
export interface Writing {
  currency: Currency;
  timeZone: string;
}

/** Not a number stays what was typed, so that the schema names the field. */
export const count = (text: string): number | undefined => (text.trim() === "" ? undefined : Number(text));
export const countText = (number: number | undefined): string => (number === undefined ? "" : String(number));

export const basisPoints = (text: string): number => Math.round(Number(text.replace(",", ".")) * 100);
export const percentText = (points: number): string => String(points / 100);

export const money = (text: string, currency: Currency): number => parseDecimal(text, currency) ?? Number.NaN;
export const optionalMoney = (text: string, currency: Currency) =>
  text.trim() === "" ? undefined : money(text, currency);
export const moneyWritten = (amount: number, currency: Currency): string => toDecimal({ amount, currency });
