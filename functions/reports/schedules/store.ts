import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { ReportSchedule } from "@quayside/shared/reports/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { number, sortedKey, text } from "../../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../../store/write.ts";

/** Its report's name is looked up; `onlyFor` is whose own that report is, where it is not shared. */
export type KeptSchedule = ReportSchedule & { onlyFor?: string };

const ScheduleItem = new Entity(
  {
    model: { service: "quayside", entity: "report-schedule", version: "1" },
    attributes: {
      storeId: text,
      scheduleId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: sortedKey("report-schedules", [], ["scheduleId"]),
    },
  },
  { table: "quayside" },
);

export async function findSchedule(db: Db, storeId: string, scheduleId: string): Promise<KeptSchedule | undefined> {
  const item = await db.get(ScheduleItem.get({ storeId, scheduleId }).params(), { consistent: true });
  return item && documentOf<KeptSchedule>(item);
}

/** The schedule of another's own report is not there. */
export async function scheduleFor(db: Db, storeId: string, scheduleId: string, who: string): Promise<KeptSchedule> {
  const schedule = await findSchedule(db, storeId, scheduleId);
  if (!schedule || (schedule.onlyFor !== undefined && schedule.onlyFor !== who))
    throw notFound("report schedule", scheduleId);
  return schedule;
}

/** All of a store: 100 at most, so the runner reads them by one query. */
export async function schedulesOf(db: Db, storeId: string): Promise<KeptSchedule[]> {
  const items = await db.queryAll(ScheduleItem.query.byStore({ storeId }).params(), { consistent: true });
  return items.map(documentOf<KeptSchedule>);
}

/** `schedule.version` is one more than the version read. */
export function scheduleWrite(storeId: string, schedule: KeptSchedule): Write {
  const { id: scheduleId, version } = schedule;
  const row = { storeId, scheduleId, version, doc: schedule };
  const put =
    version === 1
      ? ScheduleItem.create(row)
      : ScheduleItem.put(row).where((item, { eq }) => eq(item.version, version - 1));
  return putWrite(put.params(), versionConflict("schedule"));
}

export function scheduleRemoval(storeId: string, { id: scheduleId, version }: KeptSchedule): Write {
  const gone = ScheduleItem.delete({ storeId, scheduleId }).where((item, { eq }) => eq(item.version, version));
  return deleteWrite(gone.params(), versionConflict("schedule"));
}
