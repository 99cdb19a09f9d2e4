import { Button, Modal, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { useNavigate } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";

/** Begins a hidden, empty collection; its own page goes on from there. */
export function NewCollection() {
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={show}>New collection</Button>
      <Modal opened={open} onClose={close} title="New collection">
        {open ? <NewCollectionForm onLeave={close} /> : null}
      </Modal>
    </>
  );
}

function NewCollectionForm({ onLeave }: { onLeave: () => void }) {
  const navigate = useNavigate();
  const create = useAct("collections.create");
  const form = useForm({ defaultValues: { title: "" } });
  const { register, handleSubmit, formState } = form;
  const submit = handleSubmit(({ title }) =>
    create.mutate(
      { body: { title, visible: false, members: { kind: "manual", productIds: [] } } },
      {
        onSuccess: ({ id }) => navigate({ to: "/collections/$collectionId", params: { collectionId: id } }),
        onError: (refusal: AppError) => void showIssues(form, refusal),
      },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <TextInput
        label="Title"
        description="It is hidden until you show it."
        data-autofocus
        maxLength={100}
        error={formState.errors.title?.message}
        {...register("title", { validate: (title) => title.trim() !== "" || "Give it a title" })}
      />
      {create.error ? <Failure error={create.error} kept="What you entered is kept here." /> : null}
      <DialogButtons leave="Leave it" submit="Make it" busy={create.isPending} onLeave={onLeave} />
    </form>
  );
}
