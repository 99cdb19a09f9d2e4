import { createHash } from "node:crypto";
import { type BasicType, parquetWriteBuffer } from "hyparquet-writer";
import type { Objects } from "../platform/objects.ts";
import type { Fact } from "./facts/fact.ts";
import { schemaVersion } from "./tables.ts";

/** What facts are worked out by: where it changes, what was told before is told anew from the table. */
export interface Terms {
  timeZone: string;
  currency: string;
}

/** Marks files of the inbox by the terms that their facts were worked out by. */
export function stampOf({ timeZone, currency }: Terms): string {
  return createHash("sha256").update(`${schemaVersion} ${timeZone} ${currency}`).digest("hex").slice(0, 8);
}

export function inboxPrefix(storeId: string): string {
  return `${storeId}/inbox/`;
}

/** A batch that is delivered again comes under the same key. */
export function inboxKey(storeId: string, batch: { first: string; last: string }, terms: Terms): string {
  return `${inboxPrefix(storeId)}${batch.first}-${batch.last}.${stampOf(terms)}.parquet`;
}

export function hasStamp(key: string, terms: Terms): boolean {
  return key.endsWith(`.${stampOf(terms)}.parquet`);
}

/** Facts as one Parquet file: a row for each record, so that a record is told whole or not at all. */
export function factsFile(facts: readonly Fact[]): Uint8Array {
  const column = (name: string, type: BasicType, of: (fact: Fact) => unknown) => {
    return { name, type, data: facts.map(of) };
  };
  const buffer = parquetWriteBuffer({
    columnData: [
      column("kind", "STRING", ({ kind }) => kind),
      column("id", "STRING", ({ id }) => id),
      column("version", "INT32", ({ version }) => version),
      column("changed_at", "STRING", ({ at }) => at),
      column("day", "STRING", ({ day }) => day),
      column("months", "STRING", ({ months }) => months.join(",")),
      column("doc", "STRING", ({ doc }) => JSON.stringify(doc)),
    ],
  });
  return new Uint8Array(buffer);
}

export async function putFacts(lake: Pick<Objects, "put">, key: string, facts: readonly Fact[]): Promise<void> {
  const headers = { contentType: "application/vnd.apache.parquet", cacheControl: "no-store" };
  await lake.put(key, factsFile(facts), headers);
}
