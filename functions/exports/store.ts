import type { Export, ExportKind } from "@quayside/shared/exports/schema.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { indexKey, itemKey, number, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";

/** What is kept of an export beside what callers see. */
export interface ExportRecord {
  export: Export;
  /** Its file in the import bucket. */
  key: string;
  /** Times in a row that something of it was lost, counted from 1. */
  attempt?: number;
  /** Rows that were written when it was last gone on with after its worker died. */
  revivedAt?: number;
}

const ExportItem = new Entity(
  {
    model: { service: "quayside", entity: "export", version: "1" },
    attributes: {
      storeId: text,
      exportId: text,
      kind: text,
      createdAt: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("export", ["exportId"], "export"),
      byKind: indexKey("gsi1", "exports", ["kind"], ["createdAt", "exportId"]),
    },
  },
  { table: "quayside" },
);

export async function findExport(db: Db, storeId: string, exportId: string): Promise<ExportRecord | undefined> {
  const item = await db.get(ExportItem.get({ storeId, exportId }).params(), { consistent: true });
  return item && documentOf<ExportRecord>(item);
}

/** An export of another kind is not there: whoever may see the one need not see the other. */
export async function exportOf(db: Db, storeId: string, kind: ExportKind, exportId: string): Promise<ExportRecord> {
  const record = await findExport(db, storeId, exportId);
  if (record?.export.kind !== kind) throw notFound("export", exportId);
  return record;
}

/** `record.export.version` is one more than the version read. */
export function exportWrite(storeId: string, record: ExportRecord): Write {
  const { id: exportId, version, kind, createdAt } = record.export;
  const row = { storeId, exportId, kind, createdAt, version, doc: record };
  const put =
    version === 1 ? ExportItem.create(row) : ExportItem.put(row).where((item, { eq }) => eq(item.version, version - 1));
  return putWrite(put.params(), versionConflict("export"));
}

export async function exportsOf(
  db: Db,
  storeId: string,
  kind: ExportKind,
  page: { limit: number; cursor?: string },
): Promise<Page<Export>> {
  const params = { ...ExportItem.query.byKind({ storeId, kind }).params(), ScanIndexForward: false };
  const found = await db.query(params, page);
  return { ...found, items: found.items.map((item) => documentOf<ExportRecord>(item).export) };
}
