import { Button, Modal, NativeSelect, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { isPromised } from "@quayside/shared/orders/authorisation.ts";
import { type PlannedParcel, parcelsLeft } from "@quayside/shared/orders/parcels-left.ts";
import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { useState } from "react";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { useLocations } from "../inventory/use-locations.ts";
import { Numbered } from "./number.tsx";
import { chosenLines, UnitsFields } from "./units-fields.tsx";

/** A button for whatever is left of an order that may go out. */
export function NewParcel({ detail }: { detail: OrderDetail }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const { may } = useMe();
  const { order } = detail;
  const planned = parcelsLeft(detail);
  const mayGo = order.state === "open" && !order.hold && (order.paidAt !== undefined || isPromised(order));
  if (!may("fulfilment.write") || !mayGo || planned.length === 0) return null;
  return (
    <>
      <Button size="compact-sm" onClick={show}>
        New parcel
      </Button>
      <Modal opened={open} onClose={close} title={<Numbered before="New parcel of" number={order.number} />}>
        <ParcelForm detail={detail} planned={planned} onDone={close} />
      </Modal>
    </>
  );
}

interface ParcelFormProps {
  detail: OrderDetail;
  planned: readonly PlannedParcel[];
  onDone: () => void;
}

const unitsIn = (parcel: PlannedParcel | undefined) =>
  Object.fromEntries(parcel?.lines.map(({ lineId, quantity }) => [lineId, quantity]) ?? []);

/** Begins with all that the first location holds; fewer units make several parcels. */
function ParcelForm({ detail, planned, onDone }: ParcelFormProps) {
  const [location, setLocation] = useState(planned[0]?.location ?? "");
  const [units, setUnits] = useState<Record<string, number>>(unitsIn(planned[0]));
  const create = useAct("orders.create-shipment", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  const { nameOf } = useLocations();
  const here = planned.find((parcel) => parcel.location === location);
  const choices = detail.order.lines.map((line) => ({ line, most: unitsIn(here)[line.lineId] ?? 0 }));
  const lines = chosenLines(choices, units);
  const choose = (next: string) => {
    setLocation(next);
    setUnits(unitsIn(planned.find((parcel) => parcel.location === next)));
  };
  const submit = () =>
    create.mutate({ params: { orderId: detail.order.id }, body: { location, lines } }, { onSuccess: onDone });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        <NativeSelect
          label="From"
          description="Where the goods are held for it"
          data={planned.map((parcel) => ({ value: parcel.location, label: nameOf(parcel.location) }))}
          value={location}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <UnitsFields
          choices={choices}
          units={units}
          onChange={(lineId, value) => setUnits({ ...units, [lineId]: value })}
        />
        {create.error ? <Failure error={create.error} kept="What you chose is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Begin the parcel" busy={create.isPending} onLeave={onDone} />
    </form>
  );
}
