import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { PricesChanged } from "@quayside/shared/events.ts";
import type { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { versionConflict } from "../store/document.ts";
import { saveLive } from "./live/save-live.ts";
import { withPriceList } from "./live/store.ts";
import { priceListOf, priceListWrite } from "./store.ts";

type Update = typeof pricingOperations.update;

export async function updatePriceList(
  deps: { db: Db; clock: Clock },
  ctx: Ctx,
  { params, body }: InputOf<Update>,
): Promise<OutputOf<Update>> {
  const before = await priceListOf(deps.db, ctx.storeId, params.priceListId);
  if (before.version !== body.version) throw versionConflict("price list")({ version: before.version });
  const { id, createdAt } = before;
  const next: PriceList = { ...body, id, version: before.version + 1, createdAt, updatedAt: ctx.now };
  const draft = { action: "price-list.updated", object: { type: "price-list", id }, ...changedFields(before, next) };
  const event = emit(deps.clock, ctx, PricesChanged, { skus: [], priceListIds: [id] });
  const writes = [priceListWrite(ctx.storeId, next), event];
  await saveLive(deps, ctx, draft, writes, (rules) => withPriceList(rules, next, ctx.now));
  return next;
}
