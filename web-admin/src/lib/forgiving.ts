import * as z from "zod";

type Forgiven<T extends z.core.$ZodType> = z.ZodCatch<z.ZodOptional<T>>;

/** What a hand-edited address holds wrongly is left out rather than refused. */
export function forgiving<T extends z.core.$ZodType>(type: T): Forgiven<T> {
  return z.optional(type).catch(undefined);
}

export type Forgiving<S extends z.core.$ZodShape> = { [Name in keyof S]: Forgiven<S[Name]> };

/** Every field of a shape made forgiving. */
export function forgivingShape<S extends z.core.$ZodShape>(shape: S): Forgiving<S> {
  const own = Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, forgiving(type)]));
  return own as Forgiving<S>;
}
