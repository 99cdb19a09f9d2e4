import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { ImportChange } from "@quayside/shared/imports/schema.ts";
import { toDecimal } from "@quayside/shared/kernel/money.ts";
import { differences, type Shown } from "../differences.ts";
import { itemList, joinPath, pairList } from "../lists.ts";
import type { Outlook } from "../session.ts";
import { partList, starsOf } from "./cells-of.ts";
import type { Plan } from "./plan.ts";

function shownVariant(variant: Variant, currency: string): Shown {
  const money = (amount: number | undefined) => (amount === undefined ? undefined : toDecimal({ amount, currency }));
  const { sku, options, price, listPrice, cost, floorPrice, weightGrams, barcode, components = [] } = variant;
  const { attributes = {}, outOfStockThreshold, imageKey } = variant;
  return {
    [`${sku} options`]: pairList(options),
    [`${sku} price`]: money(price),
    [`${sku} list price`]: money(listPrice),
    [`${sku} cost`]: money(cost),
    [`${sku} floor price`]: money(floorPrice),
    [`${sku} weight`]: String(weightGrams),
    [`${sku} barcode`]: barcode,
    [`${sku} parts`]: partList(components) || undefined,
    [`${sku} attributes`]: pairList(attributes) || undefined,
    [`${sku} sold until`]: outOfStockThreshold === undefined ? undefined : String(outOfStockThreshold),
    [`${sku} picture`]: imageKey,
  };
}

/** Where a product is: in a category, by the names on the way down, and in collections chosen by hand. */
interface Places {
  category: readonly string[];
  collections: readonly string[];
}

function shownProduct(product: Product, { category, collections }: Places): Shown {
  const { title, description, brand, status, taxClass, attributes, images, tags, rating, variants, currency } = product;
  const { supplier, seo, publishAt, unpublishAt, season } = product;
  return {
    ...{ title, description, brand, supplier, category: joinPath(category), status, "tax class": taxClass },
    attributes: pairList(attributes),
    images: images.map(({ key, alt }) => `${key} ${alt}`).join("\n"),
    tags: itemList(tags) || undefined,
    collections: itemList(collections) || undefined,
    rating: rating ? `${starsOf(rating)} by ${rating.count}` : undefined,
    ...{ "search title": seo?.title, "search description": seo?.description },
    ...{ "sold from": publishAt, "sold until": unpublishAt },
    season: season ? `${season.from} to ${season.until}` : undefined,
    ...Object.assign({}, ...variants.map((variant) => shownVariant(variant, currency))),
  };
}

/** A new product in one look; of one that is there, field by field. */
export function outlookOf(
  { change, next, stock }: Plan,
  found: Product | undefined,
  places: { before: Places; after: Places },
): Outlook {
  const named = { key: next.slug, title: next.title, change };
  if (found) {
    const fields = differences(shownProduct(found, places.before), shownProduct(next, places.after));
    const isElsewhere = itemList(places.before.collections) !== itemList(places.after.collections);
    return { ...named, change: change === "none" && isElsewhere ? "update" : change, fields };
  }
  const units = [...stock.values()].reduce((sum, each) => sum + each.units, 0);
  const fields: ImportChange["fields"] = [
    { field: "category", after: joinPath(places.after.category) },
    { field: "SKUs", after: next.variants.map(({ sku }) => sku).join(", ") },
    { field: "price", after: priceRange(next) },
    { field: "stock", after: String(units) },
  ];
  return { ...named, fields };
}

function priceRange({ variants, currency }: Product): string {
  const prices = variants.map(({ price }) => price);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const shown = (amount: number) => toDecimal({ amount, currency });
  return low === high ? shown(low) : `${shown(low)} to ${shown(high)}`;
}
