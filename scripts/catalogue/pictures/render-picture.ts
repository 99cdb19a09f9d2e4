import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";

export type PictureFormat = "webp" | "avif";
export interface Picture {
  bytes: Buffer;
  format: PictureFormat;
  contentType: `image/${PictureFormat}`;
  width: number;
}

/** The side of the drawing's view box; one unit is one pixel at 72 dpi. */
const side = 1000;

/** Names a picture by what it shows: equal drawings have equal keys. 128 bits in hex. */
export const pictureKey = (svg: string): string => createHash("sha256").update(svg).digest("hex").slice(0, 32);

/** AVIF's own, from 0: each step more takes twice the time and makes the file a fifth smaller. */
export type Effort = 0 | 1;

async function encode(image: Sharp, width: number, format: PictureFormat, effort: Effort = 1): Promise<Picture> {
  const bytes =
    format === "webp"
      ? await image.webp({ quality: 84, effort: 2 }).toBuffer()
      : await image.avif({ quality: 58, effort }).toBuffer();
  return { bytes, format, contentType: `image/${format}`, width };
}

const drawn = (svg: string, width: number): Sharp =>
  sharp(Buffer.from(svg), { density: (72 * width) / side })
    .resize(width, width)
    .removeAlpha();

/** One image, `width` pixels square. */
export const renderPicture = (
  svg: string,
  { width, format }: { width: number; format: PictureFormat },
): Promise<Picture> => encode(drawn(svg, width), width, format);

interface Rendering {
  widths: readonly number[];
  formats: readonly PictureFormat[];
  effort?: Effort;
}

/** The drawing at several widths in each format, rasterised once at the largest and scaled down for the others. */
export async function renderWidths(svg: string, { widths, formats, effort }: Rendering): Promise<Picture[]> {
  const largest = Math.max(...widths);
  const { data, info } = await drawn(svg, largest).raw().toBuffer({ resolveWithObject: true });
  const sized = (width: number) => sharp(data, { raw: info }).resize(width, width);
  return Promise.all(formats.flatMap((format) => widths.map((width) => encode(sized(width), width, format, effort))));
}
