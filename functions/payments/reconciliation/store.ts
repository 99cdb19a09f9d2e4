import type { Page } from "@quayside/shared/kernel/page.ts";
import type { Reconciliation } from "@quayside/shared/payments/reconciliation.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf } from "../../store/document.ts";
import { itemKey, sortedKey, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";

const ReconciliationItem = new Entity(
  {
    model: { service: "quayside", entity: "reconciliation", version: "1" },
    attributes: {
      storeId: text,
      day: text,
      doc: documentAttribute,
    },
    indexes: {
      byDay: sortedKey("reconciliations", [], ["day"]),
    },
  },
  { table: "quayside" },
);

/** Whoever put the item has posted the fee of that balance transaction. */
const FeeItem = new Entity(
  {
    model: { service: "quayside", entity: "provider-fee", version: "1" },
    attributes: {
      storeId: text,
      transactionId: text,
    },
    indexes: {
      byId: itemKey("provider-fee", ["transactionId"], "provider-fee"),
    },
  },
  { table: "quayside" },
);

export function reconciliationWrite(storeId: string, reconciliation: Reconciliation): Write {
  return putWrite(ReconciliationItem.put({ storeId, day: reconciliation.day, doc: reconciliation }).params());
}

export async function reconciliationOf(db: Db, storeId: string, day: string): Promise<Reconciliation | undefined> {
  const item = await db.get(ReconciliationItem.get({ storeId, day }).params());
  return item && documentOf<Reconciliation>(item);
}

/** Newest first. */
export async function reconciliationsOf(
  db: Db,
  storeId: string,
  page: { limit?: number; cursor?: string },
): Promise<Page<Reconciliation>> {
  const params = { ...ReconciliationItem.query.byDay({ storeId }).params(), ScanIndexForward: false };
  const found = await db.query(params, page);
  return { ...found, items: found.items.map(documentOf<Reconciliation>) };
}

export function feeWrite(storeId: string, transactionId: string): Write {
  return putWrite(FeeItem.create({ storeId, transactionId }).params());
}

/** Which of these balance transactions' fees were posted. */
export async function postedFees(db: Db, storeId: string, ids: readonly string[]): Promise<Set<string>> {
  const keys = ids.map((transactionId) => FeeItem.get({ storeId, transactionId }).params());
  const items = await db.batchGet(keys, { consistent: true });
  return new Set(items.map(({ transactionId }) => String(transactionId)));
}
