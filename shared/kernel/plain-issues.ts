import * as z from "zod";

type Raw = z.core.$ZodRawIssue;
type Size = Extract<Raw, { code: "too_small" | "too_big" }>;

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  set: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
};

const formatWords: Readonly<Record<string, string>> = {
  date: "be a day such as 2026-11-28",
  datetime: "be an instant such as 2026-11-28T14:05:00.000Z",
  email: "be an email address",
  url: "be an address such as https://example.com",
  regex: "be written in its own form",
};

/** So many are named. */
const most = 20;

function oneOf(values: readonly unknown[]): string {
  if (values.length === 1) return `must be ${values[0]}`;
  const more = values.length > most ? ` and ${values.length - most} more` : "";
  return `must be one of ${values.slice(0, most).join(", ")}${more}`;
}

/** Of text its characters, of a list its entries, of a number itself; with the sign of minus that people read. */
function sizeWords({ origin, inclusive, exact }: Size, bound: number | bigint, side: "least" | "most"): string {
  const shown = String(bound).replace(/^-/, "−");
  if (!["string", "array", "set"].includes(origin))
    return inclusive ? `must be at ${side} ${shown}` : `must be ${side === "least" ? "over" : "under"} ${shown}`;
  if (side === "least" && bound === 1 && !exact) return "must not be empty";
  const [one, many] = origin === "string" ? ["character", "characters"] : ["entry", "entries"];
  return `must have ${exact ? "" : `at ${side} `}${shown} ${bound === 1 ? one : many}`;
}

/**
 * What a schema without words of its own says of wrong input, as reasons that follow a field's name: "must be at least −100".
 * Undefined leaves it to the library.
 */
export function plainIssue(issue: Raw): string | undefined {
  const isMissing = issue.input === undefined;
  switch (issue.code) {
    case "invalid_type": {
      if (isMissing) return "is required";
      const words = typeWords[issue.expected];
      return words && `must be ${words}`;
    }
    case "invalid_value":
      if (isMissing) return "is required";
      if (Array.isArray(issue.input)) return "must be given once";
      return issue.expected === "stringbool" ? "must be true or false" : oneOf(issue.values);
    case "too_small":
      return sizeWords(issue, issue.minimum, "least");
    case "too_big":
      return sizeWords(issue, issue.maximum, "most");
    case "not_multiple_of":
      return `must be a multiple of ${issue.divisor}`;
    case "invalid_format": {
      const words = formatWords[issue.format];
      return words && `must ${words}`;
    }
    case "unrecognized_keys":
      return `must not hold ${issue.keys.join(", ")}`;
    case "invalid_union":
      return isMissing ? "is required" : undefined;
    default:
      return undefined;
  }
}

/** Has every schema of this process speak so. */
export function speakPlainly(): void {
  z.config({ customError: plainIssue });
}
