import type { Transfer, TransferState } from "@quayside/shared/inventory/schema.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { putWrite, type Write } from "../../store/write.ts";

const TransferItem = new Entity(
  {
    model: { service: "quayside", entity: "transfer", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      transferId: { type: "string", required: true },
      version: { type: "number", required: true },
      state: { type: "string", required: true },
      createdAt: { type: "string", required: true },
      doc: documentAttribute,
    },
    indexes: {
      byId: {
        pk: {
          field: "pk",
          composite: ["storeId", "transferId"],
          template: "${storeId}#transfer#${transferId}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "transfer", casing: "none" },
      },
      byTime: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["storeId"], template: "${storeId}#transfers", casing: "none" },
        sk: {
          field: "gsi1sk",
          composite: ["createdAt", "transferId"],
          template: "${createdAt}#${transferId}",
          casing: "none",
        },
      },
      byState: {
        index: "gsi2",
        pk: {
          field: "gsi2pk",
          composite: ["storeId", "state"],
          template: "${storeId}#transfers#${state}",
          casing: "none",
        },
        sk: {
          field: "gsi2sk",
          composite: ["createdAt", "transferId"],
          template: "${createdAt}#${transferId}",
          casing: "none",
        },
      },
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
