import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Item } from "./write.ts";

/**
 * An item's document, as one JSON text: kept as a deep map, an order costs the database four times the work (decision
 * 040). What conditions and indexes need lies in attributes of its own beside it.
 */
export const documentAttribute = {
  type: "any",
  required: true,
  set: (document: unknown): string => JSON.stringify(document),
} as const;

/** Reads the document kept in an item. A cast: documents were parsed by their schema before they were written. */
export function documentOf<T>(item: Item): T {
  return JSON.parse(item.doc as string) as T;
}

/** The refusal of every put that expects the version it read. */
export function versionConflict(what: string): (old: Item | undefined) => AppError {
  return (old) =>
    new AppError("conflict", "VERSION_CONFLICT", `This ${what} was changed meanwhile. Nothing was saved.`, {
      currentVersion: old?.version,
    });
}
