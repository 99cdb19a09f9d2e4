import { AppError } from "@quayside/shared/kernel/errors.ts";
import { type indexes, keyFields } from "./table.ts";
import type { Item } from "./write.ts";

/** Opaque to callers: the last key of a page, base64url. */
export function nextCursor(lastKey: Item | undefined): string | undefined {
  return lastKey ? Buffer.from(JSON.stringify(lastKey)).toString("base64url") : undefined;
}

/** What a query's parameters say of where it reads; ElectroDB writes the partition as `:pk`. */
interface Queried {
  IndexName?: (typeof indexes)[number];
  ExpressionAttributeValues?: Item;
}

export function cursorRefused(cause?: unknown): AppError {
  const details = { field: "cursor", reason: "must be the next_cursor of the page before" };
  return new AppError("invalid", "VALIDATION_ERROR", "The cursor is not one of ours.", details, cause);
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch (error) {
    throw cursorRefused(error);
  }
}

/** Exactly the keys of the index that is read, and within the partition that is read. */
function isKeyOf(key: unknown, { IndexName, ExpressionAttributeValues = {} }: Queried): key is Item {
  if (typeof key !== "object" || key === null) return false;
  const { pk, sk } = keyFields[IndexName ?? "primary"];
  const names = new Set<string>([keyFields.primary.pk, keyFields.primary.sk, pk, sk]);
  const parts = Object.entries(key);
  if (parts.length !== names.size || !parts.every(([name, part]) => names.has(name) && typeof part === "string"))
    return false;
  return (key as Item)[pk] === ExpressionAttributeValues[":pk"];
}

/** Where a page starts. A cursor that {@link nextCursor} did not make for this very list is the caller's mistake. */
export function startKey(params: object, cursor: string | undefined): Item | undefined {
  if (cursor === undefined) return undefined;
  const key = decoded(cursor);
  if (isKeyOf(key, params)) return key;
  throw cursorRefused();
}
