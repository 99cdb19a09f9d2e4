import type { Product } from "@quayside/shared/catalog/schema.ts";

/** What a product has before anything is said of it. */
export const plainProduct = {
  version: 1,
  description: "",
  status: "draft",
  published: false,
  taxClass: "standard",
  tags: [],
  attributes: {},
  images: [],
  options: [],
  formerSlugs: [],
} satisfies Partial<Product>;
