import type { Instant } from "@quayside/shared/kernel/day.ts";
import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { sortedKey, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";

/** What staff look for: low at a location, sold out everywhere, on its way to a location. */
export type Flag = "low" | "out" | "incoming";

/**
 * A SKU that is in such a state now, kept by whoever watches the counters, so that the lists of them need no scan. `out` is
 * of all locations together.
 */
const FlagItem = new Entity(
  {
    model: { service: "quayside", entity: "stock-flag", version: "1" },
    attributes: {
      storeId: text,
      flag: text,
      sku: text,
      location: text,
      since: text,
      told: { type: "string" },
      ttl: { type: "number" },
    },
    indexes: {
      bySku: sortedKey("stock-flags", ["flag"], ["sku", "location"]),
    },
  },
  { table: "quayside" },
);

export interface Flagged {
  flag: Flag;
  sku: string;
  /** Empty for all locations together. */
  location: string;
  since: Instant;
  /** When the store's people were told of it; absent while they are not. */
  told?: Instant;
}

function flagKept(): AppError {
  return new AppError("conflict", "FLAG_KEPT", "It is known already.");
}

/** Raised once: where it stands already, since when and whether anybody was told stay as they are. */
export async function raiseFlag(db: Db, storeId: string, flagged: Flagged): Promise<void> {
  const put = FlagItem.put({ storeId, ...flagged });
  const isNew = put.where(({ sku, ttl }, { notExists, exists }) => `${notExists(sku)} OR ${exists(ttl)}`);
  try {
    await db.scratch(putWrite(isNew.params(), flagKept));
  } catch (error) {
    if (!isAppError(error, "FLAG_KEPT")) throw error;
  }
}

/** Over: it counts as gone at once. */
export async function lowerFlag(db: Db, storeId: string, flagged: Flagged): Promise<void> {
  const ttl = Math.floor(Date.parse(flagged.since) / 1000);
  await db.scratch(putWrite(FlagItem.put({ storeId, ...flagged, ttl }).params()));
}

/** For the transaction that tells; refused when the flag was lowered meanwhile. */
export function toldWrite(storeId: string, flagged: Flagged & { told: Instant }): Write {
  const put = FlagItem.put({ storeId, ...flagged });
  return putWrite(put.where(({ since }, { eq }) => eq(since, flagged.since)).params(), flagKept);
}

type PageOptions = { limit?: number; cursor?: string };

export async function flagsOf(db: Db, storeId: string, flag: Flag, page: PageOptions): Promise<Page<Flagged>> {
  const found = await db.query(FlagItem.query.bySku({ storeId, flag }).params(), page);
  const items = found.items.map(({ sku, location, since, told }) => ({
    ...{ flag, sku: String(sku), location: String(location), since: String(since) },
    ...(told === undefined ? {} : { told: String(told) }),
  }));
  return { ...found, items };
}

/** Each SKU once, though it may be low at several locations. */
export async function flaggedSkus(db: Db, storeId: string, flag: Flag, page: PageOptions): Promise<Page<string>> {
  const found = await flagsOf(db, storeId, flag, page);
  return { ...found, items: [...new Set(found.items.map(({ sku }) => sku))] };
}
