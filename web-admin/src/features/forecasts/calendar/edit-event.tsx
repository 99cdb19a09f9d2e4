import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { Instant } from "@quayside/shared/kernel/day.ts";
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
import { RemoveEvent } from "./remove-event.tsx";
import { useTellCalendar } from "./tell-calendar.ts";

interface EditEventProps {
  event: CalendarEvent;
  /** From when on the next forecast is made. */
  nextAt: Instant;
  onClose: () => void;
}

/** Changes an event against the version that was read; what somebody else saved meanwhile is shown, not lost. */
export function EditEvent({ event, nextAt, onClose }: EditEventProps) {
  const tell = useTellCalendar(nextAt);
  const editing = useEditing(event, (name) => {
    tell(`${name} is changed.`);
    onClose();
  });
  const { form, error, busy, save, conflict } = editing;
  const [removing, { open: askToRemove, close: keep }] = useDisclosure(false);
  return (
    <>
      <Modal opened={conflict === undefined && !removing} onClose={onClose} title={event.name}>
        <FormProvider {...form}>
          <form noValidate onSubmit={save}>
            <EventInputs />
            {error ? <Failure error={error} kept="Nothing was saved; what you entered is kept here." /> : null}
            <Button variant="subtle" color="red" mt="md" onClick={askToRemove}>
              Take it out of the calendar
            </Button>
            <DialogButtons leave="Leave it" submit="Save" busy={busy} onLeave={onClose} />
          </form>
        </FormProvider>
      </Modal>
      <RemoveEvent
        event={event}
        opened={removing}
        onLeave={keep}
        onRemoved={() => {
          tell(`${event.name} is out of the calendar.`);
          onClose();
        }}
      />
      <EditingConflict editing={editing} noun="event" labelOf={(path) => pathLabel(path, event, eventLabels)} />
    </>
  );
}

const changesOf = ({ id: _, version: __, createdAt: ___, updatedAt: ____, ...rest }: CalendarEvent): EventChanges =>
  rest;

function useEditing(event: CalendarEvent, onSaved: (name: string) => void) {
  const client = useQueryClient();
  const update = useAct("forecasts.update-event");
  return useVersionedForm<CalendarEvent, EventFields, EventChanges>({
    ...{ doc: event, schema: EventForm, fieldsOf: eventFields, changesOf },
    save: (changes, version) => update.mutateAsync({ params: { eventId: event.id }, body: { ...changes, version } }),
    async reread() {
      const { events } = await client.fetchQuery({ ...operationQuery("forecasts.events", {}), staleTime: 0 });
      return events.find(({ id }) => id === event.id) ?? event;
    },
    onSaved: ({ name }) => onSaved(name),
  });
}
