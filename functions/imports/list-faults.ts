import type { ImportError } from "@quayside/shared/imports/schema.ts";
import type { Db } from "../store/db.ts";
import { errorPageWrite, type ImportRecord } from "./store.ts";

const errorsPerPage = 50;

/** Stores what is wrong with one batch; the same batch again overwrites its own pages. */
export async function listFaults(
  db: Db,
  storeId: string,
  { import: { id: importId }, pass }: ImportRecord,
  batch: number,
  errors: readonly ImportError[],
  now: Date,
): Promise<void> {
  const name = String(batch).padStart(7, "0");
  for (let from = 0; from < errors.length; from += errorsPerPage) {
    const page = `${name}x${String(from / errorsPerPage).padStart(3, "0")}`;
    const some = errors.slice(from, from + errorsPerPage);
    await db.scratch(errorPageWrite({ storeId, importId, pass }, page, some, now));
  }
}
