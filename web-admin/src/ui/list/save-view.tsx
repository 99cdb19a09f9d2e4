import { Button, Group, Popover, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useForm } from "react-hook-form";
import { Icon } from "../icons.tsx";

export function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const [open, { close, toggle }] = useDisclosure(false);
  const { register, handleSubmit, formState, reset } = useForm({ defaultValues: { name: "" } });
  const save = handleSubmit(({ name }) => {
    onSave(name.trim());
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
          <Group align="end" gap="xs">
            <TextInput
              label="Name of the view"
              description="Kept in this browser"
              error={formState.errors.name?.message}
              {...register("name", { validate: (name) => name.trim() !== "" || "Give it a name", maxLength: 40 })}
            />
            <Button type="submit">Keep</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
