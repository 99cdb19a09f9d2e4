import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf } from "../../store/document.ts";
import { sortedKey, text } from "../../store/keys.ts";
import { putWrite, type Write } from "../../store/write.ts";
import type { KpiDay } from "./kpi-day.ts";

const KpiDayItem = new Entity(
  {
    model: { service: "quayside", entity: "kpi-day", version: "1" },
    attributes: { storeId: text, day: text, doc: documentAttribute },
    indexes: { byDay: sortedKey("kpi-days", [], ["day"]) },
  },
  { table: "quayside" },
);

/** Made anew it is the same, so it is put over what was there. */
export function kpiDayWrite(storeId: string, figures: KpiDay): Write {
  return putWrite(KpiDayItem.put({ storeId, day: figures.day, doc: figures }).params());
}

/** From the first day to the last, both included, by day; days without any change since the lake began are missing. */
export async function kpiDays(
  db: Db,
  storeId: string,
  { from, to }: { from: Day; to: Day },
  page: { limit?: number; cursor?: string } = {},
): Promise<Page<KpiDay>> {
  const found = await db.query(KpiDayItem.query.byDay({ storeId }).between({ day: from }, { day: to }).params(), page);
  return { ...found, items: found.items.map(documentOf<KpiDay>) };
}
