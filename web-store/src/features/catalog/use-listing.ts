import { useLocation, useSearch } from "wouter";
import { type Listing, listingOf, searchOf } from "./listing.ts";

/** The listing in the URL, how to change it, and where a link to a changed one leads. */
export function useListing() {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const hrefOf = (listing: Listing) => `${path}${searchOf(listing)}`;
  return {
    listing: listingOf(search),
    hrefOf,
    show: (listing: Listing) => navigate(hrefOf(listing)),
  };
}
