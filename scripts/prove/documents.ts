import type fc from "fast-check";
import type * as z from "zod";
import { arbitraryOf } from "./schema-arbitrary.ts";

/** Documents that a shape takes, as it gives them back. */
export function documentsOf<T extends z.ZodType>(shape: T): fc.Arbitrary<z.output<T>> {
  return arbitraryOf(shape)
    .map((value) => shape.safeParse(value))
    .filter(({ success }) => success)
    .map(({ data }) => data as z.output<T>);
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === "" || (typeof value === "object" && Object.keys(value as object).length === 0)
  );
}

/** A document as people read it: blanks around a text say nothing, and an empty text or record as much as none. */
export function said(value: unknown): unknown {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, said(each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => Array.isArray(each) || !isNothing(each)));
}
