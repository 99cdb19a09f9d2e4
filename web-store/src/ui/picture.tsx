import type { Image } from "@quayside/shared/catalog/schema.ts";

const widths = [320, 640, 960, 1280];
const urlOf = (key: string, width: number, format = "webp") => `/media/${key}/${width}.${format}`;
const setOf = (key: string, format?: string) =>
  widths.map((width) => `${urlOf(key, width, format)} ${width}w`).join(", ");

/** A picture that does not come leaves its quiet tile, unless its words are needed; it may have failed before the page woke up. */
function hideLost(image: HTMLImageElement | null): void {
  if (image?.alt === "" && image.currentSrc && image.complete && image.naturalWidth === 0)
    image.style.visibility = "hidden";
}

interface PictureProps {
  image: Image | undefined;
  /** How wide it is shown, as the `sizes` attribute. */
  sizes: string;
  /** First on the page: fetched at once. */
  eager?: boolean;
  /** The text beside it says the same. */
  decorative?: boolean;
  className?: string;
}

/** A square product picture in the widths that exist; without one, a quiet empty tile. */
export function Picture({ image, sizes, eager = false, decorative = false, className = "" }: PictureProps) {
  if (!image) return <span className={`picture picture-none ${className}`} aria-hidden="true" />;
  return (
    <span className={`picture ${className}`}>
      <picture>
        <source type="image/avif" srcSet={setOf(image.key, "avif")} sizes={sizes} />
        <img
          src={urlOf(image.key, 640)}
          srcSet={setOf(image.key)}
          sizes={sizes}
          width={640}
          height={640}
          alt={decorative ? "" : image.alt}
          loading={eager ? "eager" : "lazy"}
          fetchPriority={eager ? "high" : "auto"}
          decoding="async"
          ref={hideLost}
          onError={({ currentTarget }) => hideLost(currentTarget)}
        />
      </picture>
    </span>
  );
}
