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
/** What the merchant wants of a product; whether shoppers see it right now is {@link Product}'s `published`. */
export const ProductStatus = z.enum(["draft", "active", "scheduled", "seasonal", "discontinued"]);
export type ProductStatus = z.output<typeof ProductStatus>;

/** A picture in the media bucket: `/media/<key>/<width>.<format>` exists for each of the widths and formats. */
export const Image = z.object({ key: z.string().max(200), alt: z.string().max(200) });
export type Image = z.output<typeof Image>;
export const imageWidths = [320, 640, 960, 1280] as const;
/** Best first, as `<picture>` offers them. */
export const imageFormats = ["avif", "webp"] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** A day of any year, `12-01`. */
export const MonthDay = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "must be a month and day such as 12-01");
/** Both days belong to it; `11-15` to `01-06` goes over New Year. Days are those of the store's time zone. */
export const Season = z.object({ from: MonthDay, until: MonthDay });
export type Season = z.output<typeof Season>;

/** What search engines show instead of title and description. */
export const Seo = z.object({
  title: z.string().trim().max(120).optional(),
  description: z.string().trim().max(320).optional(),
});
export type Seo = z.output<typeof Seo>;

export const Tag = z
  .string()
  .trim()
  .regex(/^[^\s,;](?:[^,;]{0,48}[^\s,;])?$/, "must be 1 to 50 characters without , and ;");

/** What variants differ in, with the values in the order they are shown. */
export const ProductOption = z.object({
  name: z.string().trim().min(1).max(50),
  values: z.array(z.string().trim().min(1).max(100)).min(1).max(100),
});
export type ProductOption = z.output<typeof ProductOption>;

/** Of shoppers, brought in with the catalogue. `average` is stars × 100: 450 is four and a half. */
export const Rating = z.object({ average: z.int().min(100).max(500), count: z.int().min(1) });
export type Rating = z.output<typeof Rating>;

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
  /** A thousand tonnes at most: what fields of forms and cells of files have digits for. */
  weightGrams: z.int().min(0).max(999_999_999),
  barcode: z.string().max(32).optional(),
  /** Facts beside its options that shoppers read and filter by. */
  attributes: z.record(z.string(), z.string()).optional(),
  /** The picture shown when it is chosen: the key of one of the product's. */
  imageKey: z.string().max(200).optional(),
  /** Sold until this many are left; −5 sells five more than there are. Absent is 0. */
  outOfStockThreshold: z.int().min(-100_000).max(100_000).optional(),
  /** A bundle: what is taken from stock for one of it. */
  components: z
    .array(z.object({ sku: Sku, quantity: z.int().min(1).max(1000) }))
    .min(1)
    .max(20)
    .optional(),
});
export type Variant = z.output<typeof Variant>;

/** Former addresses of something, oldest first: they lead to the present one. */
const FormerSlugs = z.array(Slug).max(20);

