import { zodResolver } from "@hookform/resolvers/zod";
import { Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { FormProvider, useForm } from "react-hook-form";
import { useAct } from "../../../lib/query.ts";
import { useToday } from "../../../lib/use-today.ts";
import { Failure } from "../../../ui/failure.tsx";
import { DialogButtons } from "../../../ui/form/dialog-buttons.tsx";
import { showIssues } from "../../../ui/form/server-issues.ts";
import { type EventChanges, type EventFields, EventForm, noEvent } from "./event-fields.ts";
import { EventInputs } from "./event-inputs.tsx";

export function NewEvent({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add an event">
      <NewEventForm onDone={onClose} />
    </Modal>
  );
}

function NewEventForm({ onDone }: { onDone: () => void }) {
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
          notifications.show({ message: `${body.name} is in the calendar. The next forecast counts it.` });
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
