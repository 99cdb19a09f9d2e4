import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import { useEffect } from "react";
import { Link, useParams } from "wouter";
import { formatDay } from "../../lib/format.ts";
import { useKept } from "../../lib/kept.ts";
import { useOperation } from "../../lib/query.ts";
import { signedInAs } from "../../lib/session.ts";
import { useStoreConfig } from "../../lib/store-config.ts";
import { ContactLinks } from "../../ui/contact-links.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { forgetDraft } from "../checkout/draft.ts";
import { settleIntention } from "../checkout/intention.ts";
import { OrderAgain } from "./order-again.tsx";
import { OrderDelivery } from "./order-delivery.tsx";
import { OrderLines } from "./order-lines.tsx";
import { OrderParcels } from "./order-parcels.tsx";
import { PayOrder } from "./pay-order.tsx";
import { awaitsPayment, statusWords } from "./status-words.ts";
import { useOrderToken } from "./use-order-token.ts";
import { useReturnFromProvider } from "./use-return-from-provider.ts";
import "../cart/cart.css";
import "../checkout/checkout.css";
import "./order.css";

interface OrderProps {
  order: OrderStatus;
  /** The shopper comes straight from paying. */
  isFresh: boolean;
  refetch: () => void;
}

function Payment({ order, isFresh, refetch }: OrderProps) {
  if (order.status === "cancelled")
    return (
      <Notice tone="warning" title="This order was cancelled">
        {order.cancelReason ? <p>{order.cancelReason}</p> : null}
        <OrderAgain order={order} />
      </Notice>
    );
  if (!awaitsPayment(order)) return null;
  if (!isFresh) return <PayOrder order={order} onChanged={refetch} />;
  return (
    <Notice tone="info" title="We are waiting for your bank">
      <p>
        This page will show when the payment has arrived. If nothing was charged,{" "}
        <Link className="link" href={`/order/${order.id}`}>
          pay another way
        </Link>
        .
      </p>
    </Notice>
  );
}

function Order({ order, isFresh, refetch }: OrderProps) {
  const { heading, text } = statusWords(order);
  const isPaid = order.status !== "cancelled" && !awaitsPayment(order);
  const title = `Order ${order.number} ${heading}`;
  const words = (
    <>
      {isFresh && isPaid ? "Thank you. " : ""}Order <span className="nowrap">{order.number}</span> {heading}
    </>
  );
  useEffect(() => {
    if (awaitsPayment(order)) return;
    settleIntention(order.id);
    forgetDraft();
  }, [order]);
  return (
    <Page key={String(isFresh)} title={title} heading={words} className="order-page">
      <p className="lead">
        {order.status === "processing" && order.shipments.length > 0 ? "A part of it has left the quay." : text}{" "}
        {isFresh && isPaid ? `We have sent a confirmation to ${order.email}.` : ""}
      </p>
      <p className="fine">Placed on {formatDay(order.placedAt)}</p>
      <div className="order-layout">
        <div className="order-main">
          <Payment {...{ order, isFresh, refetch }} />
          <OrderParcels order={order} />
          <OrderLines order={order} />
        </div>
        <div>
          <OrderDelivery order={order} />
          <Questions />
        </div>
      </div>
    </Page>
  );
}

function Questions() {
  const contact = useStoreConfig().data?.contact;
  if (!contact?.email && !contact?.phone) return null;
  return (
    <p className="order-questions">
      Questions? <ContactLinks contact={contact} />
    </p>
  );
}

function NoAccess() {
  return (
    <Page title="Order" heading="We need the link from your mail" className="page-message">
      <p>An order's page opens with the link in its confirmation mail, so that nobody else can read it.</p>
      <p>
        <Link className="button" href="/">
          Back to the shop front
        </Link>
      </p>
    </Page>
  );
}

const pollMilliseconds = 5_000;

export function OrderPage() {
  const { orderId = "", moment } = useParams<{ orderId: string; moment?: string }>();
  const token = useOrderToken(orderId);
  const isSignedIn = useKept(signedInAs) !== undefined;
  const mayAsk = token !== undefined || isSignedIn;
  useReturnFromProvider(orderId, mayAsk);
  // Webhooks and timeouts change a waiting order by themselves.
  const {
    data: order,
    error,
    refetch,
  } = useOperation(
    "checkout.order-status",
    { params: { orderId } },
    { enabled: mayAsk, refetchInterval: (now) => (now && awaitsPayment(now) ? pollMilliseconds : false) },
  );

  if (order) return <Order order={order} isFresh={moment === "thank-you"} refetch={() => refetch()} />;
  if (!mayAsk || error?.kind === "not-found" || error?.kind === "invalid") return <NoAccess />;
  if (!error) return <Skeleton label="Loading your order" shape="lines" count={4} />;
  return (
    <Page title="Order" heading="We could not load your order" className="page-message">
      <Failure error={error} kept="Your order is kept." onRetry={() => refetch()} />
    </Page>
  );
}
