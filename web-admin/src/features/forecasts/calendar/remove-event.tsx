import { Modal } from "@mantine/core";
import { useAct } from "../../../lib/query.ts";
import { Failure } from "../../../ui/failure.tsx";
import { DialogButtons } from "../../../ui/form/dialog-buttons.tsx";
import type { CalendarEvent } from "../answers.ts";

interface RemoveEventProps {
  event: CalendarEvent;
  opened: boolean;
  onLeave: () => void;
  onRemoved: () => void;
}

export function RemoveEvent({ event: { id, name }, opened, onLeave, onRemoved }: RemoveEventProps) {
  const remove = useAct("forecasts.remove-event");
  return (
    <Modal opened={opened} onClose={onLeave} title={`Take ${name} out of the calendar?`}>
      <form
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          // By then the table is without it, and this dialog with it: only the promise goes on.
          remove.mutateAsync({ params: { eventId: id } }).then(onRemoved, () => {});
        }}
      >
        <p className="modal-lead">
          Its days are then forecast as any other. Sales of such days in the past stay as they are.
        </p>
        {remove.error ? <Failure error={remove.error} kept="The event is still there." /> : null}
        <DialogButtons leave="Keep it" submit="Take it out" danger busy={remove.isPending} onLeave={onLeave} />
      </form>
    </Modal>
  );
}
