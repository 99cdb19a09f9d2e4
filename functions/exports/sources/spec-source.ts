import type { DataExport } from "@quayside/shared/exports/schema.ts";
import { addDays, startOfDay } from "@quayside/shared/kernel/day.ts";
import type { Lake } from "../../analytics/engine.ts";
import { literal } from "../../analytics/sql.ts";
import { type SpecTableName, specTables } from "../../lake/spec-tables.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { settingsOf } from "../../settings/store.ts";
import type { Db } from "../../store/db.ts";
import type { Source } from "./source.ts";

interface Deps {
  db: Db;
  clock: Clock;
  figures: Lake;
}

/** One of the analytics document's tables, from the shop's records; days are the store's. */
export function specSource(
  { db, clock, figures }: Deps,
  ctx: Ctx,
  table: SpecTableName,
  days: DataExport["days"],
): Source {
  const { columns, pages } = specTables[table];
  return {
    columns,
    async *pages(after) {
      const { timeZone, currency } = await settingsOf(db, ctx.storeId, clock);
      const span = days && {
        from: startOfDay(days.from, timeZone),
        before: startOfDay(addDays(days.to, 1), timeZone),
      };
      const deps = { db, timeZone, currency, segmentsOf: segmentsIn(figures, ctx.storeId) };
      for await (const page of pages(deps, ctx, { span, after })) yield { ...page, records: page.rows.length };
    },
  };
}

function segmentsIn(figures: Lake, storeId: string) {
  let opening: ReturnType<Lake["open"]> | undefined;
  return async (ids: readonly string[]): Promise<Map<string, string>> => {
    opening ??= figures.open(storeId);
    const lake = await opening;
    if (!lake || ids.length === 0) return new Map();
    const among = ids.map(literal).join(", ");
    const rows = await lake.engine.run(`SELECT customer_id, segment FROM customers WHERE customer_id IN (${among})`);
    return new Map(rows.map(({ customer_id, segment }) => [String(customer_id), String(segment)]));
  };
}
