import { Button, Textarea } from "@mantine/core";
import type { Customer, CustomerNote } from "@quayside/shared/customers/schema.ts";
import { useForm } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Principal } from "../../ui/principal.tsx";
import { When } from "../../ui/when.tsx";

interface CustomerNotesProps {
  customer: Customer;
  notes: readonly CustomerNote[];
}

/** For colleagues; the customer never sees them. */
export function CustomerNotes({ customer, notes }: CustomerNotesProps) {
  const mayWrite = useMe().may("customers.write") && customer.state !== "deleted";
  return (
    <Section title="Notes">
      {mayWrite ? <NoteForm customerId={customer.id} /> : null}
      {notes.length === 0 && !mayWrite ? <p className="soft">No notes.</p> : null}
      <ol className="timeline">
        {notes.map(({ id, text, at, by }) => (
          <li key={id}>
            <p className="note-text">{text}</p>
            <p className="small soft">
              <When at={at} /> · <Principal name={by} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function NoteForm({ customerId }: { customerId: string }) {
  const add = useAct("customers.add-note", { fills: ({ params }) => queryKeyOf("customers.get", { params }) });
  const { register, handleSubmit, reset, formState } = useForm({ defaultValues: { text: "" } });
  const submit = handleSubmit(({ text }) =>
    add.mutate({ params: { customerId }, body: { text } }, { onSuccess: () => reset() }),
  );
  return (
    <form noValidate onSubmit={submit} className="field-stack">
      <Textarea
        label="New note"
        autosize
        minRows={2}
        maxLength={2000}
        error={formState.errors.text?.message}
        {...register("text", { validate: (text) => text.trim() !== "" || "Write something first" })}
      />
      {add.error ? <Failure error={add.error} kept="Your note is kept here." /> : null}
      <div>
        <Button type="submit" variant="default" loading={add.isPending}>
          Add the note
        </Button>
      </div>
    </form>
  );
}
