import { digitsOf, formatMoney } from "../kernel/money.ts";
import type { Unit } from "./metric.ts";

/** How figures of the registry read, on screens, in reports and in mails. Money is in minor units; per cents are × 100. */
export interface ValueFormats {
  full(value: number | null | undefined, unit: Unit): string;
  /** Where there is little room: axes and cells. `£1.2K`. */
  short(value: number | null | undefined, unit: Unit): string;
  /** With its sign: `+12.4%`, `−3%`. */
  signedPercent(value: number): string;
  /** The same of a plain number: `+1.5`. */
  signed(value: number): string;
  /** For files: a plain decimal in major units, nothing where there is no data. */
  plain(value: number | null | undefined, unit: Unit): string;
}

export const noValue = "–";

/** Averages of money have fractions of a minor unit: half away from zero. */
export const wholeMinor = (value: number): number => (value < 0 ? -Math.round(-value) : Math.round(value));

export function valueFormatsOf(locale: string, currency: string): ValueFormats {
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const digits = digitsOf(currency);
  const whole = number({ maximumFractionDigits: 0 });
  const some = number({ maximumFractionDigits: 2 });
  const compact = number({ notation: "compact", maximumFractionDigits: 1 });
  const compactMoney = number({ style: "currency", currency, notation: "compact", maximumFractionDigits: 1 });
  const percent = number({ style: "percent", maximumFractionDigits: 1 });
  const signed = number({ maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const signedPercent = number({ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const fullOf: Record<Unit, (value: number) => string> = {
    money: (value) => formatMoney({ amount: wholeMinor(value), currency }, locale),
    count: (value) => (Number.isInteger(value) ? whole : some).format(value),
    percent: (value) => percent.format(value / 100),
    ratio: (value) => some.format(value),
    days: (value) => `${some.format(value)} ${value === 1 ? "day" : "days"}`,
    "per-day": (value) => `${some.format(value)} a day`,
  };
  const shortOf: Record<Unit, (value: number) => string> = {
    ...fullOf,
    money: (value) => compactMoney.format(value / 10 ** digits),
    count: (value) => compact.format(value),
    days: (value) => compact.format(value),
    "per-day": (value) => compact.format(value),
  };
  return {
    full: (value, unit) => (value === null || value === undefined ? noValue : fullOf[unit](value)),
    short: (value, unit) => (value === null || value === undefined ? noValue : shortOf[unit](value)),
    signedPercent: (value) => signedPercent.format(value / 100),
    signed: (value) => signed.format(value),
    plain(value, unit) {
      if (value === null || value === undefined) return "";
      return unit === "money" ? (wholeMinor(value) / 10 ** digits).toFixed(digits) : String(value);
    },
  };
}
