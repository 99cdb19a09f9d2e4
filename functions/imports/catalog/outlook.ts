import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { ImportChange } from "@quayside/shared/imports/schema.ts";
import { toDecimal } from "@quayside/shared/kernel/money.ts";
import { differences, type Shown } from "../differences.ts";
import { joinPath, pairList } from "../lists.ts";
import type { Outlook } from "../session.ts";
import type { Plan } from "./plan.ts";

function shownVariant(variant: Variant, currency: string): Shown {
  const money = (amount: number | undefined) => (amount === undefined ? undefined : toDecimal({ amount, currency }));
  const { sku, options, price, listPrice, cost, floorPrice, weightGrams, barcode } = variant;
  return {
    [`${sku} options`]: pairList(options),
    [`${sku} price`]: money(price),
    [`${sku} list price`]: money(listPrice),
    [`${sku} cost`]: money(cost),
    [`${sku} floor price`]: money(floorPrice),
    [`${sku} weight`]: String(weightGrams),
    [`${sku} barcode`]: barcode,
  };
}

function shownProduct(product: Product, category: readonly string[]): Shown {
  const { title, description, brand, status, taxClass, attributes, images, variants, currency } = product;
  return {
    ...{ title, description, brand, category: joinPath(category), status, "tax class": taxClass },
    attributes: pairList(attributes),
    images: images.map(({ key, alt }) => `${key} ${alt}`).join("\n"),
    ...Object.assign({}, ...variants.map((variant) => shownVariant(variant, currency))),
  };
}

/** A new product in one look; of one that is there, field by field. */
export function outlookOf(
  { change, next, stock }: Plan,
  found: Product | undefined,
  category: { before: readonly string[]; after: readonly string[] },
): Outlook {
  const named = { key: next.slug, title: next.title, change };
  if (found)
    return { ...named, fields: differences(shownProduct(found, category.before), shownProduct(next, category.after)) };
  const units = [...stock.values()].reduce((sum, each) => sum + each.units, 0);
  const fields: ImportChange["fields"] = [
    { field: "category", after: joinPath(category.after) },
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
