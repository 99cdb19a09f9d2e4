import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { Db } from "../store/db.ts";
import { type ListKey, listPages } from "./store.ts";

/** Stored pages that one request reads; a filtered page may end early, and is gone on with by its cursor. */
const mostPages = 40;

/** A page of a list. The cursor names a stored page and how many of its entries were seen: `000003.20`. */
export async function readList<T>(
  db: Db,
  key: ListKey,
  { cursor, per_page: wanted }: { cursor?: string; per_page: number },
  fits: (entry: T) => boolean = () => true,
): Promise<Page<T>> {
  const [from = "", seen = "0"] = (cursor ?? "0.0").split(".");
  if (!/^[a-z\d]{1,20}$/.test(from) || !/^\d{1,4}$/.test(seen)) throw notOurs();
  const pages = await listPages<T>(db, key, from, mostPages);
  const left = pages.flatMap(({ page, entries }) =>
    entries.map((entry, place) => ({ entry, page, place })).slice(page === from ? Number(seen) : 0),
  );
  const items: T[] = [];
  for (const { entry, page, place } of left) {
    if (items.length === wanted) return { items, nextCursor: `${page}.${place}` };
    if (fits(entry)) items.push(entry);
  }
  const last = pages.at(-1);
  return last && pages.length === mostPages ? { items, nextCursor: `${last.page}.${last.entries.length}` } : { items };
}

function notOurs(): AppError {
  const reason = "must be the next_cursor of the page before";
  return new AppError("invalid", "VALIDATION_ERROR", "The cursor is not one of ours.", { field: "cursor", reason });
}
