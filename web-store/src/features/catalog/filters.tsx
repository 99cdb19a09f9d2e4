import type { SearchAnswer } from "@quayside/shared/search/schema.ts";
import { CategoryFacet } from "./category-facet.tsx";
import { FacetGroup } from "./facet-group.tsx";
import { facetLabel } from "./facet-label.ts";
import { changed, type Listing, manyNames, toggled } from "./listing.ts";
import { PriceFilter } from "./price-filter.tsx";

interface FiltersProps {
  answer: SearchAnswer;
  listing: Listing;
  currency: string;
  show: (listing: Listing) => void;
  /** Where choosing a category leads: a filter of a search, another page from a category's page. */
  categoryHref: (slug: string) => string;
}

export function Filters({ answer, listing, currency, show, categoryHref }: FiltersProps) {
  const facetNamed = (name: string) => answer.facets.find((facet) => facet.name === name && facet.values.length > 0);
  const categories = facetNamed("category");
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
      {manyNames.map((name) => {
        const facet = facetNamed(name);
        if (!facet) return null;
        return (
          <FacetGroup
            key={name}
            facet={facet}
            label={facetLabel(name)}
            chosen={listing[name]}
            onToggle={(value) => show(toggled(listing, name, value))}
          />
        );
      })}
    </div>
  );
}
