import { PricesChanged } from "@quayside/shared/events.ts";
import { emit } from "../events/store.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { findManifest } from "../search/store.ts";
import type { Db } from "../store/db.ts";
import { readRules } from "./live/store.ts";
import { listsForAll, markOf } from "./shelf-prices.ts";

const listOf = (mark: string) => mark.split("@")[0] ?? mark;

/**
 * The job `pricing.turn`: asks for a publication where the lists that are open now are not those that the published prices
 * came from. It remembers nothing of its own, so what one run missed the next one finds.
 */
export async function turnPrices({ db, clock }: { db: Db; clock: Clock }, ctx: Ctx): Promise<JobResult> {
  const manifest = await findManifest(db, ctx.storeId, { consistent: true });
  if (!manifest) return { lists: 0 };
  const { priceLists } = await readRules(db, ctx.storeId);
  const open = new Set(listsForAll(priceLists, ctx.now).map(markOf));
  const published = new Set(manifest.lists);
  const turned = [...open.symmetricDifference(published)].map(listOf);
  const priceListIds = [...new Set(turned)];
  if (priceListIds.length > 0) await db.scratch(emit(clock, ctx, PricesChanged, { skus: [], priceListIds }));
  return { lists: priceListIds.length };
}
