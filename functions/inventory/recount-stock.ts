import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { exceptionWrite } from "../exceptions/store.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { allMovementsOf, type StockCounters, stockedSkus, stockOf } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

type Sums = Record<"onHand" | "reserved" | "unavailable" | "incoming", number>;
const none: Sums = { onHand: 0, reserved: 0, unavailable: 0, incoming: 0 };
const sumNames = Object.keys(none) as (keyof Sums)[];

/** What a location's counters ought to be, by its movements. */
export function countedFrom(movements: readonly Movement[]): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const movement of movements) {
    const sum = sums.get(movement.location) ?? { ...none };
    for (const name of sumNames) sum[name] += movement[name];
    sums.set(movement.location, sum);
  }
  return sums;
}

/** One sentence per location whose counters are not the sums of its movements. */
export function differences(levels: readonly StockCounters[], movements: readonly Movement[]): string[] {
  const counted = countedFrom(movements);
  const told = (sums: Sums) => sumNames.map((name) => `${name} ${sums[name]}`).join(", ");
  return levels.flatMap((level) => {
    const { location, onHand, reserved, unavailable, free } = level;
    const sum = counted.get(location) ?? none;
    if (sumNames.every((name) => sum[name] === level[name]) && free === onHand - reserved - unavailable) return [];
    return [`${location}: ${told(level)}, free ${free}; movements say ${told(sum)}`];
  });
}

/** Reads counters and movements as of one moment: again, while a change came in between. */
async function recount({ db }: Deps, storeId: string, sku: string): Promise<string[] | undefined> {
  const read = async () => (await stockOf(db, storeId, [sku], { consistent: true })).get(sku) ?? [];
  let levels = await read();
  for (let tries = 0; tries < 3; tries += 1) {
    const movements = await allMovementsOf(db, storeId, sku);
    const after = await read();
    if (after[0]?.version === levels[0]?.version) return differences(levels, movements);
    levels = after;
  }
  return undefined;
}

/** SKUs counted at a time. */
const atOnce = 8;

/** The job `inventory.recount`: proves every counter from its movements; a difference becomes an exception. */
export async function recountStock(deps: Deps, ctx: Ctx): Promise<JobResult> {
  const result = { skus: 0, different: 0, busy: 0 };
  let cursor: string | undefined;
  do {
    const page = await stockedSkus(deps.db, ctx.storeId, { limit: 100, cursor });
    for (let from = 0; from < page.items.length; from += atOnce) {
      const proofs = page.items.slice(from, from + atOnce).map((sku) => prove(deps, ctx, sku));
      for (const proof of await Promise.all(proofs)) {
        result.skus += 1;
        if (proof !== "equal") result[proof] += 1;
      }
    }
    cursor = page.nextCursor;
  } while (cursor);
  return result;
}

async function prove(deps: Deps, ctx: Ctx, sku: string): Promise<"equal" | "different" | "busy"> {
  const found = await recount(deps, ctx.storeId, sku);
  if (!found) return "busy";
  if (found.length === 0) return "equal";
  await raise(deps, ctx, sku, found);
  return "different";
}

async function raise({ db, clock }: Deps, ctx: Ctx, sku: string, found: readonly string[]): Promise<void> {
  const message = `Stock of ${sku} differs from its movements. ${found.join(". ")}.`;
  const object = { type: "sku", id: sku };
  const audit = auditEntry(clock, ctx, { action: "stock.differs", object, after: { found } });
  await db.transact(audit, [exceptionWrite(clock, ctx, { kind: "stock-differs", reference: sku, message })]);
}
