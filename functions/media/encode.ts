import { type ImageFormat, imageWidths } from "@quayside/shared/catalog/schema.ts";
import sharp from "sharp";

/** Pixels of an original that are decoded at most: a small file may claim to be a huge picture. */
const mostPixels = 60_000_000;
const leastSide = 200;
const longestSide = 12_000;
const accepted = new Set(["jpeg", "png", "webp", "avif", "heif", "gif"]);
const quality = { avif: 55, webp: 80 } as const;

export interface Encoded {
  width: number;
  format: ImageFormat;
  contentType: string;
  bytes: Uint8Array;
}

/** Why a file becomes no picture of ours, for the person who sent it. */
export class PictureRefused extends Error {}

/** Reads what a file really is, whatever it was called: type and size of the first frame, upright. */
export async function inspect(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const read = await sharp(bytes, { limitInputPixels: mostPixels }).metadata().catch(unreadable);
  if (!accepted.has(read.format)) throw new PictureRefused(`It is ${read.format}; send JPEG, PNG, WebP, AVIF or GIF.`);
  const { width, height } = read.autoOrient;
  if (width * height > mostPixels || Math.max(width, height) > longestSide)
    throw new PictureRefused(`It has ${width} × ${height} pixels; send one of at most 60 megapixels.`);
  if (Math.min(width, height) < leastSide)
    throw new PictureRefused(`It has ${width} × ${height} pixels; send one of at least ${leastSide} on each side.`);
  return { width, height };
}

/**
 * All sizes in both formats, turned upright, in sRGB and without metadata (place, camera, thumbnails). A picture is never
 * enlarged: a small one fills the larger widths with its own size.
 */
export async function* encode(bytes: Uint8Array): AsyncGenerator<Encoded> {
  const upright = await sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
    .autoOrient()
    .resize({ width: Math.max(...imageWidths), withoutEnlargement: true })
    .toColourspace("srgb")
    .png({ compressionLevel: 1 })
    .toBuffer()
    .catch(unreadable);
  for (const width of imageWidths) {
    const sized = sharp(upright).resize({ width, withoutEnlargement: true });
    const avif = await sized.clone().avif({ quality: quality.avif, effort: 3 }).toBuffer();
    yield { width, format: "avif", contentType: "image/avif", bytes: avif };
    const webp = await sized.clone().webp({ quality: quality.webp, effort: 4 }).toBuffer();
    yield { width, format: "webp", contentType: "image/webp", bytes: webp };
  }
}

function unreadable(): never {
  throw new PictureRefused("It cannot be read as a picture; it may be damaged or of another kind.");
}
