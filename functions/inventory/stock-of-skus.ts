import type { StockOfSku } from "@quayside/shared/inventory/schema.ts";
import { productsBySku, type SoldVariant } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import { sellableUnits } from "./availability.ts";
import { noStock } from "./book-moves.ts";
import type { StockDeps } from "./places.ts";
import { partSkus, type SaleTerms, saleTerms } from "./sale-terms.ts";
import { stockOf } from "./store.ts";

export function goodsOf(sold: SoldVariant | undefined): StockOfSku["goods"] {
  return sold && { productId: sold.product.id, title: sold.product.title, options: sold.variant.options };
}

/** Everything staff see of some SKUs, as of now; SKUs that have neither a product nor stock are missing. */
export async function stockOfSkus({ db, clock }: StockDeps, ctx: Ctx, skus: readonly string[]): Promise<StockOfSku[]> {
  const [goods, settings] = await Promise.all([
    productsBySku(db, ctx.storeId, skus),
    settingsOf(db, ctx.storeId, clock),
  ]);
  const parts = partSkus([...goods.values()].map(({ variant }) => variant));
  const [stock, partGoods] = await Promise.all([
    stockOf(db, ctx.storeId, [...skus, ...parts], { consistent: true }),
    parts.length > 0 ? productsBySku(db, ctx.storeId, parts) : new Map<string, SoldVariant>(),
  ]);
  const sellable = (terms: SaleTerms) => sellableUnits(terms, stock, settings);
  return skus.flatMap((sku) => {
    const sold = goods.get(sku);
    if (!sold && !stock.has(sku)) return [];
    const terms = sold ? saleTerms(sold.variant, (part) => partGoods.get(part)?.variant) : { sku, threshold: 0 };
    const components = (terms.parts ?? []).map((part) => ({
      ...{ sku: part.sku, quantity: part.quantity, title: partGoods.get(part.sku)?.product.title ?? part.sku },
      sellable: sellable({ sku: part.sku, threshold: part.threshold }),
    }));
    const levels = levelsOf(sku, settings.locations, stock);
    return [
      {
        sku,
        goods: goodsOf(sold),
        sellable: sellable(terms),
        outOfStockThreshold: terms.threshold,
        components,
        levels,
      },
    ];
  });
}

/** One row per location of the store, and one for each that it has no more but where stock still lies. */
function levelsOf(sku: string, locations: readonly { id: string }[], stock: Awaited<ReturnType<typeof stockOf>>) {
  const levels = stock.get(sku) ?? [];
  const known = new Set(locations.map(({ id }) => id));
  const rows = locations.map(({ id }) => levels.find(({ location }) => location === id) ?? noStock(sku, id));
  return [...rows, ...levels.filter(({ location }) => !known.has(location))];
}
