import { type Image, imageWidths } from "@quayside/shared/catalog/schema.ts";

/** A small picture beside the words that name the same thing. */
export function Thumbnail({ image, size = 40 }: { image?: Pick<Image, "key">; size?: number }) {
  if (!image) return <span className="thumbnail" style={{ width: size, height: size }} />;
  return (
    <img
      className="thumbnail"
      src={`/media/${image.key}/${imageWidths[0]}.webp`}
      width={size}
      height={size}
      alt=""
      loading="lazy"
    />
  );
}
