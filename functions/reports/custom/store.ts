import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { CustomReport } from "@quayside/shared/reports/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { number, sortedKey, text } from "../../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../../store/write.ts";

/** As it is kept; whose it is depends on who asks. */
export type BuiltReport = Omit<CustomReport, "mine">;

const CustomReportItem = new Entity(
  {
    model: { service: "quayside", entity: "custom-report", version: "1" },
    attributes: {
      storeId: text,
      customReportId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: sortedKey("custom-reports", [], ["customReportId"]),
    },
  },
  { table: "quayside" },
);

export async function findBuiltReport(
  db: Db,
  storeId: string,
  customReportId: string,
): Promise<BuiltReport | undefined> {
  const item = await db.get(CustomReportItem.get({ storeId, customReportId }).params(), { consistent: true });
  return item && documentOf<BuiltReport>(item);
}

export function isSeenBy({ shared, createdBy }: BuiltReport, who: string): boolean {
  return shared || createdBy === who;
}

/** Another's own report is not there. */
export async function builtReportFor(db: Db, storeId: string, id: string, who: string): Promise<BuiltReport> {
  const built = await findBuiltReport(db, storeId, id);
  if (!built || !isSeenBy(built, who)) throw notFound("custom report", id);
  return built;
}

/** All of a store: 300 at most. */
export async function builtReportsOf(db: Db, storeId: string): Promise<BuiltReport[]> {
  const items = await db.queryAll(CustomReportItem.query.byStore({ storeId }).params());
  return items.map(documentOf<BuiltReport>);
}

/** `built.version` is one more than the version read. */
export function builtReportWrite(storeId: string, built: BuiltReport): Write {
  const { id: customReportId, version } = built;
  const row = { storeId, customReportId, version, doc: built };
  const put =
    version === 1
      ? CustomReportItem.create(row)
      : CustomReportItem.put(row).where((item, { eq }) => eq(item.version, version - 1));
  return putWrite(put.params(), versionConflict("report"));
}

export function builtReportRemoval(storeId: string, { id: customReportId, version }: BuiltReport): Write {
  const gone = CustomReportItem.delete({ storeId, customReportId }).where((item, { eq }) => eq(item.version, version));
  return deleteWrite(gone.params(), versionConflict("report"));
}
