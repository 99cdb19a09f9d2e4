import { MultiSelect, TagsInput } from "@mantine/core";
import { useController, useFormContext } from "react-hook-form";

interface WordsFieldProps {
  /** Path of the field in its form; it holds a list of texts. */
  name: string;
  label: string;
  description?: string;
  placeholder?: string;
  /** Choose among these only; without them anything may be written. */
  options?: { value: string; label: string }[];
  /** How what is written is kept: codes in capitals. */
  tidy?: (text: string) => string;
}

/** What a list's error says: its own, else that of its first wrong word. */
function messageOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("message" in error && typeof error.message === "string") return error.message;
  return Object.values(error).map(messageOf).find(Boolean);
}

/** A field of several short texts. */
export function WordsField({ name, label, description, placeholder, options, tidy = (text) => text }: WordsFieldProps) {
  const { control, trigger, formState } = useFormContext();
  const { field, fieldState } = useController({ name, control });
  const shown = {
    label,
    description,
    error: messageOf(fieldState.error),
    value: (field.value ?? []) as string[],
    onBlur: field.onBlur,
    onChange(words: string[]) {
      field.onChange([...new Set(words.map((word) => tidy(word.trim())).filter(Boolean))]);
      if (formState.isSubmitted) trigger(name);
    },
  };
  if (options) return <MultiSelect {...shown} data={options} searchable hidePickedOptions clearable={false} />;
  return <TagsInput {...shown} placeholder={shown.value.length > 0 ? undefined : placeholder} acceptValueOnBlur />;
}
