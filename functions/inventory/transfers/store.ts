import type { Transfer, TransferState } from "@quayside/shared/inventory/schema.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { indexKey, itemKey, number, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";

const TransferItem = new Entity(
  {
    model: { service: "quayside", entity: "transfer", version: "1" },
    attributes: {
      storeId: text,
      transferId: text,
      version: number,
      state: text,
      createdAt: text,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("transfer", ["transferId"], "transfer"),
      byTime: indexKey("gsi1", "transfers", [], ["createdAt", "transferId"]),
      byState: indexKey("gsi2", "transfers", ["state"], ["createdAt", "transferId"]),
    },
  },
  { table: "quayside" },
);

export async function findTransfer(db: Db, storeId: string, transferId: string): Promise<Transfer | undefined> {
  const item = await db.get(TransferItem.get({ storeId, transferId }).params(), { consistent: true });
  return item && documentOf<Transfer>(item);
}

/** Stores a transfer whose `version` is one more than the version it was made from. */
export function transferWrite(storeId: string, transfer: Transfer): Write {
  const { id: transferId, version, state, createdAt } = transfer;
  const row = { storeId, transferId, version, state, createdAt, doc: transfer };
  const put =
    version === 1
      ? TransferItem.create(row)
      : TransferItem.put(row).where((stored, { eq }) => eq(stored.version, version - 1));
  return putWrite(put.params(), versionConflict("transfer"));
}

/** Newest first. */
export async function transfersOf(
  db: Db,
  storeId: string,
  { state, ...page }: { state?: TransferState; limit: number; cursor?: string },
): Promise<Page<Transfer>> {
  const query = state ? TransferItem.query.byState({ storeId, state }) : TransferItem.query.byTime({ storeId });
  const found = await db.query({ ...query.params(), ScanIndexForward: false }, page);
  return { ...found, items: found.items.map(documentOf<Transfer>) };
}
