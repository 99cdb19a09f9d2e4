import * as z from "zod";

type Json = Record<string, unknown>;
type Io = "input" | "output";

export interface Components {
  /** The schema as JSON Schema; what has a name in it is a reference to a component. */
  schemaOf(schema: z.core.$ZodType, io: Io): Json;
  /** Names and shapes of the members of an object, whether or not the object has a name. */
  membersOf(schema: z.core.$ZodType, io: Io): { properties: Json; required: string[] };
  /** Every component that was referred to, by name. */
  schemas(): Record<string, Json>;
}

/** Answers may gain members later, so their objects are not closed; the closed ones of a body stay closed. */
function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name, held]) => name !== "additionalProperties" || held !== false);
  return Object.fromEntries(entries.map(([name, held]) => [name, opened(held)]));
}

function renamed(value: unknown, nameOf: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => renamed(each, nameOf));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) =>
      name === "$ref" && typeof held === "string"
        ? [name, `#/components/schemas/${nameOf(held.replace("#/$defs/", ""))}`]
        : [name, renamed(held, nameOf)],
    ),
  );
}

/**
 * Collects named schemas into OpenAPI components. One that reads differently in a body than in an answer, as by defaults,
 * is there twice: as `Name` in answers and as `NameInput` in bodies.
 */
export function openComponents(names: ReadonlyMap<z.core.$ZodType, string>): Components {
  const metadata = z.registry<{ id: string }>();
  for (const [schema, id] of names) metadata.add(schema, { id });
  const byId = new Map([...names].map(([schema, id]) => [id, schema]));
  const found = new Map<string, Json>();

  const written = (schema: z.core.$ZodType, io: Io): Json => {
    const { $schema, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any", metadata }) as Json;
    return io === "output" ? (opened(json) as Json) : json;
  };
  const isAlike = (id: string): boolean => {
    const schema = byId.get(id);
    return !schema || JSON.stringify(written(schema, "input")) === JSON.stringify(written(schema, "output"));
  };

  function schemaOf(schema: z.core.$ZodType, io: Io): Json {
    const nameOf = (id: string) => (io === "output" || isAlike(id) ? id : `${id}Input`);
    const { $defs = {}, ...json } = written(schema, io) as Json & { $defs?: Record<string, Json> };
    for (const [id, definition] of Object.entries($defs))
      if (!found.has(nameOf(id))) found.set(nameOf(id), renamed(definition, nameOf) as Json);
    return renamed(json, nameOf) as Json;
  }

  function membersOf(schema: z.core.$ZodType, io: Io) {
    const nameless = schema instanceof z.ZodObject ? z.object(schema.shape) : schema;
    const { properties = {}, required = [] } = schemaOf(nameless, io) as { properties?: Json; required?: string[] };
    return { properties, required };
  }

  return {
    schemaOf,
    membersOf,
    schemas: () => Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
