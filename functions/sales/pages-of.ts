import type { Page } from "@quayside/shared/kernel/page.ts";
import { cursorRefused } from "../store/cursor.ts";

/** A page of rows that were all worked out; its cursor says how many came before, and of which list. */
export function pageOfAll<T>(
  rows: readonly T[],
  list: string,
  { cursor, per_page }: { cursor?: string | undefined; per_page: number },
): Page<T> {
  const from = cursor === undefined ? 0 : placeIn(cursor, list);
  const next = from + per_page;
  const more = next < rows.length ? { nextCursor: cursorOf(list, [String(next)]) } : {};
  return { items: rows.slice(from, next), total: rows.length, ...more };
}

function placeIn(cursor: string, list: string): number {
  const [place = ""] = partsOfCursor(cursor, list, 1);
  if (!/^\d{1,9}$/.test(place)) throw cursorRefused();
  return Number(place);
}

/** Where a page of a list ended, opaque to callers. */
export function cursorOf(list: string, parts: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...parts])).toString("base64url");
}

/** What {@link cursorOf} was given; refuses what it did not make for this very list. */
export function partsOfCursor(cursor: string, list: string, count: number): string[] {
  const read = parsed(cursor);
  if (
    !Array.isArray(read) ||
    read.length !== count + 1 ||
    read.some((part) => typeof part !== "string") ||
    read[0] !== list
  )
    throw cursorRefused();
  return read.slice(1);
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch (error) {
    throw cursorRefused(error);
  }
}
