import { zodResolver } from "@hookform/resolvers/zod";
import { Modal, Stack, Textarea, TextInput } from "@mantine/core";
import type { CustomerGroup } from "@quayside/shared/customers/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { FormProvider, useForm, useFormContext } from "react-hook-form";
import * as z from "zod";
import { operationQuery, useAct } from "../../lib/query.ts";
import { EditDialog } from "../../ui/detail/edit-dialog.tsx";
import { pathLabel } from "../../ui/detail/path-label.ts";
import { useVersionedForm } from "../../ui/detail/use-versioned-form.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";

const GroupForm = z.object({
  name: z.string().trim().min(1, "Give it a name").max(60, "At most 60 characters"),
  description: z
    .string()
    .trim()
    .max(300, "At most 300 characters")
    .transform((text) => text || undefined),
});
type GroupFields = z.input<typeof GroupForm>;
type GroupChanges = z.output<typeof GroupForm>;

const labels = { description: "What it is for" };
const fieldsOf = ({ name, description = "" }: GroupChanges): GroupFields => ({ name, description });
const changesOf = ({ name, description }: CustomerGroup): GroupChanges => ({ name, description });

interface GroupDialogProps {
  /** Absent while the dialog is closed. */
  edited: CustomerGroup | "new" | undefined;
  onClose: () => void;
}

export function GroupDialog({ edited, onClose }: GroupDialogProps) {
  if (edited && edited !== "new") return <EditGroup key={edited.id} group={edited} onClose={onClose} />;
  return (
    <Modal opened={edited === "new"} onClose={onClose} title="Add a group">
      {edited ? <NewGroup onDone={onClose} /> : null}
    </Modal>
  );
}

function EditGroup({ group, onClose }: { group: CustomerGroup; onClose: () => void }) {
  const client = useQueryClient();
  const update = useAct("customer-groups.update");
  const editing = useVersionedForm<CustomerGroup, GroupFields, GroupChanges>({
    ...{ doc: group, schema: GroupForm, changesOf, onSaved: onClose },
    fieldsOf: (doc) => fieldsOf(changesOf(doc)),
    save: (changes, version) => update.mutateAsync({ params: { groupId: group.id }, body: { ...changes, version } }),
    async reread() {
      const groups = await client.fetchQuery({ ...operationQuery("customer-groups.list", {}), staleTime: 0 });
      return groups.find(({ id }) => id === group.id) ?? group;
    },
  });
  return (
    <EditDialog
      title={`Change ${group.name}`}
      editing={editing}
      noun="group"
      labelOf={(path) => pathLabel(path, group, labels)}
      onClose={onClose}
    >
      <GroupInputs />
    </EditDialog>
  );
}

function NewGroup({ onDone }: { onDone: () => void }) {
  const create = useAct("customer-groups.create");
  const form = useForm<GroupFields, unknown, GroupChanges>({
    resolver: zodResolver(GroupForm),
    defaultValues: { name: "", description: "" },
  });
  const save = form.handleSubmit((body) =>
    create.mutate({ body }, { onSuccess: onDone, onError: (refusal) => void showIssues(form, refusal) }),
  );
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={save}>
        <GroupInputs />
        {create.error ? <Failure error={create.error} kept="What you entered is kept here." /> : null}
        <DialogButtons leave="Leave it" submit="Save" busy={create.isPending} onLeave={onDone} />
      </form>
    </FormProvider>
  );
}

function GroupInputs() {
  const { register, formState } = useFormContext<GroupFields>();
  const { name, description } = formState.errors;
  return (
    <Stack gap="md" mb="md">
      <TextInput label="Name" data-autofocus error={name?.message} {...register("name")} />
      <Textarea label="What it is for" autosize minRows={2} error={description?.message} {...register("description")} />
    </Stack>
  );
}
