import { Slug } from "@quayside/shared/catalog/schema.ts";
import { CollectionRule, CollectionSort } from "@quayside/shared/collections/schema.ts";
import type { Currency } from "@quayside/shared/kernel/money.ts";
import * as z from "zod";
import { amount, text, yesOrNo } from "../cells.ts";

/** Columns that say something of the collection: taken from its first row, blank or the same in the others. */
export const CollectionCells = z.object({
  title: text(100),
  description: text(2000).optional(),
  visible: yesOrNo.optional(),
  featured: yesOrNo.optional(),
  image: z
    .string()
    .regex(/^[\w./-]{1,200}$/, "must be a key of letters, digits, . _ / and -")
    .optional(),
  image_alt: text(200).optional(),
  seo_title: text(120).optional(),
  seo_description: text(320).optional(),
  match: z.enum(CollectionRule.shape.match.options, "must be all or any").optional(),
  sort: z.enum(CollectionSort.options, `must be ${CollectionSort.options.join(", ")}`).optional(),
});
export type CollectionCells = z.output<typeof CollectionCells>;

const conditionNames = ["category", "brand", "tag", "price", "attribute", "season"] as const;

/** Of one row: a product that was chosen, or a condition of the rule. */
export function memberCells(currency: Currency) {
  return z.object({
    product: z.string().pipe(Slug).optional(),
    condition: z.enum(conditionNames, `must be ${conditionNames.join(", ")}`).optional(),
    condition_name: text(100).optional(),
    condition_values: text(6000).optional(),
    condition_from: amount(currency).optional(),
    condition_to: amount(currency).optional(),
  });
}
export type MemberCells = z.output<ReturnType<typeof memberCells>>;

export const Handle = z.string("is missing").pipe(Slug);

const collectionColumns = Object.keys(CollectionCells.shape);

export function isCollectionColumn(column: string): boolean {
  return collectionColumns.includes(column);
}
