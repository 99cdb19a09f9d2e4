import type { AnalyticsRow, DimensionId } from "@quayside/shared/analytics/query.ts";
import { storedRoster } from "../staff/store.ts";
import type { Db } from "../store/db.ts";

/** Rows with the names of owners, as far as they still work here: the lake has no names of people. */
export async function withOwnerNames(
  db: Db,
  storeId: string,
  by: readonly DimensionId[],
  rows: AnalyticsRow[],
): Promise<AnalyticsRow[]> {
  const place = by.indexOf("owner");
  if (place < 0) return rows;
  const { members } = await storedRoster(db, storeId);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const labels = row.labels ?? row.keys.map(() => null);
    return { ...row, labels: labels.with(place, names.get(row.keys[place] ?? "") ?? null) };
  });
}
