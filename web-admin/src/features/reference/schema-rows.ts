import type { JsonSchema } from "./document.ts";

/** One line of a body's description. */
export interface SchemaRow {
  name: string;
  /** Unlike every other row's; `items.price.amount`. */
  path: string;
  depth: number;
  type: string;
  required: boolean;
  rules: string;
}

const deepest = 6;
const safe = Number.MAX_SAFE_INTEGER;

export function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.title && schema.type === "object") return schema.title;
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(" | ");
  if (schema.type === "array") return `${typeOf(schema.items ?? {})}[]`;
  if (schema.type === "object" && isMap(schema)) return "object of text keys";
  return schema.format ? `${schema.type} (${schema.format})` : [schema.type ?? "any"].flat().join(" | ");
}

function isMap({ properties, additionalProperties }: JsonSchema): boolean {
  return !properties && typeof additionalProperties === "object";
}

function range(least: number | undefined, most: number | undefined, of: string): string {
  const low = least !== undefined && least > -safe ? least : undefined;
  const high = most !== undefined && most < safe ? most : undefined;
  if (low !== undefined && high !== undefined) return `${low} to ${high}${of}`;
  if (low !== undefined) return `at least ${low}${of}`;
  return high === undefined ? "" : `at most ${high}${of}`;
}

/** Limits of a value in words; bounds that only say "a whole number" are left out. */
export function rulesOf(schema: JsonSchema): string {
  const rules = [
    range(schema.minimum, schema.maximum, ""),
    range(schema.minLength, schema.maxLength, " characters"),
    range(schema.minItems, schema.maxItems, " entries"),
    schema.pattern && !schema.format ? `matches ${schema.pattern}` : "",
    schema.default === undefined ? "" : `${JSON.stringify(schema.default)} unless given`,
  ];
  return rules.filter(Boolean).join(", ");
}

/** A body as lines, nested properties below their parent. */
export function schemaRows(schema: JsonSchema, depth = 0, parent = ""): SchemaRow[] {
  if (depth > deepest) return [];
  if (schema.type === "array" && schema.items) return schemaRows(schema.items, depth, parent);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.flatMap((choice, at) => schemaRows(choice, depth, `${parent}|${at}`));
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    {
      name,
      path: `${parent}.${name}`,
      depth,
      type: typeOf(property),
      required: required.has(name),
      rules: rulesOf(property),
    },
    ...schemaRows(property, depth + 1, `${parent}.${name}`),
  ]);
}
