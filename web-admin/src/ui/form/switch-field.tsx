import { Switch } from "@mantine/core";
import { useController, useFormContext } from "react-hook-form";

interface SwitchFieldProps {
  /** Path of the field in its form; it holds yes or no. */
  name: string;
  label: string;
  description?: string;
  className?: string;
}

/** A switch bound to its form: the library's own keeps a state of its own, so it must be controlled. */
export function SwitchField({ name, ...shown }: SwitchFieldProps) {
  const { control } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  return (
    <Switch
      {...shown}
      error={fieldState.error?.message}
      ref={field.ref}
      name={field.name}
      checked={Boolean(field.value)}
      onBlur={field.onBlur}
      onChange={({ currentTarget }) => field.onChange(currentTarget.checked)}
    />
  );
}
