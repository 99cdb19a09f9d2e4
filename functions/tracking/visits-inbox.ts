import { createHash } from "node:crypto";
import { type BasicType, parquetWriteBuffer } from "hyparquet-writer";
import type { Objects } from "../platform/objects.ts";
import { PageEvent } from "./page-event.ts";

export function visitsPrefix(storeId: string): string {
  return `${storeId}/visits/`;
}

/** Messages that are delivered again together come under the same key; in another company their events are told by id. */
export function visitsKey(storeId: string, messageIds: readonly string[]): string {
  const hash = createHash("sha256").update(messageIds.toSorted().join(" ")).digest("hex").slice(0, 32);
  return `${visitsPrefix(storeId)}${hash}.parquet`;
}

const types: Partial<Record<keyof PageEvent, BasicType>> = { quantity: "INT32", price: "INT32" };

/** Page events as one Parquet file. */
function eventsFile(events: readonly PageEvent[]): Uint8Array {
  const columnData = PageEvent.keyof().options.map((name) => ({
    ...{ name, type: types[name] ?? ("STRING" as const), nullable: true },
    data: events.map((event) => event[name]),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

export async function putEvents(lake: Pick<Objects, "put">, key: string, events: readonly PageEvent[]): Promise<void> {
  const headers = { contentType: "application/vnd.apache.parquet", cacheControl: "no-store" };
  await lake.put(key, eventsFile(events), headers);
}
