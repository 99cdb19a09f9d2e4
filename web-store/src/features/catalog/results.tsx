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
  /** The collection of the page itself. */
  collection?: string;
  /** Shown above the list once there is an answer. */
  note?: (answer: SearchAnswer) => ReactNode;
}

/** The one pattern of category and search: filters, chips, order, products, pages; all of it in the URL. */
export function Results({ category, categoryHref, collection, note }: ResultsProps) {
  const { listing: inUrl, hrefOf, show } = useListing();
  const listing: Listing = category ? { ...inUrl, category } : inUrl;
  const {
    data: answer,
    error,
    refetch,
    isPlaceholderData,
  } = useOperation("search.products", queryOf(listing, collection), {
    keepPrevious: true,
  });
  useSpokenTotal(answer, isPlaceholderData);
  if (error && !answer) return <Failure error={error} kept="Your filters are kept." onRetry={() => refetch()} />;
  if (!answer) return <Skeleton label="Looking for products" shape="cards" count={8} />;

  // The page's own category is in its path, not among its filters.
  const own = (next: Listing) => (category ? { ...next, category: undefined } : next);
  const links = { hrefOf: (next: Listing) => hrefOf(own(next)), show: (next: Listing) => show(own(next)) };
  const keepCategory = category !== undefined;
  return (
    <>
      {note?.(answer)}
      <ResultsFrame {...{ answer, listing, keepCategory, categoryHref, ...links }}>
        <ResultsList {...{ answer, listing, keepCategory }} hrefOf={links.hrefOf} isStale={isPlaceholderData} />
      </ResultsFrame>
    </>
  );
}

interface ResultsListProps {
  answer: SearchAnswer;
  listing: Listing;
  keepCategory: boolean;
  hrefOf: (listing: Listing) => string;
  isStale: boolean;
}

function ResultsList({ answer, listing, keepCategory, hrefOf, isStale }: ResultsListProps) {
  const top = useRef<HTMLDivElement>(null);
  return (
    <div ref={top} className="results" aria-busy={isStale}>
      {answer.items.length === 0 ? (
        <NothingFound listing={listing} hrefOf={hrefOf} keepCategory={keepCategory} />
      ) : (
        <ProductGrid hits={answer.items} eager={4} />
      )}
      <Pagination
        page={answer.page}
        pages={answer.pages}
        hrefOf={(page) => hrefOf({ ...listing, page })}
        onTurn={() => top.current?.scrollIntoView()}
      />
    </div>
  );
}

function useSpokenTotal(answer: SearchAnswer | undefined, isStale: boolean) {
  const total = isStale ? undefined : answer?.total;
  useEffect(() => {
    if (total !== undefined) announce(counted(total, "product"));
  }, [total]);
}
