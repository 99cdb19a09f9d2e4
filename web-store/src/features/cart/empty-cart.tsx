import { Link } from "wouter";
import { BoatIcon } from "../../ui/icons.tsx";
import { Notice } from "../../ui/notice.tsx";

/** Nothing to buy yet; or what was in it is already an order. */
export function EmptyCart({ orderId }: { orderId?: string | undefined }) {
  return (
    <>
      {orderId ? (
        <Notice tone="info" title="This basket became an order">
          <p>
            <Link className="link" href={`/order/${orderId}`}>
              See the order, or finish paying for it
            </Link>
          </p>
        </Notice>
      ) : null}
      <div className="empty">
        <BoatIcon />
        <p>Your basket is empty. There is plenty on the quay.</p>
        <Link className="button" href="/search?sort=newest">
          See what is new
        </Link>
      </div>
    </>
  );
}
