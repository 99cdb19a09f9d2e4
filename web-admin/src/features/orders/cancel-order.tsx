import { Button, Modal, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { useForm } from "react-hook-form";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { reasonRules } from "../../ui/form/reason.ts";

/** Only while nothing has shipped, as the order's rules have it. */
function isCancellable({ state, fulfilmentState }: Order): boolean {
  return (state === "open" || state === "draft") && fulfilmentState === "unfulfilled";
}

export function CancelOrder({ order }: { order: Order }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const { may } = useMe();
  if (!may("orders.write") || !isCancellable(order)) return null;
  return (
    <>
      <Button variant="default" onClick={show}>
        Cancel order
      </Button>
      <Modal opened={open} onClose={close} title={`Cancel order ${order.number}?`}>
        <CancelForm order={order} onDone={close} />
      </Modal>
    </>
  );
}

function CancelForm({ order, onDone }: { order: Order; onDone: () => void }) {
  const { money } = useFormats();
  const cancel = useAct("orders.cancel", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: "" } });
  const submit = handleSubmit(({ reason }) =>
    cancel.mutate(
      { params: { orderId: order.id }, body: { reason } },
      {
        onSuccess: () => {
          notifications.show({ message: `Order ${order.number} is cancelled.` });
          onDone();
        },
      },
    ),
  );
  const paid = order.paidAt !== undefined;
  return (
    <form noValidate onSubmit={submit}>
      <p className="modal-lead">
        The stock held for it is released{paid ? ` and ${money(order.totals.total)} is refunded` : ""}. This cannot be
        taken back.
      </p>
      <Textarea
        label="Reason"
        description="Goes into the audit trail and to the customer"
        autosize
        minRows={3}
        data-autofocus
        error={formState.errors.reason?.message}
        {...register("reason", reasonRules)}
      />
      {cancel.error ? <Failure error={cancel.error} kept="The order is as it was; your reason is kept here." /> : null}
      <DialogButtons leave="Keep the order" submit="Cancel the order" danger busy={cancel.isPending} onLeave={onDone} />
    </form>
  );
}
