import * as z from "zod";
import { forgiving, forgivingShape } from "../../lib/forgiving.ts";

/** The state of every list, all of it in the address: search, filters, order, page, columns. */
export function listSearch<S extends z.ZodRawShape>(filters: S) {
  return z.object({
    q: forgiving(z.string().trim().min(1).max(200)),
    sort: forgiving(z.string().max(40)),
    direction: forgiving(z.enum(["asc", "desc"])),
    /** Opaque, from the page before. */
    cursor: forgiving(z.string().max(2000)),
    /** Ids of the columns shown, joined by dots; absent for the usual ones. */
    columns: forgiving(z.string().max(300)),
    ...forgivingShape(filters),
  });
}

export type ListSearch = {
  q?: string;
  sort?: string;
  direction?: "asc" | "desc";
  cursor?: string;
  columns?: string;
};

/** What a change of the list's state leaves of it: another question starts again at the first page. */
export function changedSearch<S extends ListSearch>(search: S, change: Partial<S>): S {
  const next = { ...search, ...("cursor" in change || "columns" in change ? {} : { cursor: undefined }), ...change };
  return Object.fromEntries(
    Object.entries(next).filter(([, value]) => value !== undefined && value !== ""),
  ) as unknown as S;
}

/** The same state as the plain text it is in the address. */
export function asText(search: ListSearch): Record<string, string | undefined> {
  return search as Record<string, string | undefined>;
}

/** The part of the state that a saved view keeps. */
export function viewOf<S extends ListSearch>({ cursor: _, ...rest }: S): Omit<S, "cursor"> {
  return rest;
}

export function isSameView(a: object, b: object): boolean {
  const text = (search: object) =>
    JSON.stringify(
      Object.entries(search)
        .filter(([name, value]) => name !== "cursor" && value !== undefined && value !== "")
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  return text(a) === text(b);
}
