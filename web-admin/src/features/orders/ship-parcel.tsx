import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import type { Shipment } from "@quayside/shared/orders/shipment.ts";
import { useForm } from "react-hook-form";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { useLocations } from "../inventory/use-locations.ts";
import { Numbered } from "./number.tsx";

interface ShipParcelProps {
  orderId: string;
  parcel: Shipment;
}

export function ShipParcel({ orderId, parcel }: ShipParcelProps) {
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <Button size="compact-sm" onClick={show}>
        Ship
      </Button>
      <Modal opened={open} onClose={close} title={<Numbered before="Ship parcel" number={parcel.number} />}>
        <ShipForm orderId={orderId} parcel={parcel} onDone={close} />
      </Modal>
    </>
  );
}

const blank = { carrier: "", trackingNumber: "", trackingUrl: "" };
const orNothing = (text: string) => text.trim() || undefined;

function ShipForm({ orderId, parcel, onDone }: ShipParcelProps & { onDone: () => void }) {
  const ship = useAct("orders.ship-shipment", {
    fills: ({ params }) => queryKeyOf("orders.get", { params: { orderId: params.orderId } }),
  });
  const { nameOf } = useLocations();
  const { register, handleSubmit, formState } = useForm({ defaultValues: blank });
  const submit = handleSubmit(({ carrier, trackingNumber, trackingUrl }) =>
    ship.mutate(
      {
        params: { orderId, shipmentId: parcel.id },
        body: {
          carrier: orNothing(carrier),
          trackingNumber: orNothing(trackingNumber),
          trackingUrl: orNothing(trackingUrl),
        },
      },
      {
        onSuccess: () => {
          notifications.show({ message: `Parcel ${parcel.number} is on its way; the customer is told.` });
          onDone();
        },
      },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <p className="modal-lead">Its goods leave the stock of {nameOf(parcel.location)}. The customer gets a mail.</p>
        <TextInput
          label="Carrier"
          placeholder="Royal Mail"
          data-autofocus
          {...register("carrier", { maxLength: 60 })}
        />
        <TextInput label="Tracking number" {...register("trackingNumber", { maxLength: 80 })} />
        <TextInput
          label="Tracking link"
          placeholder="https://"
          error={formState.errors.trackingUrl?.message}
          {...register("trackingUrl", {
            validate: (text) => text.trim() === "" || /^https?:\/\/\S+$/.test(text.trim()) || "Begin with https://",
          })}
        />
        {ship.error ? <Failure error={ship.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Ship" busy={ship.isPending} onLeave={onDone} />
    </form>
  );
}
