import * as z from "zod";

export const Page = z.object({ Limit: z.int().min(0).max(60).default(60) });

/** The items after the one the token names, at most `limit` (0 counts as 60), and the token of the rest. */
export function page<Item>(
  all: readonly Item[],
  keyOf: (item: Item) => string,
  limit: number,
  token: string | undefined,
): { items: Item[]; next: string | undefined } {
  const after = token === undefined ? null : Buffer.from(token, "base64url").toString();
  const from = after === null ? 0 : all.findIndex((item) => keyOf(item) === after) + 1;
  const items = all.slice(from, from + (limit || 60));
  const last = items.at(-1);
  const more = from + items.length < all.length;
  return { items, next: more && last ? Buffer.from(keyOf(last)).toString("base64url") : undefined };
}
