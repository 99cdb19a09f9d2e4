import { Button, Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { FormProvider } from "react-hook-form";
import { operationQuery, useAct } from "../../../lib/query.ts";
import { EditingConflict } from "../../../ui/detail/conflict-dialog.tsx";
import { pathLabel } from "../../../ui/detail/path-label.ts";
import { useVersionedForm } from "../../../ui/detail/use-versioned-form.ts";
import { Failure } from "../../../ui/failure.tsx";
import { DialogButtons } from "../../../ui/form/dialog-buttons.tsx";
import type { CalendarEvent } from "../answers.ts";
import { type EventChanges, type EventFields, EventForm, eventFields, eventLabels } from "./event-fields.ts";
import { EventInputs } from "./event-inputs.tsx";

interface EditEventProps {
  event: CalendarEvent;
  onClose: () => void;
}

/** Changes an event against the version that was read; what somebody else saved meanwhile is shown, not lost. */
export function EditEvent({ event, onClose }: EditEventProps) {
  const editing = useEditing(event, onClose);
  const { form, error, busy, save, conflict } = editing;
  const remove = useAct("forecasts.remove-event");
  const drop = () => remove.mutate({ params: { eventId: event.id } }, { onSuccess: onClose });
  const failed = error ?? remove.error;
  return (
    <>
      <Modal opened={conflict === undefined} onClose={onClose} title={event.name}>
        <FormProvider {...form}>
          <form noValidate onSubmit={save}>
            <EventInputs />
            {failed ? <Failure error={failed} kept="Nothing was saved; what you entered is kept here." /> : null}
            <Button variant="subtle" color="red" mt="md" loading={remove.isPending} onClick={drop}>
              Take it out of the calendar
            </Button>
            <DialogButtons leave="Leave it" submit="Save" busy={busy} onLeave={onClose} />
          </form>
        </FormProvider>
      </Modal>
      <EditingConflict editing={editing} noun="event" labelOf={(path) => pathLabel(path, event, eventLabels)} />
    </>
  );
}

const changesOf = ({ id: _, version: __, createdAt: ___, updatedAt: ____, ...rest }: CalendarEvent): EventChanges =>
  rest;

function useEditing(event: CalendarEvent, onClose: () => void) {
  const client = useQueryClient();
  const update = useAct("forecasts.update-event");
  return useVersionedForm<CalendarEvent, EventFields, EventChanges>({
    ...{ doc: event, schema: EventForm, fieldsOf: eventFields, changesOf },
    save: (changes, version) => update.mutateAsync({ params: { eventId: event.id }, body: { ...changes, version } }),
    async reread() {
      const { events } = await client.fetchQuery({ ...operationQuery("forecasts.events", {}), staleTime: 0 });
      return events.find(({ id }) => id === event.id) ?? event;
    },
    onSaved({ name }) {
      notifications.show({ message: `${name} is changed. The next forecast counts it.` });
      onClose();
    },
  });
}
