import type { SearchAnswer } from "@quayside/shared/search/schema.ts";
import { type ReactNode, useState } from "react";
import { counted } from "../../lib/format.ts";
import { useStoreConfig } from "../../lib/store-config.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FilterIcon } from "../../ui/icons.tsx";
import { useMedia } from "../../ui/use-media.ts";
import { Chips } from "./chips.tsx";
import { Filters } from "./filters.tsx";
import { changed, isFiltered, type Listing } from "./listing.ts";
import { SortPicker } from "./sort-picker.tsx";

interface FrameProps {
  answer: SearchAnswer;
  listing: Listing;
  keepCategory: boolean;
  hrefOf: (listing: Listing) => string;
  show: (listing: Listing) => void;
  categoryHref: ((slug: string) => string) | undefined;
  children: ReactNode;
}

/** Filters beside the list, or in a drawer where there is no room; order and chips above it. None around an empty list. */
export function ResultsFrame({ answer, listing, keepCategory, hrefOf, show, categoryHref, children }: FrameProps) {
  const isWide = useMedia("(min-width: 60rem)");
  const [open, setOpen] = useState(false);
  const { data: config } = useStoreConfig();
  // Nothing to filter and nothing to put in order.
  if (answer.total === 0 && !isFiltered(listing, keepCategory)) return children;
  const currency = answer.items[0]?.priceFrom.currency ?? config?.currency ?? "GBP";
  const toCategory = categoryHref ?? ((slug: string) => hrefOf(changed(listing, { category: slug })));
  const filters = <Filters {...{ answer, listing, currency, show }} categoryHref={toCategory} />;
  return (
    <div className="listing">
      {isWide ? (
        <aside className="listing-aside" aria-label="Filters">
          {filters}
        </aside>
      ) : (
        <Dialog open={open} title="Filters" side="left" onClose={() => setOpen(false)}>
          {filters}
          <div className="drawer-foot">
            <button type="button" className="button button-wide" onClick={() => setOpen(false)}>
              Show {counted(answer.total, "product")}
            </button>
          </div>
        </Dialog>
      )}
      <div className="listing-main">
        <div className="listing-bar">
          <p className="listing-total">{counted(answer.total, "product")}</p>
          {isWide ? null : (
            <button type="button" className="button button-quiet button-small" onClick={() => setOpen(true)}>
              <FilterIcon /> Filters
            </button>
          )}
          <SortPicker
            sort={listing.sort}
            rated={answer.facets.some(({ kind }) => kind === "rating")}
            onSort={(sort) => show(changed(listing, { sort }))}
          />
        </div>
        <Chips {...{ listing, currency, keepCategory, hrefOf }} facets={answer.facets} />
        {children}
      </div>
    </div>
  );
}
