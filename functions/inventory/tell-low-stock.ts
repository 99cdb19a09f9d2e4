import { type LowStockRow, StockLow } from "@quayside/shared/events.ts";
import { isLow } from "@quayside/shared/inventory/low-stock.ts";
import { auditEntry } from "../audit/store.ts";
import { productsBySku } from "../catalog/store.ts";
import { emit } from "../events/store.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import { type Flagged, flagsOf, toldWrite } from "./flags/store.ts";
import type { StockDeps } from "./places.ts";
import { stockOf } from "./store.ts";

/** Rows of one mail; their flags fit into its transaction. What is more waits for the next run. */
const mostRows = 90;

/**
 * The job `inventory.tell-low-stock`: one mail per run about everything that came down to its reorder point since the last.
 * A flag is raised once per crossing and told once: marked in the transaction that orders the mail.
 */
export async function tellLowStock(deps: StockDeps, ctx: Ctx): Promise<JobResult> {
  const { db, clock } = deps;
  const { notifications } = await settingsOf(db, ctx.storeId, clock);
  const flags = await untold(deps, ctx);
  const nobody = (notifications?.lowStock ?? []).length === 0;
  if (flags.length === 0 || nobody) return { told: 0, waiting: flags.length };
  const rows = await rowsOf(deps, ctx, flags);
  const told = clock.now().toISOString();
  const object = { type: "stock", id: "low" };
  const audit = auditEntry(clock, ctx, { action: "stock.low-told", object, after: { rows } });
  const marked = flags.map((flag) => toldWrite(ctx.storeId, { ...flag, told }));
  const mail = rows.length > 0 ? [emit(clock, ctx, StockLow, { rows })] : [];
  await db.transact(audit, [...marked, ...mail]);
  return { told: rows.length, waiting: 0 };
}

async function untold({ db }: StockDeps, ctx: Ctx): Promise<Flagged[]> {
  const found: Flagged[] = [];
  let cursor: string | undefined;
  do {
    const page = await flagsOf(db, ctx.storeId, "low", { limit: 200, cursor });
    found.push(...page.items.filter(({ told }) => told === undefined));
    cursor = page.nextCursor;
  } while (cursor && found.length < mostRows);
  return found.slice(0, mostRows);
}

/** As it is now: what recovered or was closed meanwhile is not told. */
async function rowsOf({ db, clock }: StockDeps, ctx: Ctx, flags: readonly Flagged[]): Promise<LowStockRow[]> {
  const skus = flags.map(({ sku }) => sku);
  const [stock, goods, { locations }] = await Promise.all([
    stockOf(db, ctx.storeId, skus, { consistent: true }),
    productsBySku(db, ctx.storeId, skus),
    settingsOf(db, ctx.storeId, clock),
  ]);
  return flags.flatMap(({ sku, location: id }) => {
    const level = stock.get(sku)?.find((each) => each.location === id);
    const location = locations.find((each) => each.id === id);
    if (!level || !location?.active || !isLow(level)) return [];
    const { available, incoming, reorderPoint = 0 } = level;
    const title = goods.get(sku)?.product.title ?? sku;
    return [{ sku, title, location: location.name, available, incoming, reorderPoint }];
  });
}
