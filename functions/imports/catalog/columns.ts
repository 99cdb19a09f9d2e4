import { FactName, MonthDay, ProductStatus, Sku, Slug, Tag, type Variant } from "@quayside/shared/catalog/schema.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import { TaxClass } from "@quayside/shared/store/schema.ts";
import * as z from "zod";
import { amount, listCell, text, whole } from "../cells.ts";
import { pairsOf, splitPath } from "../lists.ts";

/** `Home > Candles`, from the root down. */
const CategoryPath = z
  .string("is missing")
  .transform(splitPath)
  .pipe(z.array(z.string().min(1, "has an empty name in it").max(100)).max(6, "must not be deeper than 6"));

/** `material=Glass;colour=Blue`. */
const Attributes = z.string().transform((list, ctx) => {
  const pairs = pairsOf(list);
  const strange = Object.keys(pairs ?? {}).find((name) => !FactName.safeParse(name).success);
  if (pairs && strange === undefined) return pairs;
  const message = pairs ? `has ${strange}, by which nothing can be called` : "must be written as name=value;name=value";
  ctx.addIssue({ code: "custom", message });
  return z.NEVER;
});

const Tags = listCell.pipe(z.array(Tag).max(50, "are more than 50"));

/** Of collections chosen by hand: titles, or addresses. */
const Collections = listCell.pipe(
  z.array(z.string().max(100, "must have at most 100 characters each")).max(20, "are more than 20"),
);

/** Stars from 1 to 5; × 100, so 4.35 is 435. Further digits are rounded. */
const Stars = z
  .string()
  .regex(/^\d(?:\.\d{1,9})?$/, "must be a number from 1 to 5 such as 4.35")
  .transform((stars) => Math.round(Number(stars) * 100))
  .refine((average) => average >= 100 && average <= 500, "must be a number from 1 to 5 such as 4.35");

/** `MUG=2;TRAY=1`: what a bundle takes from stock for one of it. */
const Parts = z.string().transform((list, ctx): NonNullable<Variant["components"]> => {
  const parts = Object.entries(pairsOf(list) ?? {}).map(([sku, quantity]) => ({ sku, quantity: Number(quantity) }));
  const isFine = parts.every(({ sku, quantity }) => Sku.safeParse(sku).success && isSomeUnits(quantity));
  if (isFine && parts.length > 0 && parts.length <= 20) return parts;
  ctx.addIssue({ code: "custom", message: "must be written as SKU=units;SKU=units, up to 20 of them" });
  return z.NEVER;
});

const isSomeUnits = (quantity: number) => Number.isInteger(quantity) && quantity >= 1 && quantity <= 1000;

const imageKey = z.string().regex(/^[\w./-]{1,200}$/, "must be a key of letters, digits, . _ / and -");

/** A line each: the key, a blank, what it shows. */
const Images = z
  .string()
  .transform((lines) =>
    lines.split("\n").map((line) => {
      const [, key = "", alt = ""] = /^(\S*)\s*(.*)$/.exec(line.trim()) ?? [];
      return { key, alt };
    }),
  )
  .pipe(z.array(z.object({ key: imageKey, alt: text(200) })).max(20, "are more than 20"));

/** `2026-12-01T09:00:00Z`, in any offset. */
const instantCell = z.iso
  .datetime({ offset: true, error: "must be a time such as 2026-12-01T09:00:00Z" })
  .transform((time) => new Date(time).toISOString());

const threshold = z
  .string()
  .regex(/^-?\d{1,6}$/, "must be a whole number")
  .transform(Number)
  .refine((units) => Math.abs(units) <= 100_000, "must be from -100000 to 100000");

/** Columns that say something of the product: taken from its first row, blank or the same in the others. */
export const ProductCells = z.object({
  title: text(255),
  description: text(20_000).optional(),
  brand: text(100).optional(),
  supplier: text(100).optional(),
  category_path: CategoryPath,
  tax_class: TaxClass.optional(),
  status: ProductStatus.optional(),
  attributes: Attributes.optional(),
  images: Images.optional(),
  tags: Tags.optional(),
  collections: Collections.optional(),
  rating: Stars.optional(),
  rating_count: whole.optional(),
  seo_title: text(120).optional(),
  seo_description: text(320).optional(),
  publish_at: instantCell.optional(),
  unpublish_at: instantCell.optional(),
  season_from: MonthDay.optional(),
  season_until: MonthDay.optional(),
});
export type ProductCells = z.output<typeof ProductCells>;

const optionName = text(50).pipe(FactName).optional();

/** Columns that say something of the one variant of a row. Amounts are decimals with a dot, in the store's currency. */
export function variantCells(currency: Currency) {
  const money = amount(currency);
  return z.object({
    sku: z.string("is missing").pipe(Sku),
    option1_name: optionName,
    option1_value: text(100).optional(),
    option2_name: optionName,
    option2_value: text(100).optional(),
    option3_name: optionName,
    option3_value: text(100).optional(),
    barcode: text(32).optional(),
    price: money,
    list_price: money.optional(),
    cost: money.optional(),
    floor_price: money.optional(),
    currency: z.literal(currency, `must be ${currency}, the store's currency`),
    weight_grams: whole.optional(),
    stock: whole.optional(),
    parts: Parts.optional(),
    variant_attributes: Attributes.optional(),
    out_of_stock_threshold: threshold.optional(),
    image_key: imageKey.optional(),
    image_alt: text(200).optional(),
  });
}
export type VariantCells = z.output<ReturnType<typeof variantCells>>;

export const Handle = z.string("is missing").pipe(Slug);

const productColumns = Object.keys(ProductCells.shape);

export function isProductColumn(column: string): boolean {
  return productColumns.includes(column);
}
