import type { Facet } from "@quayside/shared/search/schema.ts";
import { formatCount } from "../../lib/format.ts";
import { changed, type Listing } from "./listing.ts";

interface RatingFilterProps {
  /** Absent where no product has a rating. */
  facet: Facet | undefined;
  listing: Listing;
  show: (listing: Listing) => void;
}

export function RatingFilter({ facet, listing, show }: RatingFilterProps) {
  if (!facet) return null;
  return (
    <details className="disclosure facet" open>
      <summary>{facet.label}</summary>
      <fieldset>
        <legend className="sr-only">{facet.label}</legend>
        {facet.values.map(({ value, label, count }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              checked={listing.rating === Number(value)}
              onChange={() =>
                show(changed(listing, { rating: listing.rating === Number(value) ? undefined : Number(value) }))
              }
            />
            <span>{label}</span>
            <span className="choice-count">
              {formatCount(count)}
              <span className="sr-only"> products</span>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
