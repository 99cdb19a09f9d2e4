import * as z from "zod";
import { invalidParameter, type StripeFailure } from "./failure.ts";
import type { Form } from "./form.ts";

const MAX_AMOUNT = 99_999_999;

function refineWith(code: string, message: string) {
  return { error: message, params: { code } };
}

export function integer(min: number, max = Number.MAX_SAFE_INTEGER) {
  return z
    .string()
    .regex(/^-?\d{1,15}$/, { error: (issue) => `Invalid integer: ${String(issue.input)}` })
    .transform(Number)
    .refine(
      (value) => value >= min,
      refineWith("parameter_invalid_integer", `This value must be greater than or equal to ${min}.`),
    )
    .refine(
      (value) => value <= max,
      refineWith("parameter_invalid_integer", `This value must be less than or equal to ${max}.`),
    );
}

/** An amount in the currency's smallest unit. */
export const amount = integer(1, MAX_AMOUNT);
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");
export const text = z.string().min(1).max(5_000);
/** Text that the empty string unsets. */
export const clearable = z
  .string()
  .max(5_000)
  .transform((value) => (value === "" ? null : value));

export const metadata = z.union([
  z.literal("").transform(() => null),
  z.record(
    z.string().max(40, "Metadata keys can have up to 40 characters."),
    z.string().max(500, "Metadata values can have up to 500 characters."),
  ),
]);

export const address = z.strictObject({
  city: clearable.nullable().default(null),
  country: clearable.nullable().default(null),
  line1: clearable.nullable().default(null),
  line2: clearable.nullable().default(null),
  postal_code: clearable.nullable().default(null),
  state: clearable.nullable().default(null),
});

export const shipping = z.strictObject({
  address,
  name: z.string(),
  phone: z.string().optional(),
  carrier: z.string().optional(),
  tracking_number: z.string().optional(),
});

export const emptyAddress = address.parse({});

type Metadata = Record<string, string>;

/** Keys merge; an empty value removes its key; an empty `metadata` removes them all. */
export function mergeMetadata(current: Metadata | null, patch: z.output<typeof metadata> | undefined): Metadata {
  if (patch === undefined) return { ...current };
  const merged = Object.entries({ ...current, ...patch }).filter(([, value]) => value !== "");
  return patch === null ? {} : Object.fromEntries(merged);
}

function paramName(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join("");
}

function toFailure(issue: z.core.$ZodIssue): StripeFailure {
  const param = paramName(issue.path);
  if (issue.code === "unrecognized_keys") {
    const unknown = paramName([...issue.path, issue.keys[0] ?? ""]);
    return invalidParameter(`Received unknown parameter: ${unknown}`, unknown, "parameter_unknown");
  }
  if (issue.input === undefined) {
    return invalidParameter(`Missing required param: ${param}.`, param, "parameter_missing");
  }
  if (issue.input === "") {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset.`;
    return invalidParameter(message, param, "parameter_invalid_empty");
  }
  if (issue.code === "custom") return invalidParameter(issue.message, param, String(issue.params?.code));
  const isInteger = issue.code === "invalid_format" && issue.message.startsWith("Invalid integer");
  return invalidParameter(issue.message, param, isInteger ? "parameter_invalid_integer" : undefined);
}

export function parseParams<S extends z.ZodType>(schema: S, params: Form): z.output<S> {
  const result = schema.safeParse(params, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw issue === undefined ? result.error : toFailure(issue);
}
