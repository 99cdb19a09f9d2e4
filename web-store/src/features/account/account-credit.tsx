import type { CreditEntry } from "@quayside/shared/account/contract.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { call } from "../../lib/api.ts";
import { formatDay, formatPrice } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { GiftCardCheck } from "./gift-card-check.tsx";

const words: Record<CreditEntry["kind"], string> = {
  issued: "Granted",
  granted: "Granted",
  spent: "Spent",
  returned: "Given back",
  adjusted: "Taken back",
};

function useEntries() {
  return useInfiniteQuery({
    queryKey: ["account.credit-entries"],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      call("account.credit-entries", { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

function Entry({ entry: { kind, amount, orderId, at } }: { entry: CreditEntry }) {
  return (
    <li className="account-order panel">
      <div>
        <p>
          {words[kind]}
          {orderId ? (
            <>
              {" "}
              <Link className="link" href={`/order/${orderId}`}>
                for an order
              </Link>
            </>
          ) : null}
        </p>
        <p className="fine">{formatDay(at)}</p>
      </div>
      <strong>
        {amount.amount > 0 ? "+" : ""}
        {formatPrice(amount)}
      </strong>
    </li>
  );
}

/** Store credit with what happened to it, and what a gift card still holds. */
export function AccountCredit() {
  const credit = useOperation("account.credit", {});
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useEntries();
  const failed = credit.error ?? error;
  const entries = data?.pages.flatMap(({ items }) => items);
  if (failed && !(credit.data && entries))
    return <Failure error={failed} onRetry={() => Promise.all([credit.refetch(), refetch()])} />;
  if (!credit.data || !entries) return <Skeleton label="Loading your credit" shape="lines" count={3} />;
  return (
    <>
      <p>
        You have <strong>{formatPrice(credit.data.balance)}</strong> of store credit.{" "}
        {credit.data.balance.amount > 0 ? "Choose in your basket to pay with it." : null}
        {entries.length === 0 ? "What you are given shows here." : null}
      </p>
      <ul className="account-list">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {hasNextPage ? (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => fetchNextPage()}
          aria-disabled={isFetchingNextPage}
        >
          {isFetchingNextPage ? "One moment…" : "Older entries"}
        </button>
      ) : null}
      <GiftCardCheck />
    </>
  );
}
