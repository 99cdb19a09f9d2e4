import { Button, Checkbox, Popover, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useForm } from "react-hook-form";
import { Icon } from "../icons.tsx";

export function SaveView({ onSave }: { onSave: (name: string, shared: boolean) => void }) {
  const [open, { close, toggle }] = useDisclosure(false);
  const { register, handleSubmit, formState, reset } = useForm({ defaultValues: { name: "", shared: false } });
  const save = handleSubmit(({ name, shared }) => {
    onSave(name.trim(), shared);
    reset();
    close();
  });
  return (
    <Popover opened={open} onChange={close} trapFocus position="bottom-end" shadow="md">
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<Icon name="bookmark" size={15} />} onClick={toggle}>
          Keep this view
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form noValidate onSubmit={save}>
          <Stack gap="sm" align="start">
            <TextInput
              label="Name of the view"
              error={formState.errors.name?.message}
              {...register("name", { validate: (name) => name.trim() !== "" || "Give it a name", maxLength: 40 })}
            />
            <Checkbox label="Share with everybody here" {...register("shared")} />
            <Button type="submit">Keep</Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
