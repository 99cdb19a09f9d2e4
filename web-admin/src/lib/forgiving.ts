import type * as z from "zod";

/** What a hand-edited address holds wrongly is left out rather than refused. */
export function forgiving<T extends z.ZodType>(type: T) {
  return type.optional().catch(undefined);
}

export type Forgiving<S extends z.ZodRawShape> = {
  [Name in keyof S]: ReturnType<typeof forgiving<S[Name] & z.ZodType>>;
};

/** Every field of a shape made forgiving. */
export function forgivingShape<S extends z.ZodRawShape>(shape: S): Forgiving<S> {
  const own = Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, forgiving(type as z.ZodType)]));
  return own as Forgiving<S>;
}
