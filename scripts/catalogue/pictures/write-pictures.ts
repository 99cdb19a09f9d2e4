import { availableParallelism } from "node:os";
import { type ImageFormat, imageFormats, imageWidths } from "@quayside/shared/catalog/schema.ts";
import sharp from "sharp";
import { drawProduct, type ProductToDraw } from "./draw-product.ts";
import { type Effort, pictureKey, renderWidths } from "./render-picture.ts";

export const picturePath = (imageKey: string, width: number, format: ImageFormat): string =>
  `media/${imageKey}/${width}.${format}`;

/** The key under which the product's picture is, or will be, stored. */
export const imageKeyOf = (product: ProductToDraw): string => pictureKey(drawProduct(product));

/** Where pictures are kept. */
export interface PictureShelf {
  has(path: string): Promise<boolean>;
  put(path: string, bytes: Uint8Array, contentType: string): Promise<void>;
}

export interface WrittenPictures {
  products: number;
  /** Distinct drawings; products drawn alike share one. */
  pictures: number;
  /** Distinct drawings that were there already. */
  present: number;
  bytes: number;
}

/** A picture at a time for each core, one thread each: encoding is the cost, and more threads per picture only wait. */
const lanes = availableParallelism();

/** Written last of a picture: where it is, the others are. */
const lastPath = (key: string) => picturePath(key, Math.max(...imageWidths), imageFormats.at(-1) ?? "webp");

/** Draws, renders and stores the pictures of the products, each distinct drawing once. */
export async function writePictures(
  products: readonly ProductToDraw[],
  shelf: PictureShelf,
  progress: (done: number, total: number) => void = () => {},
  effort?: Effort,
): Promise<WrittenPictures> {
  const drawings = new Map<string, ProductToDraw>();
  for (const product of products) drawings.set(imageKeyOf(product), product);
  const queue = [...drawings].values();
  const written = { products: products.length, pictures: 0, present: 0, bytes: 0 };
  const threads = sharp.concurrency();
  sharp.concurrency(1);
  const lane = async () => {
    for (const [key, product] of queue) {
      if (await shelf.has(lastPath(key))) {
        written.present += 1;
        continue;
      }
      const rendering = { widths: imageWidths, formats: imageFormats, effort };
      for (const { bytes, contentType, width, format } of await renderWidths(drawProduct(product), rendering)) {
        await shelf.put(picturePath(key, width, format), bytes, contentType);
        written.bytes += bytes.length;
      }
      written.pictures += 1;
      progress(written.present + written.pictures, drawings.size);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane)).finally(() => sharp.concurrency(threads));
  return written;
}
