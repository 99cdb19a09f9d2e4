import type { Country } from "./schema.ts";

interface PostcodeRule {
  /** Of the code in capitals without spaces and hyphens. */
  pattern: RegExp;
  example: string;
  /** How it is written: a separator after so many characters, counted from the end when negative. */
  written?: { after: number; with: " " | "-" };
  optional?: true;
}

const digits = (count: number, example: string): PostcodeRule => ({ pattern: new RegExp(`^\\d{${count}}$`), example });
const split = (rule: PostcodeRule, after: number, by: " " | "-"): PostcodeRule => ({
  ...rule,
  written: { after, with: by },
});
const british = (areas: string, example: string): PostcodeRule =>
  split({ pattern: new RegExp(`^${areas}\\d[A-Z\\d]?\\d[A-Z]{2}$`), example }, -3, " ");

/**
 * Formats of the countries the shops of this platform serve. Sources: Unicode CLDR 26 `postalCodeData` and Google's address
 * data service (`zip`, `zipex`), loosened where people leave out spaces and hyphens. A country without a row has no check.
 */
const rules: Record<Country, PostcodeRule> = {
  AT: digits(4, "1010"),
  AU: digits(4, "2060"),
  BE: digits(4, "1000"),
  BG: digits(4, "1000"),
  BR: split(digits(8, "40301-110"), 5, "-"),
  CA: split({ pattern: /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d$/, example: "H3Z 2Y7" }, 3, " "),
  CH: digits(4, "8001"),
  CY: digits(4, "2008"),
  CZ: split(digits(5, "100 00"), 3, " "),
  DE: digits(5, "10115"),
  DK: digits(4, "1050"),
  EE: digits(5, "10111"),
  ES: { pattern: /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/, example: "28039" },
  FI: digits(5, "00100"),
  FR: digits(5, "75001"),
  GB: british("[A-Z]{1,2}", "SW1A 1AA"),
  GG: british("GY", "GY1 1AA"),
  GR: split(digits(5, "151 24"), 3, " "),
  HR: digits(5, "10000"),
  HU: digits(4, "1037"),
  IE: split(
    { pattern: /^[AC-FHKNPRTV-Y](\d\d|6W)[0-9AC-FHKNPRTV-Y]{4}$/, example: "D02 X285", optional: true },
    3,
    " ",
  ),
  IL: { pattern: /^\d{5}(\d{2})?$/, example: "9614303" },
  IM: british("IM", "IM2 1AA"),
  IS: digits(3, "121"),
  IT: digits(5, "00144"),
  JE: british("JE", "JE1 1AA"),
  JP: split(digits(7, "154-0023"), 3, "-"),
  LI: { pattern: /^94(8[5-9]|9[0-8])$/, example: "9490" },
  LT: { pattern: /^(LT)?\d{5}$/, example: "LT-04340", written: { after: -5, with: "-" } },
  LU: { pattern: /^(L)?\d{4}$/, example: "L-4750", written: { after: -4, with: "-" } },
  LV: { pattern: /^(LV)?\d{4}$/, example: "LV-1073", written: { after: -4, with: "-" } },
  MT: split({ pattern: /^[A-Z]{3}\d{2,4}$/, example: "NXR 0100" }, 3, " "),
  NL: split({ pattern: /^[1-9]\d{3}[A-Z]{2}$/, example: "1234 AB" }, 4, " "),
  NO: digits(4, "0025"),
  NZ: digits(4, "6001"),
  PL: split(digits(5, "00-950"), 2, "-"),
  PT: split(digits(7, "2725-079"), 4, "-"),
  RO: digits(6, "060274"),
  SE: split(digits(5, "114 55"), 3, " "),
  SG: digits(6, "546080"),
  SI: digits(4, "1000"),
  SK: split(digits(5, "010 01"), 3, " "),
  US: { pattern: /^\d{5}(\d{4})?$/, example: "94043" },
  ZA: digits(4, "0083"),
};

function compact(postcode: string): string {
  return postcode.toUpperCase().replace(/[\s-]/g, "");
}

/** Why a postcode does not fit its country, if it does not. */
export function postcodeIssue(country: Country, postcode: string | undefined): string | undefined {
  const rule = rules[country];
  if (!rule) return undefined;
  if (!postcode) return rule.optional ? undefined : "is required";
  return rule.pattern.test(compact(postcode)) ? undefined : `must be like ${rule.example}`;
}

/** A fitting postcode as the country's post writes it; any other as it was, without outer spaces. */
export function tidyPostcode(country: Country, postcode: string): string {
  const rule = rules[country];
  const code = compact(postcode);
  if (!rule?.pattern.test(code)) return postcode.trim();
  if (country === "US" && code.length === 9) return `${code.slice(0, 5)}-${code.slice(5)}`;
  if (!rule.written) return code;
  const { after, with: separator } = rule.written;
  const [head, tail] = [code.slice(0, after), code.slice(after)];
  return head ? head + separator + tail : tail;
}
