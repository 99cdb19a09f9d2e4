import type { Order } from "@quayside/shared/orders/schema.ts";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../lib/format.ts";
import { AddressLines } from "../../ui/address-lines.tsx";
import { Fact, Facts } from "../../ui/detail/facts.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { When } from "../../ui/when.tsx";
import { EditAddress } from "./edit-address.tsx";
import { OrderOwner } from "./order-owner.tsx";
import { deviceWords, originWords } from "./origin-words.ts";

/** Who ordered, when, and where it goes. */
export function OrderPeople({ order }: { order: Order }) {
  const { count, calendarDay } = useFormats();
  const sameAddress = JSON.stringify(order.shippingAddress) === JSON.stringify(order.billingAddress);
  const units = order.lines.reduce((sum, { quantity, cancelled }) => sum + quantity - cancelled, 0);
  const { min, max } = order.delivery.days;
  const days = min === max ? min : `${min} to ${max}`;
  // Nobody knows how long it took; often not even who bought.
  const isImported = order.source.kind === "import";
  return (
    <>
      <Section title="Order">
        <Facts>
          <Fact name="Placed">
            <When at={order.placedAt} />
          </Fact>
          <Fact name="Paid">{order.paidAt ? <When at={order.paidAt} /> : null}</Fact>
          <Fact name="Cancelled">{order.cancelledAt ? <When at={order.cancelledAt} /> : null}</Fact>
          <Fact name="Reason">{order.cancelReason}</Fact>
          <Fact name="Units">{count(units)}</Fact>
          <Fact name="Delivery">
            {isImported ? order.delivery.name : `${order.delivery.name}, ${days} working days`}
          </Fact>
          <Fact name="Promised by">{order.promisedBy ? calendarDay(order.promisedBy) : null}</Fact>
          <Fact name="Came by">{originWords(order)}</Fact>
          <Fact name="Owner">
            <OrderOwner order={order} />
          </Fact>
          <Fact name="Device">{deviceWords(order)}</Fact>
        </Facts>
      </Section>
      <Section title="Customer">
        <Facts>
          <Fact name="E-mail">
            {order.email ? (
              <a href={`mailto:${order.email}`}>{order.email}</a>
            ) : (
              <span className="soft">Not known</span>
            )}
          </Fact>
          <Fact name="Record">
            {order.customerId ? (
              <Link to="/customers/$customerId" params={{ customerId: order.customerId }}>
                All their orders
              </Link>
            ) : null}
          </Fact>
        </Facts>
      </Section>
      <Section
        title={sameAddress ? "Delivery and billing address" : "Delivery address"}
        actions={<EditAddress order={order} which="shippingAddress" />}
      >
        <AddressLines address={order.shippingAddress} />
      </Section>
      {sameAddress ? null : (
        <Section title="Billing address" actions={<EditAddress order={order} which="billingAddress" />}>
          <AddressLines address={order.billingAddress} />
        </Section>
      )}
    </>
  );
}
