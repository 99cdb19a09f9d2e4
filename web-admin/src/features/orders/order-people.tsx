import type { Order } from "@quayside/shared/orders/schema.ts";
import { useFormats } from "../../lib/format.ts";
import { AddressLines } from "../../ui/address-lines.tsx";
import { Facts } from "../../ui/detail/facts.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { When } from "../../ui/when.tsx";

/** Who ordered, when, and where it goes. */
export function OrderPeople({ order }: { order: Order }) {
  const { count } = useFormats();
  const sameAddress = JSON.stringify(order.shippingAddress) === JSON.stringify(order.billingAddress);
  const units = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const { min, max } = order.delivery.days;
  return (
    <>
      <Section title="Order">
        <Facts
          facts={[
            ["Placed", <When key="placed" at={order.placedAt} />],
            ["Paid", order.paidAt ? <When at={order.paidAt} /> : undefined],
            ["Cancelled", order.cancelledAt ? <When at={order.cancelledAt} /> : undefined],
            ["Reason", order.cancelReason],
            ["Units", count(units)],
            ["Delivery", `${order.delivery.name}, ${min === max ? min : `${min} to ${max}`} working days`],
          ]}
        />
      </Section>
      <Section title="Customer">
        <Facts
          facts={[
            [
              "E-mail",
              <a key="email" href={`mailto:${order.email}`}>
                {order.email}
              </a>,
            ],
            ["Account", order.customerId ?? "Guest"],
          ]}
        />
      </Section>
      <Section title={sameAddress ? "Delivery and billing address" : "Delivery address"}>
        <AddressLines address={order.shippingAddress} />
      </Section>
      {sameAddress ? null : (
        <Section title="Billing address">
          <AddressLines address={order.billingAddress} />
        </Section>
      )}
    </>
  );
}
