import type { Import, ImportError } from "@quayside/shared/imports/schema.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { putWrite, type Write } from "../store/write.ts";

/** Days the list of errors is kept. */
const keepDays = 90;

export type Change = Import["preview"][number]["change"];

/** What is kept of an import beside what callers see. */
export interface ImportRecord {
  import: Import;
  /** Its file in the import bucket. */
  key: string;
  /** Counts passes over the file, to check it or to store it: each lists its errors anew. */
  pass: number;
  commit?: {
    /** Products of the file that are done with. */
    done: number;
    /** What is to be done with those that come next; a resumed commit counts them so, whatever it finds done. */
    planned: Change[];
  };
}

const ImportItem = new Entity(
  {
    model: { service: "quayside", entity: "import", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      importId: { type: "string", required: true },
      createdAt: { type: "string", required: true },
      version: { type: "number", required: true },
      doc: documentAttribute,
    },
    indexes: {
      byId: {
        pk: {
          field: "pk",
          composite: ["storeId", "importId"],
          template: "${storeId}#import#${importId}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "import", casing: "none" },
      },
      byTime: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["storeId"], template: "${storeId}#imports", casing: "none" },
        sk: {
          field: "gsi1sk",
          composite: ["createdAt", "importId"],
          template: "${createdAt}#${importId}",
          casing: "none",
        },
      },
    },
  },
  { table: "quayside" },
);

/** The finished import of a file, by its SHA-256. */
const ImportedFileItem = new Entity(
  {
    model: { service: "quayside", entity: "imported-file", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      sha256: { type: "string", required: true },
      importId: { type: "string", required: true },
    },
    indexes: {
      byHash: {
        pk: {
          field: "pk",
          composite: ["storeId", "sha256"],
          template: "${storeId}#imported-file#${sha256}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "imported-file", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

const ErrorPageItem = new Entity(
  {
    model: { service: "quayside", entity: "import-errors", version: "1" },
    attributes: {
      storeId: { type: "string", required: true },
      importId: { type: "string", required: true },
      pass: { type: "number", required: true },
      page: { type: "string", required: true },
      ttl: { type: "number", required: true },
      doc: documentAttribute,
    },
    indexes: {
      byPage: {
        pk: {
          field: "pk",
          composite: ["storeId", "importId", "pass"],
          template: "${storeId}#import-errors#${importId}#${pass}",
          casing: "none",
        },
        sk: { field: "sk", composite: ["page"], template: "${page}", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

export async function importOf(db: Db, storeId: string, importId: string): Promise<ImportRecord> {
  const item = await db.get(ImportItem.get({ storeId, importId }).params(), { consistent: true });
  if (!item) throw notFound("import", importId);
  return documentOf<ImportRecord>(item);
}

/** `record.import.version` is one more than the version read. */
export function importWrite(storeId: string, record: ImportRecord): Write {
  const { id: importId, version, createdAt } = record.import;
  const row = { storeId, importId, createdAt, version, doc: record };
  const put =
    version === 1 ? ImportItem.create(row) : ImportItem.put(row).where((item, { eq }) => eq(item.version, version - 1));
  return putWrite(put.params(), versionConflict("import"));
}

export async function importsOf(
  db: Db,
  storeId: string,
  page: { limit: number; cursor?: string },
): Promise<Page<Import>> {
  const params = { ...ImportItem.query.byTime({ storeId }).params(), ScanIndexForward: false };
  const found = await db.query(params, page);
  return { ...found, items: found.items.map((item) => documentOf<ImportRecord>(item).import) };
}

export async function finishedImportOf(db: Db, storeId: string, sha256: string): Promise<string | undefined> {
  const item = await db.get(ImportedFileItem.get({ storeId, sha256 }).params(), { consistent: true });
  return item && String(item.importId);
}

export function finishedWrite(storeId: string, sha256: string, importId: string): Write {
  return putWrite(ImportedFileItem.put({ storeId, sha256, importId }).params());
}

interface ErrorPageKey {
  storeId: string;
  importId: string;
  pass: number;
}

/** Pages sort by name. */
export function errorPageWrite(key: ErrorPageKey, page: string, errors: readonly ImportError[], now: Date): Write {
  const ttl = Math.floor(now.getTime() / 1000) + keepDays * 86_400;
  return putWrite(ErrorPageItem.put({ ...key, page, ttl, doc: errors }).params());
}

/** Stored pages from `page` on, at most `limit` of them. */
export async function errorPages(db: Db, key: ErrorPageKey, page: string, limit: number) {
  const params = ErrorPageItem.query.byPage(key).gte({ page }).params();
  const { items } = await db.query(params, { limit });
  return items.map((item) => ({ page: String(item.page), errors: documentOf<ImportError[]>(item) }));
}
