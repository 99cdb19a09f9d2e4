import { Modal, Stack, Textarea, TextInput } from "@mantine/core";
import type { CustomerGroup } from "@quayside/shared/customers/schema.ts";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { useForm } from "react-hook-form";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";

interface GroupDialogProps {
  /** Absent while the dialog is closed. */
  edited: CustomerGroup | "new" | undefined;
  onClose: () => void;
}

export function GroupDialog({ edited, onClose }: GroupDialogProps) {
  const group = edited === "new" ? undefined : edited;
  return (
    <Modal opened={edited !== undefined} onClose={onClose} title={group ? `Change ${group.name}` : "Add a group"}>
      {edited ? <GroupForm key={group?.id ?? "new"} group={group} onDone={onClose} /> : null}
    </Modal>
  );
}

function GroupForm({ group, onDone }: { group: CustomerGroup | undefined; onDone: () => void }) {
  const create = useAct("customer-groups.create");
  const update = useAct("customer-groups.update");
  const { isPending, error } = group ? update : create;
  const form = useForm({ defaultValues: { name: group?.name ?? "", description: group?.description ?? "" } });
  const { register, handleSubmit, formState } = form;
  const after = { onSuccess: onDone, onError: (refusal: AppError) => void showIssues(form, refusal) };
  const submit = handleSubmit(({ name, description }) => {
    const body = { name, ...(description.trim() ? { description } : {}) };
    if (!group) return create.mutate({ body }, after);
    return update.mutate({ params: { groupId: group.id }, body: { ...body, version: group.version } }, after);
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label="Name"
          data-autofocus
          maxLength={60}
          error={formState.errors.name?.message}
          {...register("name", { validate: (name) => name.trim() !== "" || "Give it a name" })}
        />
        <Textarea label="What it is for" autosize minRows={2} maxLength={300} {...register("description")} />
        {error ? <Failure error={error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Save" busy={isPending} onLeave={onDone} />
    </form>
  );
}
