import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { PricesChanged } from "@quayside/shared/events.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import type { ListedPrice } from "@quayside/shared/pricing/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { productIdsBySku } from "../catalog/store.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { listedPriceWrite, priceListOf, pricesIn, unlistPriceWrite } from "./store.ts";

type SetPrices = typeof pricingOperations.setPrices;

async function assertKnown(db: Db, ctx: Ctx, skus: readonly string[]): Promise<void> {
  const known = await productIdsBySku(db, ctx.storeId, skus);
  const issues = skus.flatMap((sku, index) =>
    known.has(sku) ? [] : [{ field: `set.${index}.sku`, reason: `${sku} is not the SKU of an article` }],
  );
  if (issues.length === 0) return;
  throw new AppError("unprocessable", "SKU_NOT_FOUND", "A price is for an article that does not exist.", {
    ...issues[0],
    issues,
  });
}

/** All or none of them; what is so already is left alone. The audit keeps what each SKU's prices were and are. */
export async function setPrices(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { params, body }: InputOf<SetPrices>,
): Promise<OutputOf<SetPrices>> {
  const { priceListId } = params;
  const { set, remove } = body;
  const skus = set.map(({ sku }) => sku);
  const { active } = await priceListOf(db, ctx.storeId, priceListId);
  await assertKnown(db, ctx, skus);
  const before =
    (await pricesIn(db, ctx.storeId, [priceListId], [...skus, ...remove], { consistent: true })).get(priceListId) ?? [];
  const isListed = (price: ListedPrice) => before.some((each) => JSON.stringify(each) === JSON.stringify(price));
  const changed = set.filter((price) => !isListed(price));
  const gone = remove.filter((sku) => before.some((each) => each.sku === sku));
  if (changed.length + gone.length > 0) {
    const object = { type: "price-list", id: priceListId };
    const after = { set: changed, removed: gone };
    const audit = auditEntry(clock, ctx, { action: "price-list.prices-set", object, before, after });
    await db.transact(audit, [
      ...changed.map((price) => listedPriceWrite(ctx.storeId, priceListId, price)),
      ...gone.map((sku) => unlistPriceWrite(ctx.storeId, priceListId, sku)),
      ...(active
        ? [emit(clock, ctx, PricesChanged, { skus: [...changed.map(({ sku }) => sku), ...gone], priceListIds: [] })]
        : []),
    ]);
  }
  return { set: set.length, removed: remove.length };
}
