import { Button, Modal, Stack, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { isPromised } from "@quayside/shared/orders/authorisation.ts";
import { paidFor, refundableOf, sumOfParts } from "@quayside/shared/orders/refundable.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { unitsOf } from "@quayside/shared/orders/units.ts";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { reasonRules } from "../../ui/form/reason.ts";
import { Numbered } from "./number.tsx";
import { chosenLines, UnitsFields } from "./units-fields.tsx";

const leftOf = (order: Order) => unitsOf(order).map(({ line, left }) => ({ line, most: left }));

export function CancelLines({ order }: { order: Order }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const { may } = useMe();
  const canBe = order.state === "open" && (order.paidAt !== undefined || isPromised(order));
  const left = leftOf(order).reduce((sum, { most }) => sum + most, 0);
  const wanted = unitsOf(order).reduce((sum, each) => sum + each.wanted, 0);
  if (!may("orders.write") || !canBe || left === 0 || wanted < 2) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={show}>
        Cancel lines
      </Button>
      <Modal opened={open} onClose={close} title={<Numbered before="Take units off" number={order.number} />}>
        <CancelLinesForm order={order} onDone={close} />
      </Modal>
    </>
  );
}

function CancelLinesForm({ order, onDone }: { order: Order; onDone: () => void }) {
  const { money } = useFormats();
  const [units, setUnits] = useState<Record<string, number>>({});
  const cancel = useAct("orders.cancel-lines", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: "" } });
  const choices = leftOf(order);
  const lines = chosenLines(choices, units);
  const back = Math.min(sumOfParts(paidFor(order, { lines, delivery: 0 }).parts), refundableOf(order));
  const submit = handleSubmit(({ reason }) =>
    cancel.mutate({ params: { orderId: order.id }, body: { lines, reason } }, { onSuccess: onDone }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <UnitsFields
          choices={choices}
          units={units}
          onChange={(lineId, value) => setUnits({ ...units, [lineId]: value })}
        />
        <p className="soft" aria-live="polite">
          {order.paidAt
            ? `${money({ ...order.totals.total, amount: back })} is returned to the customer`
            : "What is taken off is not charged"}
        </p>
        <Textarea
          label="Reason"
          description="Goes into the audit trail and to the customer"
          autosize
          minRows={2}
          error={formState.errors.reason?.message}
          {...register("reason", reasonRules)}
        />
        {cancel.error ? <Failure error={cancel.error} kept="What you chose is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Keep them" submit="Take off" danger busy={cancel.isPending} onLeave={onDone} />
    </form>
  );
}
