import { Button, Textarea } from "@mantine/core";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { useForm } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";
import { Section } from "../../ui/detail/section.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Principal } from "../../ui/principal.tsx";
import { When } from "../../ui/when.tsx";

export function OrderNotes({ order }: { order: Order }) {
  const { may } = useMe();
  return (
    <Section title="Notes">
      {order.notes.length === 0 ? <p className="soft">Nobody wrote anything about this order.</p> : null}
      <ol className="timeline">
        {order.notes.map(({ id, text, at, by }) => (
          <li key={id}>
            <p>{text}</p>
            <p className="small soft">
              <When at={at} /> · <Principal name={by} />
            </p>
          </li>
        ))}
      </ol>
      {may("orders.write") ? <NoteForm orderId={order.id} /> : null}
    </Section>
  );
}

function NoteForm({ orderId }: { orderId: string }) {
  const note = useAct("orders.note", { fills: ({ params }) => queryKeyOf("orders.get", { params }) });
  const { register, handleSubmit, formState, reset } = useForm({ defaultValues: { text: "" } });
  const submit = handleSubmit(({ text }) =>
    note.mutate({ params: { orderId }, body: { text } }, { onSuccess: () => reset() }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Textarea
        mt="sm"
        label="New note"
        description="Only staff see it"
        autosize
        minRows={2}
        error={formState.errors.text?.message}
        {...register("text", {
          validate: (text) => text.trim() !== "" || "Write something first",
          maxLength: { value: 2000, message: "At most 2,000 characters" },
        })}
      />
      {note.error ? <Failure error={note.error} kept="Your note is kept here." /> : null}
      <Button mt="sm" type="submit" variant="default" size="compact-sm" loading={note.isPending}>
        Add note
      </Button>
    </form>
  );
}
