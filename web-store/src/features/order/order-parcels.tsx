import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import { counted, formatDay } from "../../lib/format.ts";

type Parcel = OrderStatus["shipments"][number];

/** When it left or came. A parcel says one of them, the later. */
function whenText({ state, shippedAt, deliveredAt }: Parcel): string {
  if (state === "delivered") return deliveredAt ? `Delivered on ${formatDay(deliveredAt)}` : "Delivered";
  return shippedAt ? `On its way since ${formatDay(shippedAt)}` : "On its way";
}

function Tracking({ parcel: { carrier, trackingNumber, trackingUrl } }: { parcel: Parcel }) {
  const how = [carrier, trackingNumber].filter(Boolean).join(" ");
  if (!trackingUrl) return how ? <p>{how}</p> : null;
  return (
    <p>
      {how ? `${how}: ` : ""}
      <a className="link" href={trackingUrl} target="_blank" rel="noreferrer">
        Follow the parcel<span className="sr-only"> {trackingNumber} (opens a new window)</span>
      </a>
    </p>
  );
}

/** Units that are still wanted and in no parcel that has left. */
function unitsToCome({ lines, shipments }: OrderStatus): number {
  const wanted = lines.reduce((sum, { quantity, cancelled }) => sum + quantity - cancelled, 0);
  return shipments.flatMap((parcel) => parcel.lines).reduce((left, { quantity }) => left - quantity, wanted);
}

/** The parcels that have left, what is in each and how to follow it; nothing before the first. */
export function OrderParcels({ order }: { order: OrderStatus }) {
  const { shipments, lines } = order;
  if (shipments.length === 0) return null;
  const toCome = unitsToCome(order);
  const titleOf = (id: string) => lines.find(({ lineId }) => lineId === id)?.title ?? "";
  return (
    <section className="panel" aria-labelledby="order-parcels-heading">
      <h2 id="order-parcels-heading">{shipments.length === 1 ? "Your parcel" : "Your parcels"}</h2>
      <ol className="order-parcels">
        {shipments.map((parcel) => (
          <li key={parcel.number}>
            <p>
              <strong>{whenText(parcel)}</strong>
            </p>
            <p>{parcel.lines.map(({ lineId, quantity }) => `${quantity} × ${titleOf(lineId)}`).join(", ")}</p>
            <Tracking parcel={parcel} />
          </li>
        ))}
      </ol>
      {toCome > 0 ? (
        <p className="fine">
          {counted(toCome, "item")} {toCome === 1 ? "is" : "are"} still to be sent.
        </p>
      ) : null}
    </section>
  );
}
