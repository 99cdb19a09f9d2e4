import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { saveLive } from "./live/save-live.ts";
import { withPriceList } from "./live/store.ts";
import { priceListWrite } from "./store.ts";

type Create = typeof pricingOperations.create;

export async function createPriceList(
  deps: { db: Db; clock: Clock },
  ctx: Ctx<OutputOf<Create>>,
  { body }: InputOf<Create>,
): Promise<OutputOf<Create>> {
  const { now } = ctx;
  const id = deps.clock.newId("priceList");
  const list: PriceList = { ...body, id, version: 1, createdAt: now, updatedAt: now };
  const draft = { action: "price-list.created", object: { type: "price-list", id }, after: list };
  const writes = [...(ctx.claim ? [ctx.claim.record(list)] : []), priceListWrite(ctx.storeId, list)];
  await saveLive(deps, ctx, draft, writes, (rules) => withPriceList(rules, list, now));
  return list;
}
