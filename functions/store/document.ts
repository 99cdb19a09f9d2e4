import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Item } from "./write.ts";

/** Reads the document kept in an item. A cast: documents were parsed by their schema before they were written. */
export function documentOf<T>(item: Item): T {
  return item.doc as T;
}

/** The refusal of every put that expects the version it read. */
export function versionConflict(what: string): (old: Item | undefined) => AppError {
  return (old) =>
    new AppError("conflict", "VERSION_CONFLICT", `This ${what} was changed meanwhile. Nothing was saved.`, {
      currentVersion: old?.version,
    });
}
