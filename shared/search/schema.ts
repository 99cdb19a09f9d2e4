import * as z from "zod";
import { Image, Rating, Slug } from "../catalog/schema.ts";
import { Money } from "../kernel/money.ts";

export const SearchSort = z.enum(["relevance", "newest", "price-asc", "price-desc", "rating", "title"]);
export type SearchSort = z.output<typeof SearchSort>;

const list = z
  .union([z.string().max(100), z.array(z.string().max(100)).max(20)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .optional();

const Attribute = z
  .string()
  .max(201)
  .regex(/^[^:]+:.+$/, "must be written as name:value");

/** Filters of one kind widen (or), different kinds narrow (and). Prices in minor units of the store's currency. */
export const SearchQuery = z.object({
  q: z.string().max(200).optional(),
  category: Slug.optional(),
  /** Address of a collection; without words, its products come in its own order unless asked otherwise. */
  collection: Slug.optional(),
  brand: list,
  /** `colour:sage`: of one attribute widen, of different ones narrow. */
  attribute: z
    .union([Attribute, z.array(Attribute).max(20)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional(),
  price_min: z.coerce.number().int().min(0).optional(),
  price_max: z.coerce.number().int().min(0).optional(),
  /** Stars, at least. */
  rating_min: z.coerce.number().int().min(1).max(5).optional(),
  in_stock: z.stringbool().optional(),
  sort: SearchSort.default("relevance"),
  page: z.coerce.number().int().min(1).max(400).default(1),
  per_page: z.coerce.number().int().min(1).max(96).default(24),
});
export type SearchQuery = z.output<typeof SearchQuery>;

export const SearchHit = z.object({
  id: z.string(),
  slug: Slug,
  title: z.string(),
  brand: z.string().optional(),
  image: Image.optional(),
  priceFrom: Money,
  listPrice: Money.optional(),
  /** More than one price among its variants. */
  priceVaries: z.boolean(),
  rating: Rating.optional(),
  inStock: z.boolean(),
});
export type SearchHit = z.output<typeof SearchHit>;

export const Facet = z.object({
  kind: z.enum(["category", "brand", "attribute", "rating", "stock"]),
  /** Of an attribute, what stands before the colon in a query. */
  name: z.string(),
  label: z.string(),
  values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
});
export type Facet = z.output<typeof Facet>;

export const SearchAnswer = z.object({
  items: z.array(SearchHit),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  facets: z.array(Facet),
  priceRange: z.object({ min: z.int(), max: z.int() }).optional(),
  /** The words searched instead, when a spelling was corrected. */
  corrected: z.string().optional(),
});
export type SearchAnswer = z.output<typeof SearchAnswer>;

export const Suggestion = z.object({ text: z.string(), slug: Slug, kind: z.enum(["product", "category"]) });
export type Suggestion = z.output<typeof Suggestion>;
