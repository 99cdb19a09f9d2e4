import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { addDays, type Day, dayOf, startOfDay } from "@quayside/shared/kernel/day.ts";
import type { StockCounters } from "../../inventory/stock-counters.ts";
import { movementsOf } from "../../inventory/store.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { outOfStockDays } from "./out-of-stock.ts";

/** Days back that movements are read for: what was out of stock earlier weighs little in a forecast. */
const lookedBack = 365;
/** Of a SKU that moves so often it is rarely out of stock; only the newest of its movements are read. */
const mostMovements = 3000;

interface Asked {
  sku: string;
  levels: readonly StockCounters[];
  /** The first day of the forecast: that day itself and later ones are not looked at. */
  day: Day;
  timeZone: string;
}

/** Days before a forecast's first on which a SKU was out of stock, and since when that is known. */
export async function readOutOfStock(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { sku, levels, day, timeZone }: Asked,
): Promise<{ days: Day[]; knownSince: Day | null }> {
  const from = startOfDay(addDays(day, -lookedBack), timeZone);
  const movements: Movement[] = [];
  let cursor: string | undefined;
  do {
    const page = await movementsOf(db, ctx.storeId, sku, { from, cursor, limit: 1000 });
    movements.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && movements.length < mostMovements);
  const free = new Map(levels.map((level) => [level.location, level.free]));
  const today = dayOf(clock.now(), timeZone);
  const { days, knownSince } = outOfStockDays({ free, movements, timeZone, today });
  return { days: days.filter((each) => each < day), knownSince };
}
