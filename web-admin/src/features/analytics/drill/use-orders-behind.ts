import { askedBy } from "@quayside/shared/analytics/search.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../../../lib/api.ts";
import { queryKeyOf, useOperation } from "../../../lib/query.ts";
import { type Scope, usualRange } from "../frame/frame-search.ts";

const rowsAtATime = 50;

/** The orders behind a figure, a page at a time, and the figure itself. */
export function useOrdersBehind(scope: Scope, sort: "newest" | "revenue") {
  const request = { query: { ...scope, sort, per_page: rowsAtATime } };
  const orders = useInfiniteQuery({
    queryKey: [...queryKeyOf("sales.orders", request), "pages"],
    queryFn: ({ pageParam, signal }) =>
      call("sales.orders", { query: { ...request.query, cursor: pageParam || undefined } }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const sums = useOperation("analytics.query", {
    body: { ...askedBy(scope, usualRange), compare: "none", metrics: ["revenue", "orders", "units"] },
  });
  return { orders, sums };
}
