import type { Instant } from "@quayside/shared/kernel/day.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf } from "../../store/document.ts";
import { itemKey, text } from "../../store/keys.ts";
import { type Item, putWrite } from "../../store/write.ts";

/** What a SKU's movements add up to until an instant, by location. */
const CheckpointItem = new Entity(
  {
    model: { service: "quayside", entity: "stock-checkpoint", version: "1" },
    attributes: {
      storeId: text,
      sku: text,
      doc: documentAttribute,
    },
    indexes: {
      bySku: itemKey("stock-checkpoint", ["sku"], "stock-checkpoint"),
    },
  },
  { table: "quayside" },
);

export type Sums = Record<"onHand" | "reserved" | "unavailable" | "incoming", number>;

export interface Checkpoint {
  sku: string;
  /** Sums of all movements at or before it. */
  until: Instant;
  sums: Record<string, Sums>;
  /** The counters as they were last proven, as one text. */
  proven: string;
  /** When movements were last read from the first one on. */
  readAll: Instant;
}

export async function checkpointsOf(
  db: Db,
  storeId: string,
  skus: readonly string[],
): Promise<Map<string, Checkpoint>> {
  const keys = skus.map((sku) => CheckpointItem.get({ storeId, sku }).params());
  const items = await db.batchGet(keys);
  return new Map(items.map((item: Item) => [String(item.sku), documentOf<Checkpoint>(item)]));
}

export async function keepCheckpoint(db: Db, storeId: string, checkpoint: Checkpoint): Promise<void> {
  const put = CheckpointItem.put({ storeId, sku: checkpoint.sku, doc: checkpoint });
  await db.scratch(putWrite(put.params()));
}
