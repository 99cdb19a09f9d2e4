import fc from "fast-check";
import * as z from "zod";

/** As much of JSON Schema as zod writes. */
interface Schema {
  type?: "string" | "integer" | "number" | "boolean" | "array" | "object" | "null";
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
}

const byFormat: Record<string, fc.Arbitrary<string>> = {
  email: fc
    .tuple(fc.stringMatching(/^[a-z]{1,10}$/), fc.stringMatching(/^[a-z]{1,10}$/))
    .map(([a, b]) => `${a}@${b}.com`),
  date: fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  "date-time": fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((at) => at.toISOString()),
};

function text({ format = "", pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  const formatted = byFormat[format];
  if (formatted) return formatted;
  if (pattern) return fc.stringMatching(new RegExp(pattern)).map((value) => value.slice(0, maxLength));
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)), unit: "grapheme" });
}

function number({ type, minimum = -1e6, exclusiveMinimum, maximum = 1e6 }: Schema): fc.Arbitrary<number> {
  const min = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
  const bounds = { min: Math.max(min, -1e9), max: Math.min(maximum, 1e9) };
  return type === "integer" ? fc.integer(bounds) : fc.double({ ...bounds, noNaN: true });
}

function object(schema: Schema): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const model = Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, arbitrary(value)]));
  if (Object.keys(model).length > 0 || typeof additionalProperties !== "object")
    return fc.record(model, { requiredKeys: required });
  const key = propertyNames ? arbitrary(propertyNames).map(String) : fc.string({ maxLength: 10 });
  return fc.dictionary(key, arbitrary(additionalProperties), { maxKeys: 4 });
}

function arbitrary(schema: Schema): fc.Arbitrary<unknown> {
  const { type, anyOf, oneOf, allOf, items = {}, minItems = 0, maxItems = 5 } = schema;
  const options = anyOf ?? oneOf;
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (options) return fc.oneof(...options.map(arbitrary));
  if (allOf) return arbitrary(Object.assign({}, ...allOf) as Schema);
  if (type === "object") return object(schema);
  if (type === "array")
    return fc.array(arbitrary(items), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 5)) });
  if (type === "string") return text(schema);
  if (type === "integer" || type === "number") return number(schema);
  if (type === "boolean") return fc.boolean();
  return fc.jsonValue({ maxDepth: 2 });
}

/** Values that a contract's shape takes, or (where refinements say more than the schema can) nearly takes. */
export function arbitraryOf(shape: z.core.$ZodType): fc.Arbitrary<unknown> {
  return arbitrary(z.toJSONSchema(shape, { io: "input", unrepresentable: "any", reused: "inline" }) as Schema);
}
