import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import { countryName, formatDays } from "../../lib/format.ts";
import { KeepAddress } from "../account/keep-address.tsx";

export function OrderDelivery({ order }: { order: OrderStatus }) {
  const { name, line1, line2, city, region, postcode, country } = order.shippingAddress;
  const lines = [name, line1, line2, [city, postcode].filter(Boolean).join(" "), region, countryName(country)];
  return (
    <section className="panel" aria-labelledby="order-delivery-heading">
      <h2 id="order-delivery-heading">Where it goes</h2>
      <address>
        {lines.filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <KeepAddress order={order} />
      <p>
        {order.delivery.name}, {formatDays(order.delivery.days)}
      </p>
    </section>
  );
}
