import { useOperation } from "../../lib/query.ts";

const freshMilliseconds = 300_000;

/** The category tree; it changes seldom and many parts of a page show it. */
export function useCategories() {
  return useOperation("catalog.categories", {}, { staleTime: freshMilliseconds, retryOnMount: false });
}