export const Category = z.object({
  id: idSchema("category"),
  version: z.int().min(1),
  slug: Slug,
  name: z.string().trim().min(1).max(100),
  /** Slugs from the root down to this one, worked out from the parents when it is read. */
  path: z.array(Slug).min(1),
  parentId: idSchema("category").optional(),
  /** Its place among its siblings, from 0. */
  position: z.int().min(0),
  description: z.string().max(2000).optional(),
  image: Image.optional(),
  seo: Seo.optional(),
  formerSlugs: FormerSlugs,
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
  supplier: z.string().max(100).optional(),
  status: ProductStatus,
  /** Whether shoppers see it: derived from status, dates and season at every write and by a job each minute. */
  published: z.boolean(),
  /** When `published` next changes by itself. */
  changesAt: Instant.optional(),
  /** Of a scheduled product. */
  publishAt: Instant.optional(),
  unpublishAt: Instant.optional(),
  /** Of a seasonal product: each year from the first to the last day. */
  season: Season.optional(),
  categoryId: idSchema("category"),
  taxClass: TaxClass,
  currency: Currency,
  tags: z.array(Tag).max(50),
  attributes: z.record(z.string(), z.string()),
  seo: Seo.optional(),
  /** Brought in from where reviews are kept; absent without any. */
  rating: Rating.optional(),
  images: z.array(Image).max(20),
  options: z.array(ProductOption).max(3),
  formerSlugs: FormerSlugs,
  variants: z.array(Variant).min(1).max(100),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Product = z.output<typeof Product>;

/** Published product as shoppers see it: no cost, no floor. */
export const PublicVariant = z.object({
  sku: Sku,
  options: z.record(z.string(), z.string()),
  /** What anyone pays for one now. */
  price: Money,
  /** Shown struck through: during a sale the price before it, else the merchant's own. */
  listPrice: Money.optional(),
  /** The lowest in the 30 days before the price of now began, where that is lower than something. */
  lowestPrice: Money.optional(),
  attributes: z.record(z.string(), z.string()).optional(),
  imageKey: z.string().optional(),
  /** Units that can be bought now; counted up to 99 only. */
  available: z.int().min(0),
});
export const PublicProduct = z.object({
  id: z.string(),
  /** Its present address: when another one was asked for, that one leads here. */
  slug: Slug,
  title: z.string(),
  description: z.string(),
  brand: z.string().optional(),
  category: z.object({ slug: Slug, name: z.string(), path: z.array(z.object({ slug: Slug, name: z.string() })) }),
  collections: z.array(z.object({ slug: Slug, title: z.string() })),
  attributes: z.record(z.string(), z.string()),
  seo: Seo.optional(),
  rating: Rating.optional(),
  images: z.array(Image),
  options: z.array(ProductOption),
  variants: z.array(PublicVariant),
});
export type PublicProduct = z.output<typeof PublicProduct>;

export const CategoryNode = z.object({
  slug: Slug,
  name: z.string(),
  description: z.string().optional(),
  seo: Seo.optional(),
  formerSlugs: z.array(Slug),
  /** Active products in it and below. */
  products: z.int(),
  image: Image.optional(),
  get children() {
    return z.array(CategoryNode);
  },
});
export type CategoryNode = z.output<typeof CategoryNode>;

export const ProductRow = Product.pick({
  id: true,
  slug: true,
  title: true,
  brand: true,
  status: true,
  published: true,
  publishAt: true,
  tags: true,
}).extend({
  category: z.string(),
  image: Image.optional(),
  skus: z.array(Sku),
  priceFrom: Money,
  priceTo: Money,
  available: z.int(),
  updatedAt: Instant,
});
export type ProductRow = z.output<typeof ProductRow>;

/** What an attribute or option may be called: not as something that every object of the language has. */
export const FactName = z.string().refine((name) => !(name in {}), "is a word that nothing can be called by");
const Facts = z.record(z.string(), z.string()).superRefine((facts, ctx) => {
  const strange = Object.keys(facts).filter((name) => !FactName.safeParse(name).success);
  for (const name of strange)
    ctx.addIssue({ code: "custom", path: [name], message: "is a word that nothing can be called by" });
});

/** What an editor may write. */
const ProductFields = Product.pick({
  slug: true,
  title: true,
  description: true,
  brand: true,
  supplier: true,
  status: true,
  publishAt: true,
  unpublishAt: true,
  season: true,
  categoryId: true,
  taxClass: true,
  tags: true,
  seo: true,
  images: true,
}).extend({
  attributes: Facts,
  options: z.array(ProductOption.extend({ name: ProductOption.shape.name.pipe(FactName) })).max(3),
  variants: z
    .array(Variant.extend({ options: Facts, attributes: Facts.optional() }))
    .min(1)
    .max(100),
});

/** A product to make; without a slug it gets one from its title. */
export const NewProduct = ProductFields.partial({
  slug: true,
  description: true,
  status: true,
  tags: true,
  attributes: true,
  images: true,
  options: true,
});
export type NewProduct = z.output<typeof NewProduct>;

/** The whole of what an editor may change; `version` is the one they read. */
export const ProductEdit = ProductFields.extend({ version: Product.shape.version });
export type ProductEdit = z.output<typeof ProductEdit>;
