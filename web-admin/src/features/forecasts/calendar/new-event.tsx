import { zodResolver } from "@hookform/resolvers/zod";
import { Modal } from "@mantine/core";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import { FormProvider, useForm } from "react-hook-form";
import { useAct } from "../../../lib/query.ts";
import { useToday } from "../../../lib/use-today.ts";
import { Failure } from "../../../ui/failure.tsx";
import { DialogButtons } from "../../../ui/form/dialog-buttons.tsx";
import { showIssues } from "../../../ui/form/server-issues.ts";
import { type EventChanges, type EventFields, EventForm, noEvent } from "./event-fields.ts";
import { EventInputs } from "./event-inputs.tsx";
import { useTellCalendar } from "./tell-calendar.ts";

interface NewEventProps {
  opened: boolean;
  /** From when on the next forecast is made. */
  nextAt: Instant;
  onClose: () => void;
}

export function NewEvent({ opened, nextAt, onClose }: NewEventProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add an event">
      <NewEventForm nextAt={nextAt} onDone={onClose} />
    </Modal>
  );
}

function NewEventForm({ nextAt, onDone }: { nextAt: Instant; onDone: () => void }) {
  const tell = useTellCalendar(nextAt);
  const today = useToday();
  const create = useAct("forecasts.create-event");
  const form = useForm<EventFields, unknown, EventChanges>({
    resolver: zodResolver(EventForm),
    defaultValues: noEvent(today),
  });
  const submit = form.handleSubmit((body) =>
    create.mutate(
      { body },
      {
        onError: (error) => showIssues(form, error),
        onSuccess: () => {
          tell(`${body.name} is in the calendar.`);
          onDone();
        },
      },
    ),
  );
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit}>
        <EventInputs />
        {create.error ? <Failure error={create.error} kept="What you entered is kept here." /> : null}
        <DialogButtons leave="Leave it" submit="Add it" busy={create.isPending} onLeave={onDone} />
      </form>
    </FormProvider>
  );
}
