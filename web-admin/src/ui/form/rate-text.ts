import * as z from "zod";

const digits = 4;

/** Per cent as people write it to per cent × 10 000, exact: `8.875` → 88 750. */
export const rateText = z
  .string()
  .trim()
  .regex(/^\d{1,3}(\.\d{1,4})?$/, "Per cent with at most 4 digits after the point, such as 20 or 8.875")
  .transform((text) => {
    const [whole = "0", rest = ""] = text.split(".");
    return Number(whole + rest.padEnd(digits, "0"));
  })
  .refine((rate) => rate <= 1_000_000, "At most 100");

/** The text of a rate in a field. */
export function rateField(rate: number): string {
  const text = String(rate).padStart(digits + 1, "0");
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, "");
}
