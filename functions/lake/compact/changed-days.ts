import { type MonthlyTable, monthlyTables } from "../tables.ts";
import { names } from "./sql.ts";
import { newest, stored, type Work } from "./work.ts";

/** Tables that the rollups of a day are made of. */
export const countedTables = ["orders", "return_lines", "payments"] as const satisfies MonthlyTable[];

const marked = (relation: string, table: MonthlyTable) =>
  `SELECT day, count(*) AS rows, sum(hash(${names(monthlyTables[table]).join(", ")})) AS mark FROM ${relation} GROUP BY day`;

/** Days of a month on which any row differs from what the lake had. */
export async function changedDays(work: Work, month: string): Promise<string[]> {
  const days = new Set<string>();
  for (const table of countedTables) {
    const [before, now] = [await stored(work, table, month), await newest(work, table, month)];
    const found = await work.session.rows<{ day: string }>(`
      SELECT CAST(coalesce(had.day, has.day) AS VARCHAR) AS day
      FROM (${marked(before, table)}) AS had FULL JOIN (${marked(now, table)}) AS has ON had.day = has.day
      WHERE (had.rows, had.mark) IS DISTINCT FROM (has.rows, has.mark)`);
    for (const { day } of found) days.add(day);
  }
  return [...days];
}
