import * as z from "zod";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Currency, Minor, Money } from "../kernel/money.ts";
import { TaxClass } from "../store/schema.ts";

export const Sku = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/, "must be 1 to 50 letters, digits, . _ or -");
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(120);
export const ProductStatus = z.enum(["draft", "active", "discontinued"]);
export type ProductStatus = z.output<typeof ProductStatus>;

/** A picture in the media bucket: `/media/<key>/<width>.webp` exists for each of {@link imageWidths}. */
export const Image = z.object({ key: z.string().max(200), alt: z.string().max(200) });
export type Image = z.output<typeof Image>;
export const imageWidths = [320, 640, 1280] as const;

export const Variant = z.object({
  sku: Sku,
  /** `{ Colour: "Sage" }`; empty for a product without options. */
  options: z.record(z.string(), z.string()),
  price: Minor.min(0),
  /** The price it is compared with, struck through; absent when there is none. */
  listPrice: Minor.min(0).optional(),
  cost: Minor.min(0).optional(),
  /** No promotion goes under it. */
  floorPrice: Minor.min(0).optional(),
  weightGrams: z.int().min(0),
  barcode: z.string().max(32).optional(),
});
export type Variant = z.output<typeof Variant>;

export const Category = z.object({
  id: idSchema("category"),
  slug: Slug,
  name: z.string().min(1).max(100),
  /** Slugs from the root down to this one. */
  path: z.array(Slug).min(1),
  parentId: idSchema("category").optional(),
});
export type Category = z.output<typeof Category>;

/** One aggregate, one item: a product with its variants. Prices are in the store's currency. */
export const Product = z.object({
  id: idSchema("product"),
  version: z.int().min(1),
  slug: Slug,
  title: z.string().trim().min(1).max(255),
  description: z.string().max(20_000),
  brand: z.string().max(100).optional(),
  status: ProductStatus,
  categoryId: idSchema("category"),
  taxClass: TaxClass,
  currency: Currency,
  attributes: z.record(z.string(), z.string()),
  images: z.array(Image).max(20),
  variants: z.array(Variant).min(1).max(100),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Product = z.output<typeof Product>;

/** Published product as shoppers see it: no cost, no floor. */
export const PublicVariant = z.object({
  sku: Sku,
  options: z.record(z.string(), z.string()),
  price: Money,
  listPrice: Money.optional(),
  /** Units that can be bought now; counted up to 99 only. */
  available: z.int().min(0),
});
export const PublicProduct = z.object({
  id: z.string(),
  slug: Slug,
  title: z.string(),
  description: z.string(),
  brand: z.string().optional(),
  category: z.object({ slug: Slug, name: z.string(), path: z.array(z.object({ slug: Slug, name: z.string() })) }),
  attributes: z.record(z.string(), z.string()),
  images: z.array(Image),
  variants: z.array(PublicVariant),
});
export type PublicProduct = z.output<typeof PublicProduct>;

export const CategoryNode = z.object({
  slug: Slug,
  name: z.string(),
  /** Active products in it and below. */
  products: z.int(),
  image: Image.optional(),
  get children() {
    return z.array(CategoryNode);
  },
});
export type CategoryNode = z.output<typeof CategoryNode>;

export const ProductRow = Product.pick({ id: true, slug: true, title: true, brand: true, status: true }).extend({
  category: z.string(),
  image: Image.optional(),
  skus: z.array(Sku),
  priceFrom: Money,
  priceTo: Money,
  available: z.int(),
  updatedAt: Instant,
});
export type ProductRow = z.output<typeof ProductRow>;

/** What an editor may change; `version` is the one they read. */
export const ProductEdit = Product.pick({
  version: true,
  title: true,
  description: true,
  brand: true,
  status: true,
  categoryId: true,
  taxClass: true,
  attributes: true,
}).extend({ variants: z.array(Variant).min(1).max(100) });
export type ProductEdit = z.output<typeof ProductEdit>;
