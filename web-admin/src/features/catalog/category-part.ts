import { type Category, Image, Slug } from "@quayside/shared/catalog/schema.ts";
import * as z from "zod";
import { optionalText } from "./variant-form.ts";

const texts = z.object({
  name: z.string().trim().min(1, "Give it a name").max(100, "At most 100 characters"),
  description: optionalText(2000),
  image: Image.optional(),
  seoTitle: optionalText(120),
  seoDescription: optionalText(320),
});

function withSeo<T extends Pick<z.output<typeof texts>, "seoTitle" | "seoDescription">>(fields: T) {
  const { seoTitle, seoDescription, ...rest } = fields;
  return { ...rest, seo: seoTitle || seoDescription ? { title: seoTitle, description: seoDescription } : undefined };
}

/** A category as people type it; where it stands in the tree is changed on the page. */
export const CategoryForm = texts
  .extend({ slug: z.string().trim().pipe(Slug.min(1, "Small letters, digits and hyphens")) })
  .transform(withSeo);
/** One to be made: its address is made from its name. */
export const NewCategoryForm = texts
  .extend({ parentId: z.string().transform((id) => id || undefined) })
  .transform(withSeo);
export type CategoryFields = z.input<typeof CategoryForm>;
export type CategoryChanges = z.output<typeof CategoryForm>;

export const categoryFields = ({ name, slug, description = "", image, seo }: CategoryChanges): CategoryFields => ({
  ...{ name, slug, description, image, seoTitle: seo?.title ?? "", seoDescription: seo?.description ?? "" },
});

export const categoryChanges = ({ name, slug, description, image, seo }: Category): CategoryChanges => ({
  ...{ name, slug, description, image },
  seo: seo && { title: seo.title, description: seo.description },
});
