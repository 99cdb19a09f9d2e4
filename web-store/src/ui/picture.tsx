import type { Image } from "@quayside/shared/catalog/schema.ts";

const widths = [320, 640, 1280];
const urlOf = (key: string, width: number) => `/media/${key}/${width}.webp`;

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
      <img
        src={urlOf(image.key, 640)}
        srcSet={widths.map((width) => `${urlOf(image.key, width)} ${width}w`).join(", ")}
        sizes={sizes}
        width={640}
        height={640}
        alt={decorative ? "" : image.alt}
        loading={eager ? "eager" : "lazy"}
        fetchPriority={eager ? "high" : "auto"}
        decoding="async"
      />
    </span>
  );
}
