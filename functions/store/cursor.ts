import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Item } from "./write.ts";

/** Opaque to callers: the last key of a page, base64url. */
export function nextCursor(lastKey: Item | undefined): string | undefined {
  return lastKey ? Buffer.from(JSON.stringify(lastKey)).toString("base64url") : undefined;
}

const keyNames = new Set(["pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk"]);

function isKey(value: unknown): value is Record<string, string> {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).every(([name, part]) => keyNames.has(name) && typeof part === "string");
}

/** A cursor that was not made by {@link nextCursor} is the caller's mistake. */
export function cursorKey(cursor: string | undefined): Item | undefined {
  if (cursor === undefined) return undefined;
  const refusal = () =>
    new AppError("invalid", "VALIDATION_ERROR", "The cursor is not one of ours.", {
      field: "cursor",
      reason: "must be the next_cursor of the page before",
    });
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (isKey(key)) return key;
  } catch {
    throw refusal();
  }
  throw refusal();
}
