import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import { countryName, formatArrival, formatCalendarDay } from "../../lib/format.ts";
import { KeepAddress } from "../account/keep-address.tsx";

/** What was promised, until it has come about or nothing is to come. */
function arrivalText({ status, promisedBy, delivery }: OrderStatus): string {
  if (status !== "pending" && status !== "processing" && status !== "shipped") return "";
  return promisedBy ? `with you by ${formatCalendarDay(promisedBy)}` : formatArrival(delivery);
}

export function OrderDelivery({ order }: { order: OrderStatus }) {
  const { name, line1, line2, city, region, postcode, country } = order.shippingAddress;
  const lines = [name, line1, line2, [city, postcode].filter(Boolean).join(" "), region, countryName(country)];
  return (
    <section className="panel" aria-labelledby="order-delivery-heading">
      <h2 id="order-delivery-heading">Where it goes</h2>
      <address>
        {lines.filter(Boolean).map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may be the street's, and the lines never move
          <span key={place}>{line}</span>
        ))}
      </address>
      <KeepAddress order={order} />
      <p>{[order.delivery.name, arrivalText(order)].filter(Boolean).join(", ")}</p>
    </section>
  );
}
