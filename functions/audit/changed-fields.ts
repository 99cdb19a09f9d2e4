import { isDeepStrictEqual } from "node:util";

/** What an audit entry shows of an edit: only the fields that differ, `version` left out. */
export function changedFields<T extends object>(before: T, after: T): { before: Partial<T>; after: Partial<T> } {
  const names = Object.keys({ ...before, ...after }) as (keyof T)[];
  const differing = names.filter((name) => name !== "version" && !isDeepStrictEqual(before[name], after[name]));
  // A cast: of the same object only fewer fields.
  const only = (whole: T) => Object.fromEntries(differing.map((name) => [name, whole[name]])) as Partial<T>;
  return { before: only(before), after: only(after) };
}
