import type { Movement } from "@quayside/shared/inventory/schema.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf } from "../store/document.ts";
import { itemKey, sortedKey, text } from "../store/keys.ts";
import { type Item, putWrite, updateWrite, type Write } from "../store/write.ts";
import { counterUpdate } from "./counter-update.ts";
import { refusedChange, type StockChange, unavailableIn } from "./stock-change.ts";
import type { StockCounters } from "./stock-counters.ts";

/**
 * Counters of one SKU, one item for all its locations, so that a whole cart is read by one batch. The counters are
 * attributes named `<counter>@<location>`: ADD makes them on first use, and conditions compare them.
 */
const StockItem = new Entity(
  {
    model: { service: "quayside", entity: "stock", version: "1" },
    attributes: {
      storeId: text,
      sku: text,
    },
    indexes: {
      bySku: itemKey("stock", ["sku"], "stock"),
    },
  },
  { table: "quayside" },
);

/** Lists SKUs that have stock; apart from the counters, whose writes would heat one index partition. */
const StockedItem = new Entity(
  {
    model: { service: "quayside", entity: "stocked", version: "1" },
    attributes: {
      storeId: text,
      sku: text,
    },
    indexes: {
      bySku: sortedKey("stocked", [], ["sku"]),
    },
  },
  { table: "quayside" },
);

const MovementItem = new Entity(
  {
    model: { service: "quayside", entity: "movement", version: "1" },
    attributes: {
      storeId: text,
      sku: text,
      at: text,
      movementId: text,
      doc: documentAttribute,
    },
    indexes: {
      bySku: sortedKey("movements", ["sku"], ["at", "movementId"]),
    },
  },
  { table: "quayside" },
);

/** The counters in an item as it lies in the table. */
export function countersOf(item: Item): StockCounters[] {
  const locations = Object.keys(item).flatMap((name) => (name.startsWith("free@") ? [name.slice(5)] : []));
  return locations.sort().map((location) => {
    const counter = (name: string) => Number(item[`${name}@${location}`] ?? 0);
    const reorderPoint = item[`reorderPoint@${location}`];
    const holds = { damaged: counter("damaged"), quality: counter("quality"), safety: counter("safety") };
    return {
      sku: String(item.sku),
      location,
      onHand: counter("onHand"),
      reserved: counter("reserved"),
      unavailable: unavailableIn(holds),
      holds,
      incoming: counter("incoming"),
      available: Math.max(0, counter("free")),
      ...(reorderPoint === undefined ? {} : { reorderPoint: Number(reorderPoint) }),
      free: counter("free"),
      version: Number(item.version),
      updatedAt: String(item.updatedAt),
    };
  });
}

/** Whose counters an item holds; undefined for any other item. */
export function stockPlaceOf({ pk, sk, sku }: Item): { storeId: string; sku: string } | undefined {
  const end = `#stock#${sku}`;
  if (sk !== "stock" || typeof pk !== "string" || !pk.endsWith(end)) return undefined;
  return { storeId: pk.slice(0, -end.length), sku: String(sku) };
}

/** Which stream records are changes of counters, as a Lambda event filter. */
export const stockFilter = { eventName: ["INSERT", "MODIFY"], dynamodb: { Keys: { sk: { S: ["stock"] } } } };

/** By SKU, at every location. */
export type Stock = ReadonlyMap<string, readonly StockCounters[]>;

/** Stock at every location; SKUs never stocked are missing. */
export async function stockOf(
  db: Db,
  storeId: string,
  skus: Iterable<string>,
  options?: { consistent?: boolean },
): Promise<Map<string, StockCounters[]>> {
  const keys = [...new Set(skus)].map((sku) => StockItem.get({ storeId, sku }).params());
  const items = await db.batchGet(keys, options);
  return new Map(items.map((item) => [String(item.sku), countersOf(item)]));
}

/** All changes of one SKU in one update: a transaction takes an item only once. Refused when a floor would be passed. */
export function counterWrite(storeId: string, sku: string, at: string, changes: readonly StockChange[]): Write {
  const params = { Key: keyOf(storeId, sku), ...counterUpdate(sku, at, changes) };
  return updateWrite(params, (old) => refusedChange(sku, changes, old ? countersOf(old) : []));
}

function keyOf(storeId: string, sku: string): Item {
  return (StockItem.get({ storeId, sku }).params() as unknown as { Key: Item }).Key;
}

export function movementWrite(storeId: string, movement: Movement): Write {
  const { id: movementId, sku, at } = movement;
  return putWrite(MovementItem.create({ storeId, sku, at, movementId, doc: movement }).params());
}

export function stockedWrite(storeId: string, sku: string): Write {
  return putWrite(StockedItem.put({ storeId, sku }).params());
}

type PageOptions = { limit?: number; cursor?: string };

/** SKUs that have stock, by SKU. */
export async function stockedSkus(db: Db, storeId: string, page: PageOptions): Promise<Page<string>> {
  const found = await db.query(StockedItem.query.bySku({ storeId }).params(), page);
  return { ...found, items: found.items.map(({ sku }) => String(sku)) };
}

/** Newest first, of instants from `from` to `to`, both included; none when `to` is before `from`. */
export async function movementsOf(
  db: Db,
  storeId: string,
  sku: string,
  { from = "", to = "~", ...page }: PageOptions & { from?: string; to?: string },
): Promise<Page<Movement>> {
  if (to < from) return { items: [] };
  const query = MovementItem.query.bySku({ storeId, sku }).between({ at: from }, { at: `${to}~` });
  const found = await db.query({ ...query.params(), ScanIndexForward: false }, page);
  return { ...found, items: found.items.map(documentOf<Movement>) };
}

/** All of them by strong reads, or those later than `after`. */
export async function allMovementsOf(db: Db, storeId: string, sku: string, after = ""): Promise<Movement[]> {
  // `~` sorts behind every id: movements at that very instant are not later.
  const query = MovementItem.query.bySku({ storeId, sku }).gt({ at: after && `${after}#~` });
  const items = await db.queryAll(query.params(), { consistent: true });
  return items.map(documentOf<Movement>);
}
