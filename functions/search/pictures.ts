/** What a product looks like where a colour was chosen, or whatever else decides it. */
import { pictureOf } from "@quayside/shared/catalog/picture-of.ts";
import type { Image, Product } from "@quayside/shared/catalog/schema.ts";
import type { Chosen } from "./facets.ts";
import { attributeFacet, facetValue } from "./indexed-product.ts";

/** By `attribute:colour:sage`. */
export type Pictures = Record<string, Image>;

const pictureKey = (facet: string, value: string): string => `${facet}:${value}`;

/** The pictures of values whose variants all look alike, and not as the product's first picture does. */
export function picturesOf(product: Pick<Product, "images" | "variants">): Pictures | undefined {
  const seen = new Map<string, Set<Image | undefined>>();
  for (const variant of product.variants)
    for (const [name, label] of Object.entries({ ...variant.attributes, ...variant.options })) {
      const key = pictureKey(attributeFacet(name), facetValue(label));
      seen.set(key, (seen.get(key) ?? new Set()).add(pictureOf(product, variant)));
    }
  const own = [...seen].flatMap(([key, [picture, another]]) =>
    picture && !another && picture !== product.images[0] ? [[key, picture] as const] : [],
  );
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** What the first chosen value that a product has looks like. */
export function chosenPicture(pictures: Pictures | undefined, chosen: Chosen): Image | undefined {
  if (!pictures) return undefined;
  const keys = [...chosen].flatMap(([facet, values]) => [...values].map((value) => pictureKey(facet, value)));
  const key = keys.find((each) => pictures[each]);
  return key === undefined ? undefined : pictures[key];
}
