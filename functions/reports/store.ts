import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import type { Report, ReportFormat } from "@quayside/shared/reports/schema.ts";
import type { ReportSection } from "@quayside/shared/reports/section.ts";
import { Entity } from "electrodb";
import type { Db } from "../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../store/document.ts";
import { indexKey, itemKey, number, text } from "../store/keys.ts";
import { putWrite, type Write } from "../store/write.ts";

/** What is kept of a report beside what callers see. */
export interface ReportRecord {
  report: Report;
  about: string;
  /** As they were when it was asked for. */
  sections: readonly ReportSection[];
  /** Principal whose own it is, where its definition is not shared. */
  onlyFor?: string;
  /** Objects of the bucket. */
  keys: Partial<Record<ReportFormat, string>>;
  /** Who is mailed when it is ready. */
  recipients: readonly string[];
  /** Times it was begun. */
  attempt: number;
  /** What its mail shows beside the headlines. */
  digest?: Digest;
}

export interface Digest {
  chart?: { key: string; title: string; words: string };
}

/** Days after its files are gone that a report stays in the lists. */
const listedDays = 30;

const ReportItem = new Entity(
  {
    model: { service: "quayside", entity: "report", version: "1" },
    attributes: {
      storeId: text,
      reportId: text,
      definitionId: text,
      createdAt: text,
      version: number,
      ttl: number,
      doc: documentAttribute,
    },
    indexes: {
      byId: itemKey("report", ["reportId"], "report"),
      byTime: indexKey("gsi1", "reports", [], ["createdAt", "reportId"]),
      byDefinition: indexKey("gsi2", "reports-of", ["definitionId"], ["createdAt", "reportId"]),
    },
  },
  { table: "quayside" },
);

export async function findReport(db: Db, storeId: string, reportId: string): Promise<ReportRecord | undefined> {
  const item = await db.get(ReportItem.get({ storeId, reportId }).params(), { consistent: true });
  return item && documentOf<ReportRecord>(item);
}

/** A report that is another's own is not there. */
export async function reportFor(db: Db, storeId: string, reportId: string, who: string): Promise<ReportRecord> {
  const record = await findReport(db, storeId, reportId);
  if (!record || !mayBeSeen(record, who)) throw notFound("report", reportId);
  return record;
}

export function mayBeSeen({ onlyFor }: Pick<ReportRecord, "onlyFor">, who: string): boolean {
  return onlyFor === undefined || onlyFor === who;
}

/** `record.report.version` is one more than the version read. */
export function reportWrite(storeId: string, record: ReportRecord): Write {
  const { id: reportId, version, definitionId, createdAt, expiresAt } = record.report;
  const ttl = Math.floor(Date.parse(expiresAt) / 1000) + listedDays * 86_400;
  const row = { storeId, reportId, definitionId, createdAt, version, ttl, doc: record };
  const put =
    version === 1 ? ReportItem.create(row) : ReportItem.put(row).where((item, { eq }) => eq(item.version, version - 1));
  return putWrite(put.params(), versionConflict("report"));
}

/** Newest first, of one definition or of all. */
export async function reportsOf(
  db: Db,
  storeId: string,
  page: { limit: number; cursor?: string; definitionId?: string },
): Promise<Page<ReportRecord>> {
  const { definitionId, ...rest } = page;
  const query =
    definitionId === undefined
      ? ReportItem.query.byTime({ storeId }).params()
      : ReportItem.query.byDefinition({ storeId, definitionId }).params();
  const found = await db.query({ ...query, ScanIndexForward: false }, rest);
  return { ...found, items: found.items.map((item) => documentOf<ReportRecord>(item)) };
}
