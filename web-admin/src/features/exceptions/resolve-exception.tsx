import { Button, Modal, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useForm } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import type { ExceptionRow } from "./exception-row.ts";

export function ResolveException({ exception }: { exception: ExceptionRow }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const { may } = useMe();
  if (exception.resolution) return <span className="small soft">{exception.resolution.note}</span>;
  if (!may("orders.write")) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={show}>
        Resolve
      </Button>
      <Modal opened={open} onClose={close} title="What was done about it?">
        <ResolveForm exception={exception} onDone={close} />
      </Modal>
    </>
  );
}

function ResolveForm({ exception, onDone }: { exception: ExceptionRow; onDone: () => void }) {
  const resolve = useAct("exceptions.resolve");
  const { register, handleSubmit, formState } = useForm({ defaultValues: { note: "" } });
  const submit = handleSubmit(({ note }) =>
    resolve.mutate({ params: { exceptionId: exception.id }, body: { note } }, { onSuccess: onDone }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <p className="modal-lead">{exception.message}</p>
      <Textarea
        label="Note"
        description="Kept with it and in the audit trail"
        autosize
        minRows={2}
        data-autofocus
        error={formState.errors.note?.message}
        {...register("note", {
          validate: (note) => note.trim() !== "" || "Say what was done",
          maxLength: { value: 1000, message: "At most 1,000 characters" },
        })}
      />
      {resolve.error ? <Failure error={resolve.error} kept="Your note is kept here." /> : null}
      <DialogButtons leave="Leave it open" submit="Resolve" busy={resolve.isPending} onLeave={onDone} />
    </form>
  );
}
