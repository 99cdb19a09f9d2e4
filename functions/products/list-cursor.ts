import { AppError } from "@quayside/shared/kernel/errors.ts";
import * as z from "zod";

const Place = z.object({ value: z.union([z.string(), z.number()]), id: z.int() });
type Place = z.output<typeof Place>;

/** Opaque to callers: where a page of the list ended. */
export function cursorOf(place: Place | undefined): string | undefined {
  return place && Buffer.from(JSON.stringify(place)).toString("base64url");
}

export function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const place = Place.safeParse(parsed(Buffer.from(cursor, "base64url").toString("utf8")));
  if (place.success) return place.data;
  throw new AppError("invalid", "VALIDATION_ERROR", "The cursor is not one of ours.", {
    field: "cursor",
    reason: "must be the next_cursor of the page before",
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
