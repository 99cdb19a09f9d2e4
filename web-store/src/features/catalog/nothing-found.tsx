import { Link } from "wouter";
import { BoatIcon } from "../../ui/icons.tsx";
import { cleared, isFiltered, type Listing } from "./listing.ts";
import { useCategories } from "./use-categories.ts";

interface NothingFoundProps {
  listing: Listing;
  keepCategory: boolean;
  hrefOf: (listing: Listing) => string;
}

/** Ways on from an empty list: fewer filters, other departments. */
export function NothingFound({ listing, keepCategory, hrefOf }: NothingFoundProps) {
  const { data: categories } = useCategories();
  const without = cleared(listing, keepCategory);
  const hasFilters = isFiltered(listing, keepCategory);
  return (
    <div className="empty">
      <BoatIcon />
      <p>
        {listing.q
          ? `We found nothing for “${listing.q}”${hasFilters ? " with these filters" : ""}.`
          : "Nothing matches."}
      </p>
      {hasFilters ? (
        <Link className="button" href={hrefOf(without)}>
          Clear the filters
        </Link>
      ) : (
        <p>Try fewer or simpler words, or have a look in one of the departments.</p>
      )}
      <ul className="chips">
        {categories?.slice(0, 8).map(({ slug, name }) => (
          <li key={slug}>
            <Link className="chip" href={`/c/${slug}`}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
