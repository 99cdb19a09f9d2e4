import { createHash } from "node:crypto";
import { Day } from "@quayside/shared/kernel/day.ts";
import * as z from "zod";
import type { Item } from "../store/write.ts";
import { canonical } from "./canonical.ts";

/** What is kept out of reach for a day: a hash of every entry in order, chained, and the chain before it. */
export const Seal = z.object({
  format: z.literal(1),
  storeId: z.string(),
  day: Day,
  /** Digest of the seal before this one; empty on the first. */
  previous: z.string(),
  /** In the order of the table: where the entry lies, and the SHA-256 of everything it holds. */
  entries: z.array(z.object({ key: z.string(), hash: z.string() })),
  /** SHA-256 over store, day, `previous` and the entries' hashes, one after the other. */
  digest: z.string(),
});
export type Seal = z.output<typeof Seal>;

function sha256(...parts: string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest("base64url");
}

type Sealed = Omit<Seal, "format" | "digest">;

export function digestOf({ storeId, day, previous, entries }: Sealed): string {
  const start = sha256("quayside-audit-1", storeId, day, previous);
  return entries.reduce((chain, { key, hash }) => sha256(chain, key, hash), start);
}

/** The seal of a day's entries, given in order. The same entries always give the same seal. */
export function sealOf(storeId: string, day: Day, previous: string, items: readonly Item[]): Seal {
  const entries = items.map((item) => ({ key: String(item.sk), hash: sha256(canonical(item)) }));
  const sealed = { storeId, day, previous, entries };
  return { format: 1, ...sealed, digest: digestOf(sealed) };
}
