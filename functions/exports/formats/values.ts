import { AppError } from "@quayside/shared/kernel/errors.ts";

/** Places of a decimal: the most that any currency has. */
export const scale = 3;
/** Digits that 64 bits hold. */
export const precision = 18;

const decimalText = /^(-?)(\d+)(?:\.(\d{1,3}))?$/;

/** `12.99` → 12990n: a decimal text in thousandths. */
export function thousandths(text: string): bigint {
  const [, sign, whole = "", part = ""] = decimalText.exec(text) ?? [];
  if (sign === undefined) throw new AppError("internal", "EXPORT_DECIMAL", `${text} is no decimal of three places`);
  const size = BigInt(whole) * 1000n + BigInt(part.padEnd(scale, "0"));
  return sign ? -size : size;
}

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`) / 86_400_000;
}
