import * as z from "zod";

/** The parts of JSON Schema 2020-12 that the API's document uses. */
export interface JsonSchema {
  /** Of a component that stands in place of a reference to it. */
  title?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  $ref?: string;
}

const Schema = z.custom<JsonSchema>((value) => typeof value === "object" && value !== null);
const Content = z.object({ "application/json": z.object({ schema: Schema }) });

const OperationItem = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).min(1),
  summary: z.string(),
  description: z.string().default(""),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: Schema }))
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content.optional() })),
});

const Document = z.object({
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), OperationItem)),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});
type Components = z.output<typeof Document>["components"]["schemas"];

export interface ApiOperation extends z.output<typeof OperationItem> {
  method: string;
  path: string;
  part: string;
  /** What its schemas refer to, by name. */
  components: Components;
}

/** Operations of an OpenAPI 3.1 document, in its order. */
export function operationsOf(json: unknown): ApiOperation[] {
  const { paths, components } = Document.parse(json);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, item]) => ({
      ...item,
      method: method.toUpperCase(),
      path,
      part: item.tags[0] ?? "other",
      components: components.schemas,
    })),
  );
}

/** The schema with its components in place of the references to them; where one holds itself, the reference stays. */
export function inlined(schema: JsonSchema, components: Components, within: readonly string[] = []): JsonSchema {
  const name = schema.$ref?.split("/").at(-1) ?? "";
  const component = components[name];
  if (component && within.includes(name)) return schema;
  const inner = component && schema.$ref ? [...within, name] : within;
  const { $ref, ...whole } = component ? { ...component, title: name, ...schema } : schema;
  const inline = (each: JsonSchema) => inlined(each, components, inner);
  const { properties, items, anyOf, oneOf } = whole;
  return {
    ...whole,
    ...(component || $ref === undefined ? {} : { $ref }),
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, inline(each)])) }
      : {}),
    ...(items ? { items: inline(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(inline) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(inline) } : {}),
  };
}

/** Parts of the API with their operations, in the order of the document. */
export function partsOf(operations: readonly ApiOperation[]): Map<string, ApiOperation[]> {
  return Map.groupBy(operations, ({ part }) => part);
}

export function matching(operations: readonly ApiOperation[], text: string): ApiOperation[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter(({ operationId, path, summary, method }) => {
    const all = `${operationId} ${method} ${path} ${summary}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** Who may call, from the document's security: `[]` is everybody, an empty entry makes signing in a choice. */
export function callersOf({ security }: Pick<ApiOperation, "security">): string {
  if (security.length === 0) return "Everybody";
  const pools = security.flatMap((entry) => Object.keys(entry));
  const choice = security.some((entry) => Object.keys(entry).length === 0);
  const names = pools.map((pool) => (pool === "staff" ? "Staff" : "Customers"));
  return choice ? `Guests and ${names.join(", ").toLowerCase()}` : names.join(", ");
}
