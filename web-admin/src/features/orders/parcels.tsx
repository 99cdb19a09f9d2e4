import { Button, Group } from "@mantine/core";
import type { Order, OrderDetail } from "@quayside/shared/orders/schema.ts";
import { type Shipment, type ShipmentState, shipmentTransitions } from "@quayside/shared/orders/shipment.ts";
import { Link } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Status, type Tone } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { useLocations } from "../inventory/use-locations.ts";
import { NewParcel } from "./new-parcel.tsx";
import { Numbered } from "./number.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { ShipParcel } from "./ship-parcel.tsx";

const states: Record<ShipmentState, [string, Tone]> = {
  created: ["To pick", "attention"],
  picked: ["Picked", "calm"],
  packed: ["Packed", "calm"],
  shipped: ["Shipped", "good"],
  delivered: ["Delivered", "good"],
  cancelled: ["Cancelled", "plain"],
};

export function Parcels({ detail }: { detail: OrderDetail }) {
  const { order } = detail;
  return (
    <Section title="Parcels" actions={<NewParcel detail={detail} />}>
      {order.shipments.length === 0 ? (
        <p className="soft">{order.paidAt ? "Nothing was packed yet." : "Parcels begin once the order is paid."}</p>
      ) : (
        <ul className="parcels">
          {order.shipments.map((parcel) => (
            <li key={parcel.id}>
              <Parcel order={order} parcel={parcel} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Parcel({ order, parcel }: { order: Order; parcel: Shipment }) {
  const [label, tone] = states[parcel.state];
  const { nameOf } = useLocations();
  const { carrier, trackingNumber, trackingUrl, shippedAt, deliveredAt } = parcel;
  const tracking = [carrier, trackingNumber].filter(Boolean).join(" ");
  return (
    <article aria-label={`Parcel ${parcel.number}`}>
      <h3>
        <Numbered number={parcel.number} /> <Status tone={tone}>{label}</Status>
      </h3>
      <p className="small soft">
        From {nameOf(parcel.location)}
        {shippedAt ? (
          <>
            {" · shipped "}
            <When at={shippedAt} />
          </>
        ) : null}
        {deliveredAt ? (
          <>
            {" · delivered "}
            <When at={deliveredAt} />
          </>
        ) : null}
      </p>
      <ul className="plain-list">
        {parcel.lines.map(({ lineId, quantity }) => (
          <li key={lineId}>
            {quantity} × {order.lines.find((line) => line.lineId === lineId)?.title}
          </li>
        ))}
      </ul>
      {trackingUrl ? (
        <p>
          <a href={trackingUrl} rel="noreferrer" target="_blank">
            {tracking || "Follow the parcel"}
          </a>
        </p>
      ) : (
        <p>{tracking}</p>
      )}
      <ParcelActions order={order} parcel={parcel} />
    </article>
  );
}

const forOrder = ({ params }: { params: { orderId: string } }) =>
  queryKeyOf("orders.get", { params: { orderId: params.orderId } });

function ParcelActions({ order, parcel }: { order: Order; parcel: Shipment }) {
  const { may } = useMe();
  const pick = useAct("orders.pick-shipment", { fills: forOrder });
  const pack = useAct("orders.pack-shipment", { fills: forOrder });
  const deliver = useAct("orders.deliver-shipment", { fills: forOrder });
  const params = { orderId: order.id, shipmentId: parcel.id };
  const canBe = (to: ShipmentState) =>
    shipmentTransitions[parcel.state].includes(to) && (to === "delivered" || to === "cancelled" || !order.hold);
  const steps = [
    { to: "picked", label: "Picked", act: pick },
    { to: "packed", label: "Packed", act: pack },
    { to: "delivered", label: "Delivered", act: deliver },
  ] as const;
  const slip = (
    <Button
      size="compact-sm"
      variant="default"
      renderRoot={(props) => <Link {...props} to="/orders/slips" search={{ orders: order.id, parcel: parcel.id }} />}
    >
      Packing slip
    </Button>
  );
  if (!may("fulfilment.write")) return slip;
  const failed = steps.find(({ act }) => act.error)?.act.error;
  return (
    <>
      <Group gap="xs" mt="xs">
        {steps.map(({ to, label, act }) =>
          canBe(to) ? (
            <Button
              key={to}
              size="compact-sm"
              variant="default"
              loading={act.isPending}
              onClick={() => act.mutate({ params })}
            >
              {label}
            </Button>
          ) : null,
        )}
        {canBe("shipped") ? <ShipParcel orderId={order.id} parcel={parcel} /> : null}
        {canBe("cancelled") ? <CancelParcel order={order} parcel={parcel} /> : null}
        {parcel.state === "cancelled" ? null : slip}
      </Group>
      {failed ? <Failure error={failed} /> : null}
    </>
  );
}

function CancelParcel({ order, parcel }: { order: Order; parcel: Shipment }) {
  const cancel = useAct("orders.cancel-shipment", { fills: forOrder });
  return (
    <ReasonDialog
      compact
      label="Cancel parcel"
      title={<Numbered before="Cancel parcel" number={parcel.number} after="?" />}
      lead={
        parcel.state === "shipped"
          ? "It came back unopened: its goods are on the shelf and held for the order again. For a lost parcel, refund its lines instead."
          : "Its goods stay held for the order."
      }
      readers="Goes into the audit trail"
      leave="Keep it"
      submit="Cancel the parcel"
      danger
      busy={cancel.isPending}
      error={cancel.error}
      onSubmit={(reason, done) =>
        cancel.mutate({ params: { orderId: order.id, shipmentId: parcel.id }, body: { reason } }, { onSuccess: done })
      }
    />
  );
}
