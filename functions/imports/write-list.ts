import type { Db } from "../store/db.ts";
import { type ListKey, listPageWrite } from "./store.ts";

const entriesPerPage = 50;

/** Stores what one batch adds to a list; the same batch again overwrites its own pages. */
export async function writeList(
  db: Db,
  key: ListKey,
  batch: number,
  entries: readonly unknown[],
  now: Date,
): Promise<void> {
  const name = String(batch).padStart(7, "0");
  for (let from = 0; from < entries.length; from += entriesPerPage) {
    const page = `${name}x${String(from / entriesPerPage).padStart(3, "0")}`;
    await db.scratch(listPageWrite(key, page, entries.slice(from, from + entriesPerPage), now));
  }
}
