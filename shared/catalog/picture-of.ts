import type { Image, Product, Variant } from "./schema.ts";

/** What a variant looks like wherever it is alone: its own picture, else the first of its product. */
export function pictureOf(
  { images }: Pick<Product, "images">,
  { imageKey }: Pick<Variant, "imageKey">,
): Image | undefined {
  return images.find(({ key }) => key === imageKey) ?? images[0];
}
