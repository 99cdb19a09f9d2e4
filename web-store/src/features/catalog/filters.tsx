import type { SearchAnswer } from "@quayside/shared/search/schema.ts";
import { CategoryFacet } from "./category-facet.tsx";
import { FacetGroup } from "./facet-group.tsx";
import { facetLabel } from "./facet-label.ts";
import { changed, type Listing, toggled } from "./listing.ts";
import { PriceFilter } from "./price-filter.tsx";
import { RatingFilter } from "./rating-filter.tsx";

interface FiltersProps {
  answer: SearchAnswer;
  listing: Listing;
  currency: string;
  show: (listing: Listing) => void;
  /** Where choosing a category leads: a filter of a search, another page from a category's page. */
  categoryHref: (slug: string) => string;
}

export function Filters({ answer, listing, currency, show, categoryHref }: FiltersProps) {
  const categories = answer.facets.find(({ kind }) => kind === "category");
  return (
    <div className="filters">
      {categories ? <CategoryFacet facet={categories} current={listing.category} hrefOf={categoryHref} /> : null}
      <label className="choice choice-alone">
        <input
          type="checkbox"
          checked={listing.inStock}
          onChange={() => show(changed(listing, { inStock: !listing.inStock }))}
        />
        <span>In stock only</span>
      </label>
      <PriceFilter
        currency={currency}
        range={answer.priceRange}
        listing={listing}
        onPrices={(priceMin, priceMax) => show(changed(listing, { priceMin, priceMax }))}
      />
      <RatingFilter {...{ listing, show }} facet={answer.facets.find(({ kind }) => kind === "rating")} />
      {answer.facets.map((facet) => {
        const { kind, name, label } = facet;
        if (kind !== "brand" && kind !== "attribute") return null;
        const chosenAs = (value: string) => (kind === "attribute" ? `${name}:${value}` : value);
        return (
          <FacetGroup
            key={`${kind} ${name}`}
            facet={facet}
            label={facetLabel(label)}
            isChosen={(value) => listing[kind].includes(chosenAs(value))}
            onToggle={(value) => show(toggled(listing, kind, chosenAs(value)))}
          />
        );
      })}
    </div>
  );
}
