import type { Image } from "@quayside/shared/catalog/schema.ts";
import { useState } from "react";
import { Picture } from "../../ui/picture.tsx";

interface GalleryProps {
  images: readonly Image[];
  title: string;
  /** Key of the chosen variant's own picture. */
  own: string | undefined;
}

/** The picture that was asked for last: by choosing it, or by choosing a variant that has one. */
function useShown(images: readonly Image[], own: string | undefined) {
  const [chosen, setChosen] = useState<string>();
  const [before, setBefore] = useState(own);
  if (own !== before) {
    setBefore(own);
    setChosen(undefined);
  }
  const image = images.find(({ key }) => key === (chosen ?? own)) ?? images[0];
  return { image, choose: setChosen };
}

export function Gallery({ images, title, own }: GalleryProps) {
  const { image, choose } = useShown(images, own);
  return (
    <div className="gallery">
      <Picture image={image} sizes="(min-width: 60rem) 36rem, 92vw" eager />
      {images.length > 1 ? (
        <ul className="gallery-thumbs" aria-label={`Pictures of ${title}`}>
          {images.map((thumb, index) => (
            <li key={thumb.key}>
              <button
                type="button"
                onClick={() => choose(thumb.key)}
                aria-pressed={thumb === image}
                aria-label={`Show picture ${index + 1}: ${thumb.alt}`}
              >
                <Picture image={thumb} sizes="5rem" decorative />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
