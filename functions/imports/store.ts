import type { ColumnMapping, Import, ImportKind } from "@quayside/shared/imports/schema.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { indexKey, itemKey, number, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";
import type { Change } from "./session.ts";

/** What stopped the worker, though nothing is wrong with the file. */
export interface Fault {
  /** In a row: once it gets on, they are counted anew. */
  times: number;
  /** Records that were done with. */
  done: number;
  /** Whether it waits to be tried again. */
  waits: boolean;
}

/** Days the lists of errors and changes are kept. */
const keepDays = 90;

/** What is kept of an import beside what callers see. */
export interface ImportRecord {
  import: Import;
  /** Its file in the import bucket. */
  key: string;
  /** Counts passes over the file, to check it or to store it: each lists its errors anew. */
  pass: number;
  /** The pass that listed what would change. */
  checked?: number;
  commit?: {
    /** Records of the file that are done with. */
    done: number;
    /** What is to be done with those that come next; a resumed commit counts them so, whatever it finds done. */
    planned: Change[];
  };
  fault?: Fault;
}

const ImportItem = new Entity(
  {
    model: { service: "quayside", entity: "import", version: "1" },
    attributes: {
      storeId: text,
      importId: text,
      kind: text,
      createdAt: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("import", ["importId"], "import"),
      byKind: indexKey("gsi1", "imports", ["kind"], ["createdAt", "importId"]),
    },
  },
  { table: "quayside" },
);

/** The finished import of a file, by its kind and SHA-256. */
const ImportedFileItem = new Entity(
  {
    model: { service: "quayside", entity: "imported-file", version: "1" },
    attributes: {
      storeId: text,
      kind: text,
      sha256: text,
      importId: text,
    },
    indexes: {
      byHash: itemKey("imported-file", ["kind", "sha256"], "imported-file"),
    },
  },
  { table: "quayside" },
);

/** How files of a shape were read the last time. */
const MappingItem = new Entity(
  {
    model: { service: "quayside", entity: "import-mapping", version: "1" },
    attributes: {
      storeId: text,
      shape: text,
      doc: documentAttribute,
    },
    indexes: {
      byShape: itemKey("import-mapping", ["shape"], "import-mapping"),
    },
  },
  { table: "quayside" },
);

const ListPageItem = new Entity(
  {
    model: { service: "quayside", entity: "import-list", version: "1" },
    attributes: {
      storeId: text,
      list: text,
      importId: text,
      pass: number,
      page: text,
      ttl: number,
      doc: documentAttribute,
    },
    indexes: {
      byPage: {
        pk: {
          field: "pk",
          composite: ["storeId", "list", "importId", "pass"],
          template: "${storeId}#import-${list}#${importId}#${pass}",
          casing: "none",
        },
        sk: { field: "sk", composite: ["page"], template: "${page}", casing: "none" },
      },
    },
  },
  { table: "quayside" },
);

/** An import of another kind is not there: whoever may see the one need not see the other. */
export async function importOf(db: Db, storeId: string, kind: ImportKind, importId: string): Promise<ImportRecord> {
  const record = await findImport(db, storeId, importId);
  if (record?.import.kind !== kind) throw notFound("import", importId);
  return record;
}

export async function findImport(db: Db, storeId: string, importId: string): Promise<ImportRecord | undefined> {
  const item = await db.get(ImportItem.get({ storeId, importId }).params(), { consistent: true });
  return item && documentOf<ImportRecord>(item);
}

/** `record.import.version` is one more than the version read. */
export function importWrite(storeId: string, record: ImportRecord): Write {
  const { id: importId, version, kind, createdAt } = record.import;
  const row = { storeId, importId, kind, createdAt, version, doc: record };
  const put =
    version === 1 ? ImportItem.create(row) : ImportItem.put(row).where((item, { eq }) => eq(item.version, version - 1));
  return putWrite(put.params(), versionConflict("import"));
}

export async function importsOf(
  db: Db,
  storeId: string,
  kind: ImportKind,
  page: { limit: number; cursor?: string },
): Promise<Page<Import>> {
  const params = { ...ImportItem.query.byKind({ storeId, kind }).params(), ScanIndexForward: false };
  const found = await db.query(params, page);
  return { ...found, items: found.items.map((item) => documentOf<ImportRecord>(item).import) };
}

type File = Pick<Import, "kind" | "sha256">;

export async function finishedImportOf(db: Db, storeId: string, { kind, sha256 }: File): Promise<string | undefined> {
  const item = await db.get(ImportedFileItem.get({ storeId, kind, sha256 }).params(), { consistent: true });
  return item && String(item.importId);
}

export function finishedWrite(storeId: string, { id: importId, kind, sha256 }: Import): Write {
  return putWrite(ImportedFileItem.put({ storeId, kind, sha256, importId }).params());
}

export async function mappingOf(db: Db, storeId: string, shape: string): Promise<ColumnMapping | undefined> {
  const item = await db.get(MappingItem.get({ storeId, shape }).params());
  return item && documentOf<ColumnMapping>(item);
}

export function mappingWrite(storeId: string, shape: string, mapping: ColumnMapping): Write {
  return putWrite(MappingItem.put({ storeId, shape, doc: mapping }).params());
}

export interface ListKey {
  storeId: string;
  list: "errors" | "changes";
  importId: string;
  pass: number;
}

/** Pages sort by name. */
export function listPageWrite(key: ListKey, page: string, entries: readonly unknown[], now: Date): Write {
  const ttl = Math.floor(now.getTime() / 1000) + keepDays * 86_400;
  return putWrite(ListPageItem.put({ ...key, page, ttl, doc: entries }).params());
}

/** Stored pages from `page` on, at most `limit` of them. A list holds what was written to it, so T is the caller's. */
export async function listPages<T>(db: Db, key: ListKey, page: string, limit: number) {
  const params = ListPageItem.query.byPage(key).gte({ page }).params();
  const { items } = await db.query(params, { limit });
  return items.map((item) => ({ page: String(item.page), entries: documentOf<T[]>(item) }));
}
