import type { SearchAnswer } from "@quayside/shared/search/schema.ts";
import { type ReactNode, useEffect, useRef } from "react";
import { counted } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { announce } from "../../ui/announcer.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { type Listing, queryOf } from "./listing.ts";
import { NothingFound } from "./nothing-found.tsx";
import { Pagination } from "./pagination.tsx";
import { ProductGrid } from "./product-card.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import { useListing } from "./use-listing.ts";
import "./listing.css";

interface ResultsProps {
  /** The category of the page itself; the URL's filters come on top. */
  category?: string;
  categoryHref?: (slug: string) => string;
  /** Shown above the list once there is an answer. */
  note?: (answer: SearchAnswer) => ReactNode;
}

/** The one pattern of category and search: filters, chips, order, products, pages; all of it in the URL. */
export function Results({ category, categoryHref, note }: ResultsProps) {
  const { listing: inUrl, hrefOf, show } = useListing();
  const listing: Listing = category ? { ...inUrl, category } : inUrl;
  const own = (next: Listing) => (category ? { ...next, category: undefined } : next);
  const {
    data: answer,
    error,
    refetch,
    isPlaceholderData,
  } = useOperation("search.products", queryOf(listing), {
    keepPrevious: true,
  });
  const top = useRef<HTMLDivElement>(null);
  useSpokenTotal(answer, isPlaceholderData);

  if (error && !answer) return <Failure error={error} kept="Your filters are kept." onRetry={() => refetch()} />;
  if (!answer) return <Skeleton label="Looking for products" shape="cards" count={8} />;
  const links = { hrefOf: (next: Listing) => hrefOf(own(next)), show: (next: Listing) => show(own(next)) };
  return (
    <>
      {note?.(answer)}
      <ResultsFrame
        {...{ answer, listing, ...links }}
        keepCategory={category !== undefined}
        categoryHref={categoryHref}
      >
        <div ref={top} className="results" aria-busy={isPlaceholderData}>
          {answer.items.length === 0 ? (
            <NothingFound listing={listing} hrefOf={links.hrefOf} keepCategory={category !== undefined} />
          ) : (
            <ProductGrid hits={answer.items} eager={4} />
          )}
          <Pagination
            page={answer.page}
            pages={answer.pages}
            hrefOf={(page) => links.hrefOf({ ...listing, page })}
            onTurn={() => top.current?.scrollIntoView()}
          />
        </div>
      </ResultsFrame>
    </>
  );
}

function useSpokenTotal(answer: SearchAnswer | undefined, isStale: boolean) {
  const total = isStale ? undefined : answer?.total;
  useEffect(() => {
    if (total !== undefined) announce(counted(total, "product"));
  }, [total]);
}
