import type { catalogOperations } from "@quayside/shared/catalog/contract.ts";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import { saleTerms } from "../inventory/sale-terms.ts";
import { sellableNow } from "../inventory/sellable-now.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { liveRulesOf } from "../pricing/live/store.ts";
import { type ShelfPrices, shelfPrices } from "../pricing/shelf-prices.ts";
import { lowestPrior, struckPrice } from "../pricing/struck-price.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import type { CategoryStep, CollectionStep, Snapshot } from "../search/snapshot.ts";
import type { Db } from "../store/db.ts";

type ProductOperation = typeof catalogOperations.product;
type PublicProduct = OutputOf<ProductOperation>;

/** More than this many is not told. */
const countedUnits = 99;

/** As published, with prices and stock as of now. */
export async function productPage(
  { db, clock, catalogue }: { db: Db; clock: Clock; catalogue: LiveSnapshot },
  ctx: Ctx,
  { params }: InputOf<ProductOperation>,
): Promise<PublicProduct> {
  const snapshot = await catalogue.current();
  const found = snapshot.product(params.slug);
  if (!found) throw notFound("product", params.slug);
  const { product, path, collections } = found;
  const terms = product.variants.map((variant) => saleTerms(variant, (sku) => snapshot.variant(sku)?.variant));
  const [sellable, prices] = await Promise.all([
    sellableNow({ db, clock }, ctx.storeId, terms),
    pricesNow({ db, clock }, ctx, product),
  ]);
  const variants = product.variants.map(({ price, listPrice, ...variant }) => ({
    ...variant,
    ...shown(product.currency, { sku: variant.sku, price, listPrice }, prices, snapshot),
    available: Math.min(sellable.get(variant.sku) ?? 0, countedUnits),
  }));
  return publicProduct(product, { path, collections }, variants);
}

async function pricesNow(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { variants }: Product,
): Promise<ShelfPrices> {
  const { priceLists } = await liveRulesOf(db, ctx.storeId, clock);
  return shelfPrices(db, ctx.storeId, priceLists, variants, { now: ctx.now, consistent: false });
}

/** What a unit costs now, what that is compared with, and what it cost at the least before. */
function shown(
  currency: Currency,
  { sku, price: catalogue, listPrice }: Pick<Variant, "sku" | "price" | "listPrice">,
  prices: ShelfPrices,
  snapshot: Pick<Snapshot, "price">,
): Pick<PublicProduct["variants"][number], "price" | "listPrice" | "lowestPrice"> {
  const { price: now, sale } = prices.get(sku) ?? { price: catalogue, sale: false };
  const price = { amount: now, currency };
  if (!sale && listPrice === undefined) return { price };
  const lowest = lowestPrior(snapshot.price(sku), { now, catalogue });
  const struck = struckPrice({ now, catalogue, listPrice, sale, lowest });
  if (struck === undefined) return { price };
  return {
    price,
    listPrice: { amount: struck, currency },
    lowestPrice: lowest === undefined ? undefined : { amount: lowest, currency },
  };
}

interface Place {
  path: CategoryStep[];
  collections: CollectionStep[];
}

function publicProduct(
  product: Product,
  { path, collections }: Place,
  variants: PublicProduct["variants"],
): PublicProduct {
  const { slug = "", name = "" } = path.at(-1) ?? {};
  return { ...product, category: { slug, name, path }, collections, variants };
}
