import type { Image } from "@quayside/shared/catalog/schema.ts";
import { useState } from "react";
import { Picture } from "../../ui/picture.tsx";

export function Gallery({ images, title }: { images: readonly Image[]; title: string }) {
  const [shown, setShown] = useState(0);
  const image = images[shown] ?? images[0];
  return (
    <div className="gallery">
      <Picture image={image} sizes="(min-width: 60rem) 36rem, 94vw" eager />
      {images.length > 1 ? (
        <ul className="gallery-thumbs" aria-label={`Pictures of ${title}`}>
          {images.map((thumb, index) => (
            <li key={thumb.key}>
              <button
                type="button"
                onClick={() => setShown(index)}
                aria-pressed={index === shown}
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
