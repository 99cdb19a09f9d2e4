import type { Product, Rating, Variant } from "@quayside/shared/catalog/schema.ts";
import { toDecimal } from "@quayside/shared/kernel/money.ts";
import { itemList, joinPath, pairList } from "../lists.ts";

type Cells = Record<string, string>;
type Stock = ReadonlyMap<string, readonly { onHand: number }[]>;

/** `{ average: 435 }` → `4.35`. */
export function starsOf({ average }: Pick<Rating, "average">): string {
  return (average / 100).toFixed(2);
}

export function partList(components: NonNullable<Variant["components"]>): string {
  return pairList(Object.fromEntries(components.map(({ sku, quantity }) => [sku, String(quantity)])));
}

function productCells(product: Product, category: readonly string[], collections: readonly string[]): Cells {
  const { title, description, brand = "", supplier = "", taxClass, status, attributes, images, tags, rating } = product;
  const { seo = {}, publishAt = "", unpublishAt = "", season } = product;
  return {
    ...{ title, description, brand, supplier, category_path: joinPath(category), tax_class: taxClass, status },
    attributes: pairList(attributes),
    images: images.map(({ key, alt }) => `${key} ${alt}`).join("\n"),
    ...{ tags: itemList(tags), collections: itemList(collections) },
    ...{ rating: rating ? starsOf(rating) : "", rating_count: rating ? String(rating.count) : "" },
    ...{ seo_title: seo.title ?? "", seo_description: seo.description ?? "" },
    ...{ publish_at: publishAt, unpublish_at: unpublishAt },
    ...{ season_from: season?.from ?? "", season_until: season?.until ?? "" },
  };
}

function variantCells(variant: Variant, currency: string, stock: Stock): Cells {
  const { sku, options, price, listPrice, cost, floorPrice, weightGrams, barcode = "", components = [] } = variant;
  const { attributes = {}, outOfStockThreshold, imageKey = "" } = variant;
  const money = (amount: number | undefined) => (amount === undefined ? "" : toDecimal({ amount, currency }));
  const named = Object.entries(options).flatMap(([name, value], at): [string, string][] => [
    [`option${at + 1}_name`, name],
    [`option${at + 1}_value`, value],
  ]);
  const onHand = (stock.get(sku) ?? []).reduce((sum, level) => sum + level.onHand, 0);
  return {
    ...{ sku, ...Object.fromEntries(named), barcode, price: money(price), list_price: money(listPrice) },
    ...{ cost: money(cost), floor_price: money(floorPrice), currency, weight_grams: String(weightGrams) },
    ...{ stock: String(Math.max(0, onHand)), parts: partList(components) },
    ...{ variant_attributes: pairList(attributes), image_key: imageKey },
    out_of_stock_threshold: outOfStockThreshold === undefined ? "" : String(outOfStockThreshold),
  };
}

/** A product as rows of a file, from which an import reads the same product again. Stock is what is on hand now. */
export function productRows(
  product: Product,
  { category, collections }: { category: readonly string[]; collections: readonly string[] },
  stock: Stock,
): Cells[] {
  return product.variants.map((variant, at) => ({
    handle: product.slug,
    ...(at === 0 ? productCells(product, category, collections) : {}),
    ...variantCells(variant, product.currency, stock),
  }));
}
