import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useMe } from "../../lib/me.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { DialogButtons } from "../../ui/form/dialog-buttons.tsx";
import { showIssues } from "../../ui/form/server-issues.ts";
import { Icon } from "../../ui/icons.tsx";

export function NewCustomer() {
  const [open, { open: show, close }] = useDisclosure(false);
  if (!useMe().may("customers.write")) return null;
  return (
    <>
      <Button leftSection={<Icon name="plus" />} onClick={show}>
        Add a customer
      </Button>
      <Modal opened={open} onClose={close} title="Add a customer">
        <NewForm onLeave={close} />
      </Modal>
    </>
  );
}

function NewForm({ onLeave }: { onLeave: () => void }) {
  const navigate = useNavigate();
  const create = useAct("customers.create");
  const form = useForm({ defaultValues: { name: "", email: "" } });
  const { register, handleSubmit, formState } = form;
  const submit = handleSubmit(({ name, email }) =>
    create.mutate(
      { body: { name, email, groups: [], tags: [], acceptsMail: false, addresses: [] } },
      {
        onSuccess: ({ customer }) => navigate({ to: "/customers/$customerId", params: { customerId: customer.id } }),
        onError: (error) => showIssues(form, error),
      },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput label="Name" data-autofocus {...register("name")} />
        <TextInput
          label="E-mail"
          type="email"
          error={formState.errors.email?.message}
          {...register("email", { required: "Enter an e-mail address" })}
        />
        {create.error ? <Failure error={create.error} kept="What you entered is kept here." /> : null}
      </Stack>
      <DialogButtons leave="Leave it" submit="Add" busy={create.isPending} onLeave={onLeave} />
    </form>
  );
}
