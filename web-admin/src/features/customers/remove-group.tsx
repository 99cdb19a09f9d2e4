import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { CustomerGroup } from "@quayside/shared/customers/schema.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";

export function RemoveGroup({ group }: { group: CustomerGroup }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const remove = useAct("customer-groups.remove");
  const submit = () => remove.mutate({ params: { groupId: group.id } }, { onSuccess: close });
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={show} aria-label={`Remove ${group.name}`}>
        Remove
      </Button>
      <Modal opened={open} onClose={close} title={`Remove ${group.name}?`}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <p className="modal-lead">
            Only a group that nobody is in can be removed. Promotions for it then reach no one.
          </p>
          {remove.error ? <Failure error={remove.error} kept="The group is still there." /> : null}
          <DialogButtons leave="Keep it" submit="Remove" danger busy={remove.isPending} onLeave={close} />
        </form>
      </Modal>
    </>
  );
}
