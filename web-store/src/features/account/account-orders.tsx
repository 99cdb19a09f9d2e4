import type { Account, AccountOrder } from "@quayside/shared/account/contract.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { call } from "../../lib/api.ts";
import { counted, formatDay, formatPrice } from "../../lib/format.ts";
import { Failure } from "../../ui/failure.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { statusWords } from "../order/status-words.ts";

const perPage = 20;

function useOrders() {
  return useInfiniteQuery({
    queryKey: ["account.orders"],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      call("account.orders", { query: { per_page: perPage, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

function OrderRow({ order }: { order: AccountOrder }) {
  return (
    <li className="account-order panel">
      <div>
        <p>
          <Link className="link" href={`/order/${order.id}`}>
            Order <span className="nowrap">{order.number}</span>
          </Link>{" "}
          {statusWords(order).heading}
        </p>
        <p className="fine">
          {formatDay(order.placedAt)}, {counted(order.units, "item")}
        </p>
      </div>
      <strong>{formatPrice(order.total)}</strong>
    </li>
  );
}

export function AccountOrders({ account }: { account: Account }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOrders();
  const orders = data?.pages.flatMap(({ items }) => items);
  if (!orders && error) return <Failure error={error} onRetry={() => refetch()} />;
  if (!orders) return <Skeleton label="Loading your orders" shape="lines" count={3} />;
  if (orders.length === 0)
    return (
      <>
        <p>Nothing yet. What you order is kept here, and what you bought with {account.email} before, too.</p>
        <Link className="button" href="/search">
          Look around
        </Link>
      </>
    );
  return (
    <>
      <ul className="account-list">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      {error ? <Failure error={error} /> : null}
      {hasNextPage ? (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => fetchNextPage()}
          aria-disabled={isFetchingNextPage}
        >
          {isFetchingNextPage ? "One moment…" : "Older orders"}
        </button>
      ) : null}
    </>
  );
}
