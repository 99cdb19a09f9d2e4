import { Button, Modal, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import type { Customer } from "@quayside/shared/customers/schema.ts";
import { useForm } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { reasonRules } from "../../ui/form/reason.ts";

export function EraseCustomer({ customer }: { customer: Customer }) {
  const [open, { open: show, close }] = useDisclosure(false);
  if (!useMe().may("customers.write") || customer.state === "deleted") return null;
  return (
    <>
      <Button variant="default" onClick={show}>
        Delete personal data
      </Button>
      <Modal opened={open} onClose={close} title="Delete this customer's personal data?">
        <EraseForm customer={customer} onDone={close} />
      </Modal>
    </>
  );
}

function EraseForm({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const erase = useAct("customers.erase", { fills: ({ params }) => queryKeyOf("customers.get", { params }) });
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: "" } });
  const submit = handleSubmit(({ reason }) =>
    erase.mutate(
      { params: { customerId: customer.id }, body: { reason } },
      {
        onSuccess: () => {
          notifications.show({ message: "The personal data is deleted." });
          onDone();
        },
      },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <p className="modal-lead">
        Name, addresses, e-mail, notes and the account go, also from past orders. Orders and their sums stay. This
        cannot be taken back.
      </p>
      <Textarea
        label="Reason"
        description="Goes into the audit trail: leave names out"
        autosize
        minRows={2}
        data-autofocus
        error={formState.errors.reason?.message}
        {...register("reason", reasonRules)}
      />
      {erase.error ? <Failure error={erase.error} kept="Nothing was deleted." /> : null}
      <DialogButtons leave="Keep it" submit="Delete for good" danger busy={erase.isPending} onLeave={onDone} />
    </form>
  );
}
