import { ProductStatus, Sku, Slug } from "@quayside/shared/catalog/schema.ts";
import { catalogueColumns } from "@quayside/shared/imports/columns.ts";
import { type Currency, parseDecimal } from "@quayside/shared/kernel/money.ts";
import { TaxClass } from "@quayside/shared/store/schema.ts";
import * as z from "zod";

const text = (limit: number) => z.string().max(limit, `must have at most ${limit} characters`);
const whole = z
  .string()
  .regex(/^\d{1,9}$/, "must be a whole number")
  .transform(Number);

/** `Home > Candles`, from the root down. */
const CategoryPath = z
  .string()
  .transform((path) => path.split(">").map((name) => name.trim()))
  .pipe(z.array(z.string().min(1, "has an empty name in it").max(100)).max(6, "must not be deeper than 6"));

/** `material=Glass;colour=Blue`. */
const Attributes = z
  .string()
  .regex(/^[^=;]+=[^=;]+(?:;[^=;]+=[^=;]+)*;?$/, "must be written as name=value;name=value")
  .transform((list) => {
    const pairs = list.split(";").filter((pair) => pair.trim() !== "");
    return Object.fromEntries(pairs.map((pair) => pair.split("=").map((part) => part.trim()) as [string, string]));
  });

/** Columns that say something of the product: taken from its first row, blank or the same in the others. */
export const ProductCells = z.object({
  title: z.string("is missing").max(255, "must have at most 255 characters"),
  description: text(20_000).optional(),
  brand: text(100).optional(),
  category_path: z.string("is missing").pipe(CategoryPath),
  tax_class: TaxClass.optional(),
  status: ProductStatus.optional(),
  attributes: Attributes.optional(),
});
export type ProductCells = z.output<typeof ProductCells>;

/** Columns that say something of the one variant of a row. Amounts are decimals with a dot, in the store's currency. */
export function variantCells(currency: Currency) {
  const amount = z.string("is missing").transform((decimal, ctx) => {
    const minor = parseDecimal(decimal, currency);
    if (minor !== undefined && minor >= 0) return minor;
    ctx.addIssue({ code: "custom", message: "must be a decimal such as 12.99, not below zero" });
    return z.NEVER;
  });
  return z.object({
    sku: z.string("is missing").pipe(Sku),
    option1_name: text(50).optional(),
    option1_value: text(100).optional(),
    option2_name: text(50).optional(),
    option2_value: text(100).optional(),
    barcode: text(32).optional(),
    price: amount,
    list_price: amount.optional(),
    cost: amount.optional(),
    currency: z.literal(currency, `must be ${currency}, the store's currency`),
    weight_grams: whole.optional(),
    stock: whole.optional(),
    image_key: z
      .string()
      .regex(/^[\w./-]{1,200}$/, "must be a key of letters, digits, . _ / and -")
      .optional(),
    image_alt: text(200).optional(),
  });
}
export type VariantCells = z.output<ReturnType<typeof variantCells>>;

export const Handle = z.string("is missing").pipe(Slug);

const productColumns = Object.keys(ProductCells.shape);
const known = new Set(catalogueColumns.map(({ name }) => name));
const required = catalogueColumns.flatMap(({ name, required }) => (required ? [name] : []));

/** What is wrong with a header; `undefined` when nothing is. */
export function headerFault(header: readonly string[]): string | undefined {
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0) return `The file has no column ${missing.join(", ")}.`;
  const unknown = header.filter((column) => !known.has(column));
  if (unknown.length > 0) return `The file has a column that is not known: ${unknown.join(", ")}.`;
  if (new Set(header).size < header.length) return "The file has a column twice.";
  return undefined;
}

export function isProductColumn(column: string): boolean {
  return productColumns.includes(column);
}
