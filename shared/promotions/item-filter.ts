import * as z from "zod";
import { FactName, Sku } from "../catalog/schema.ts";
import { idSchema } from "../kernel/id.ts";

const words = z.array(z.string().trim().min(1).max(100)).min(1).max(100);

const Criteria = z.object({
  skus: z.array(Sku).min(1).max(200).optional(),
  productIds: z.array(idSchema("product")).min(1).max(200).optional(),
  /** Of the product or of a category above it. */
  categoryIds: z.array(idSchema("category")).min(1).max(100).optional(),
  collectionIds: z.array(z.string().min(1).max(64)).min(1).max(100).optional(),
  brands: words.optional(),
  tags: words.optional(),
  /** Attributes of the product and options of the variant: each named one has one of these values. */
  attributes: z
    .record(z.string().min(1).max(100), words)
    .refine((named) => Object.keys(named).every((name) => FactName.safeParse(name).success), {
      message: "name something that nothing can be called by",
    })
    .optional(),
});

/**
 * Which items a promotion means. Every criterion that is there must hold, each with any of its values; words are compared
 * without regard to case. An empty filter means every item.
 */
export const ItemFilter = Criteria.extend({
  /** Whatever meets one of these is left out. */
  except: Criteria.optional(),
  /** Items under their catalogue price: a sale, a price list, a struck-through list price. */
  onSale: z.enum(["any", "only", "never"]).optional(),
});
export type ItemFilter = z.output<typeof ItemFilter>;
export type ItemCriteria = z.output<typeof Criteria>;
