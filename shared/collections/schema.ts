import * as z from "zod";
import { Image, Seo, Slug } from "../catalog/schema.ts";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Minor } from "../kernel/money.ts";

const words = z.array(z.string().trim().min(1).max(100)).min(1, "needs at least one").max(50);

/** What a rule asks of a product; of several values any one will do, and words are compared without regard to case. */
export const RuleCondition = z.discriminatedUnion("about", [
  /** In one of them, or below it. */
  z.object({
    about: z.literal("category"),
    categoryIds: z.array(idSchema("category")).min(1, "needs at least one").max(50),
  }),
  z.object({ about: z.literal("brand"), brands: words }),
  z.object({ about: z.literal("tag"), tags: words }),
  /** Any variant's catalogue price lies between them, both included; at least one end is said. */
  z
    .object({ about: z.literal("price"), from: Minor.min(0).optional(), to: Minor.min(0).optional() })
    .refine(({ from, to }) => from !== undefined || to !== undefined, { path: ["from"], message: "or to is needed" })
    .refine(({ from = 0, to = from }) => from <= to, { path: ["to"], message: "must not be under from" }),
  /** An attribute of the product or of a variant, or an option of a variant. */
  z.object({ about: z.literal("attribute"), name: z.string().trim().min(1, "is needed").max(100), values: words }),
  /** A seasonal product during its days. */
  z.object({ about: z.literal("season") }),
]);
export type RuleCondition = z.output<typeof RuleCondition>;

export const CollectionSort = z.enum(["newest", "price-asc", "price-desc", "title"]);
export type CollectionSort = z.output<typeof CollectionSort>;

/** Whatever meets the conditions, at every moment. */
export const CollectionRule = z.object({
  kind: z.literal("rule"),
  match: z.enum(["all", "any"]),
  conditions: z.array(RuleCondition).min(1, "needs at least one").max(20),
  sort: CollectionSort,
});
export type CollectionRule = z.output<typeof CollectionRule>;

/** Chosen by hand, in this order; or by a rule. */
export const CollectionMembers = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("manual"),
    productIds: z
      .array(idSchema("product"))
      .max(500)
      .refine((ids) => new Set(ids).size === ids.length, "must each be there once"),
  }),
  CollectionRule,
]);
export type CollectionMembers = z.output<typeof CollectionMembers>;

/** A shelf across the categories: for a season, a room, a promotion. */
export const Collection = z.object({
  id: idSchema("collection"),
  version: z.int().min(1),
  slug: Slug,
  title: z.string().trim().min(1).max(100),
  description: z.string().max(2000).optional(),
  image: Image.optional(),
  seo: Seo.optional(),
  /** Whether shoppers find it; promotions may go by one that they do not. */
  visible: z.boolean(),
  /** Shown on the store's first page. */
  featured: z.boolean(),
  members: CollectionMembers,
  /** Former addresses, oldest first: they lead to the present one. */
  formerSlugs: z.array(Slug).max(20),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Collection = z.output<typeof Collection>;

/** What an editor may write. */
const CollectionFields = Collection.pick({
  slug: true,
  title: true,
  description: true,
  image: true,
  seo: true,
  visible: true,
  featured: true,
  members: true,
});
export const NewCollection = CollectionFields.partial({ slug: true, visible: true, featured: true });
export const CollectionEdit = CollectionFields.extend({ version: Collection.shape.version });
export type CollectionEdit = z.output<typeof CollectionEdit>;

/** A collection with how many products it holds, of any status, as of the last publication. */
export const CollectionRow = Collection.extend({ products: z.int() });
export type CollectionRow = z.output<typeof CollectionRow>;

/** With what its editor shows of the products chosen by hand, in their order; deleted ones are missing. */
export const CollectionDetail = CollectionRow.extend({
  chosen: z.array(
    z.object({ id: idSchema("product"), title: z.string(), image: Image.optional(), published: z.boolean() }),
  ),
});
export type CollectionDetail = z.output<typeof CollectionDetail>;

/** A collection as shoppers see it. */
export const PublicCollection = Collection.pick({ slug: true, title: true, description: true, seo: true }).extend({
  /** Its own picture, else that of its first product. */
  image: Image.optional(),
  /** Products on sale in it. */
  products: z.int(),
});
export type PublicCollection = z.output<typeof PublicCollection>;
