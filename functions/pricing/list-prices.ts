import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { pricingOperations } from "@quayside/shared/pricing/contract.ts";
import { productsBySku } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { listedPrices, priceListOf } from "./store.ts";

type Prices = typeof pricingOperations.prices;

export async function listPrices(
  { db }: { db: Db },
  ctx: Ctx,
  { params, query }: InputOf<Prices>,
): Promise<OutputOf<Prices>> {
  const { priceListId } = params;
  await priceListOf(db, ctx.storeId, priceListId);
  const page = { limit: query.per_page, cursor: query.cursor };
  const { items, nextCursor } = await listedPrices(db, ctx.storeId, priceListId, page);
  const sold = await productsBySku(
    db,
    ctx.storeId,
    items.map(({ sku }) => sku),
  );
  return {
    nextCursor,
    items: items.map((listed) => {
      const found = sold.get(listed.sku);
      if (!found) return { ...listed, title: listed.sku };
      const { product, variant } = found;
      return { ...listed, title: product.title, cataloguePrice: { amount: variant.price, currency: product.currency } };
    }),
  };
}
